package io.dealerloop.keycloak;

import java.net.URI;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionToken;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTask;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Somebody asked for a mail with which to choose a new password. Holds what the mail needs of the request, and nothing that depends
 * on whether the name exists.
 *
 * @param chosen   the language chosen on the sign-in page, or null
 * @param fallback the language of whoever has none of their own
 * @param link     the mail's link with {@link #TOKEN} where the token goes
 */
record AskedReset(String realmId, String clientId, String name, String chosen, Locale fallback, URI base, String link,
                  String authSession, String codeId, String address) implements KeycloakSessionTask {

    private static final System.Logger LOG = System.getLogger(AskedReset.class.getName());
    private static final String TOKEN = "the-token";

    static AskedReset of(AuthenticationFlowContext context, String name) {
        AuthenticationSessionModel asked = context.getAuthenticationSession();
        return new AskedReset(context.getRealm().getId(), asked.getClient().getId(), name,
            asked.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE), context.getSession().getContext().resolveLocale(null),
            context.getUriInfo().getBaseUri(), context.getActionTokenUrl(TOKEN).toString(),
            AuthenticationSessionCompoundId.fromAuthSession(asked).getEncodedId(), asked.getParentSession().getId(),
            context.getConnection().getRemoteHost());
    }

    @Override
    public void run(KeycloakSession session) {
        KeycloakContext context = session.getContext();
        RealmModel realm = session.realms().getRealm(realmId);
        context.setRealm(realm);
        context.setClient(session.clients().getClientById(realm, clientId));
        context.setHttpRequest(new AskedAt(base));
        EventBuilder event = new EventBuilder(realm, session).event(EventType.RESET_PASSWORD).client(context.getClient())
            .ipAddress(address).detail(Details.USERNAME, name).detail(Details.CODE_ID, codeId);
        UserModel user = session.users().getUserByUsername(realm, name);
        if (user == null) {
            event.error(Errors.USER_NOT_FOUND);
        } else if (!user.isEnabled()) {
            event.user(user).error(Errors.USER_DISABLED);
        } else if (user.getEmail() == null || user.getEmail().isBlank()) {
            event.user(user).error(Errors.INVALID_EMAIL);
        } else {
            send(session, realm, user, event.event(EventType.SEND_RESET_PASSWORD).user(user));
        }
    }

    private void send(KeycloakSession session, RealmModel realm, UserModel user, EventBuilder event) {
        int seconds = realm.getActionTokenGeneratedByUserLifespan(ResetCredentialsActionToken.TOKEN_TYPE);
        String token = new ResetCredentialsActionToken(user.getId(), user.getEmail(), Time.currentTime() + seconds, authSession,
            session.getContext().getClient().getClientId()).serialize(session, realm, session.getContext().getUri());
        speak(session, user);
        try {
            session.getProvider(EmailTemplateProvider.class).setRealm(realm).setUser(user)
                .sendPasswordReset(link.replace(TOKEN, token), TimeUnit.SECONDS.toMinutes(seconds));
            event.detail(Details.EMAIL, user.getEmail()).success();
        } catch (EmailException e) {
            event.detail(Details.REASON, e.getMessage()).error(Errors.EMAIL_SEND_FAILED);
            LOG.log(System.Logger.Level.ERROR, "A mail for a new password could not be sent.", e);
        }
    }

    /** The language the request would have given the mail: the one chosen on the page, the person's own, the browser's. */
    private void speak(KeycloakSession session, UserModel user) {
        if (chosen != null) {
            session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, chosen);
        } else if (user.getFirstAttribute(UserModel.LOCALE) == null) {
            session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, fallback.toLanguageTag());
        }
    }
}
