package io.dealerloop.keycloak;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link SignInForm}s. */
public final class SignInFormFactory extends UsernamePasswordFormFactory {

    static final String ID = "dealerloop-name-and-password";

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SignInForm(session);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Name and password, every failure at one price";
    }
}
