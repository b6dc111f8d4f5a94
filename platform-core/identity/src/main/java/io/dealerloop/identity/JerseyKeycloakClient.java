package io.dealerloop.identity;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.glassfish.jersey.client.proxy.WebResourceFactory;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/**
 * Keycloak's admin client over the Jersey that Payara brings, found by its service loader. The client's own choice, RESTEasy,
 * would take over the JAX-RS API of the whole WAR.
 */
public class JerseyKeycloakClient implements ResteasyClientProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long CONNECT_SECONDS = 3;

    /** @param patience how long one answer is waited for */
    static Client waiting(Duration patience) {
        return builder(patience).build();
    }

    @Override
    public Client newRestEasyClient(Object customJacksonProvider, SSLContext sslContext, boolean disableTrustManager) {
        ClientBuilder builder = builder(PATIENCE);
        return sslContext == null ? builder.build() : builder.sslContext(sslContext).build();
    }

    private static ClientBuilder builder(Duration patience) {
        return ClientBuilder.newBuilder()
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .register(KeycloakJson.class);
    }

    @Override
    public <R> R targetProxy(WebTarget target, Class<R> targetClass) {
        return WebResourceFactory.newResource(targetClass, target);
    }
}
