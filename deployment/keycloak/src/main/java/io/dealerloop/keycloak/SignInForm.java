package io.dealerloop.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.representations.idm.CredentialRepresentation;

/**
 * The page for name and password, where every failure costs one hash. Keycloak's own hashes for names nobody has, but not for an
 * account that is locked, has no password yet, or is tried without one or twice at once: those answers come quickly, and only for
 * names that exist.
 */
final class SignInForm extends UsernamePasswordForm {

    /** No password is as long; a longer one would take longer to hash, and only where there is one to compare it with. */
    private static final int LONGEST = 256;

    SignInForm(KeycloakSession session) {
        super(session);
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> typed) {
        String password = typed.getFirst(CredentialRepresentation.PASSWORD);
        if (password != null && password.length() > LONGEST) {
            typed.putSingle(CredentialRepresentation.PASSWORD, password.substring(0, LONGEST));
        }
        return super.validateForm(context, typed);
    }

    @Override
    public boolean validatePassword(AuthenticationFlowContext context, UserModel user, MultivaluedMap<String, String> typed,
            boolean clearUser) {
        String password = typed.getFirst(CredentialRepresentation.PASSWORD);
        boolean compared = password != null && !password.isEmpty()
            && AuthenticatorUtils.getDisabledByBruteForceEventError(context, user) == null
            && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
        if (!compared) {
            AuthenticatorUtils.dummyHash(context);
        }
        return super.validatePassword(context, user, typed, clearUser);
    }
}
