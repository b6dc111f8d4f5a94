package io.dealerloop.server;

import io.dealerloop.identity.Open;
import io.dealerloop.kernel.BusinessClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the pages must know before anybody has signed in. */
@Path("config")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class ConfigResource {

    /**
     * @param authority issuer to sign in with
     * @param clientId the pages' client there
     * @param clockAdjustable whether this is a demo whose clock can be set
     */
    public record PublicConfig(String authority, String clientId, String version, boolean clockAdjustable) {}

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.public-url")
    private Optional<String> publicUrl;

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.url")
    private String url;

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.realm", defaultValue = "dealerloop")
    private String realm;

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.ui-client", defaultValue = "dealerloop-ui")
    private String client;

    @Inject
    @ConfigProperty(name = "dealerloop.version", defaultValue = "development")
    private String version;

    @Inject
    private BusinessClock clock;

    @GET
    @Open
    @Operation(operationId = "readConfig", summary = "Where to sign in")
    public PublicConfig config() {
        return new PublicConfig(publicUrl.orElse(url) + "/realms/" + realm, client, version, clock.adjustable());
    }
}
