package io.dealerloop.identity;

import io.dealerloop.kernel.Problem;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The realm over the admin client. Whatever goes wrong there becomes a {@link Problem} here, and says nothing of how Keycloak is asked. */
final class KeycloakRealm implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(KeycloakRealm.class.getName());
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final String url;
    private final String realm;
    private final String client;
    private final String secret;
    private final Duration patience;
    private Keycloak keycloak;

    /** @param patience how long one answer is waited for */
    KeycloakRealm(String url, String realm, String client, String secret, Duration patience) {
        this.url = url;
        this.realm = realm;
        this.client = client;
        this.secret = secret;
        this.patience = patience;
    }

    /**
     * Asks for one thing or several.
     *
     * @throws Problem when Keycloak cannot be reached, takes too long, fails, or refuses
     */
    <T> T ask(Function<RealmResource, T> question) {
        try {
            return question.apply(connection().realm(realm));
        } catch (WebApplicationException refused) {
            throw refusal(refused);
        } catch (ProcessingException unreachable) {
            throw unavailable(unreachable);
        }
    }

    /** The id of what was made, from the answer's address; a 409 passes as {@link WebApplicationException} for the caller to look again. */
    static String created(Response response) {
        if (response.getStatus() != Response.Status.CREATED.getStatusCode()) {
            throw new WebApplicationException(response.getStatus());
        }
        String path = response.getLocation().getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1)).toString();
    }

    static boolean conflicts(WebApplicationException refused) {
        return refused.getResponse().getStatus() == CONFLICT;
    }

    static boolean missing(WebApplicationException refused) {
        return refused.getResponse().getStatus() == NOT_FOUND;
    }

    static Problem notFound() {
        return Problem.notFound("没有这个账号。", "There is no such account.");
    }

    private static Problem refusal(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        Problem problem = switch (status) {
            case NOT_FOUND -> notFound();
            case CONFLICT -> Problem.conflict("账号刚被他人更改，请重试。", "The account was changed by somebody else just now; please try again.");
            case 400 -> Problem.refused("身份认证服务不接受这些信息（用户名、姓名、邮箱），请检查后重试。",
                    "The identity provider does not accept these details (user name, name, email); please check them.");
            // 401 and 403 speak of the platform's own credentials: the person who asked can do nothing about it by signing in again.
            default -> unavailable(refused);
        };
        if (problem.getSuppressed().length == 0) {
            problem.addSuppressed(refused);
        }
        return problem;
    }

    static Problem unavailable(Exception cause) {
        LOG.log(Level.WARNING, "The identity provider did not answer as it should: {0}", cause.toString());
        Problem problem = Problem.unavailable("身份认证服务暂时不可用，请稍后重试。",
                "The identity provider cannot be reached right now; please try again shortly.");
        problem.addSuppressed(cause);
        return problem;
    }

    private synchronized Keycloak connection() {
        if (keycloak == null) {
            keycloak = KeycloakBuilder.builder()
                    .serverUrl(url)
                    .realm(realm)
                    .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                    .clientId(client)
                    .clientSecret(secret)
                    .resteasyClient(JerseyKeycloakClient.waiting(patience))
                    .build();
        }
        return keycloak;
    }

    @Override
    public synchronized void close() {
        if (keycloak != null) {
            keycloak.close();
        }
    }
}
