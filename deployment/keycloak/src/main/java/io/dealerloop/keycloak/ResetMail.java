package io.dealerloop.keycloak;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialEmail;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/**
 * Says that a mail was sent, whatever the name, and only then has it looked up and sent: the same work for every name, so neither
 * time nor page nor a silent mail server tells which names exist. Follows {@link ResetName}.
 */
public final class ResetMail extends ResetCredentialEmail {

    static final String ID = "dealerloop-reset-email";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (context.getUser() != null) {
            // Came by the link in the mail, or is signed in and asks for themselves: there is nobody to be kept secret.
            super.authenticate(context);
            return;
        }
        String name = context.getAuthenticationSession().getAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        Background.run(context.getSession().getKeycloakSessionFactory(), AskedReset.of(context, name));
        context.forkWithSuccessMessage(new FormMessage(Messages.EMAIL_SENT));
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Send a mail without telling whether the name exists";
    }
}
