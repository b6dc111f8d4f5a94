package io.dealerloop.keycloak;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialChooseUser;

/**
 * Asks whose password was forgotten and looks nobody up: {@link ResetMail} does, after the answer is on its way.
 */
public final class ResetName extends ResetCredentialChooseUser {

    static final String ID = "dealerloop-reset-name";

    @Override
    public void action(AuthenticationFlowContext context) {
        String name = context.getHttpRequest().getDecodedFormParameters().getFirst("username");
        if (name == null || name.isEmpty()) {
            // Keycloak asks again, before it would look anybody up.
            super.action(context);
            return;
        }
        context.getAuthenticationSession().setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, name.trim());
        context.clearUser();
        context.success();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Ask for a name, look nobody up";
    }
}
