package io.dealerloop.server;

import io.dealerloop.kernel.Json;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The identity provider's public keys, kept in the file from which the container verifies tokens
 * ({@code mp.jwt.verify.publickey.location}). Left to fetch them itself, the container waits without end for a provider that hangs,
 * and believes it when it says that keys stay the same for a month. Here an answer is waited for a few seconds at most, the last good
 * one stays for as long as there is no newer, over a restart too, and a key the provider withdraws is gone within the minute.
 */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class.getName());
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST = 1 << 20;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final ReentrantLock asking = new ReentrantLock();

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.url")
    private String url;

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.realm", defaultValue = "dealerloop")
    private String realm;

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.certs-url")
    private Optional<String> certs;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.publickey.location")
    private String location;

    /** Seconds after which keys are asked for anew; at twice that, a request waits for the answer. */
    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.keys-seconds", defaultValue = "30")
    private int old;

    private volatile long tried = System.nanoTime() - Duration.ofDays(1).toNanos();
    private volatile Set<String> known = Set.of();

    @PostConstruct
    void checkLocation() {
        if (!location.startsWith("file:/")) {
            throw new IllegalStateException("mp.jwt.verify.publickey.location must be a file: address in a folder that only the platform"
                    + " may write; it says " + location);
        }
    }

    /** Asks for newer keys when it is time: beside the request, or before it where nobody has asked for long. */
    void keepFresh() {
        Duration age = since(tried);
        Duration fresh = Duration.ofSeconds(old);
        if (age.compareTo(fresh.multipliedBy(2)) > 0) {
            ask(fresh, Duration.ZERO);
        } else if (age.compareTo(fresh) > 0) {
            Thread.ofVirtual().name("signing-keys").start(() -> ask(fresh, Duration.ZERO));
        }
    }

    /**
     * Asks for newer keys when a token names one that is not known: the provider may have changed its key just now. Of many such
     * requests one asks, once a second at most, and none waits for long.
     *
     * @return whether the key is known now and was not before
     */
    boolean lookAgain(String keyId) {
        if (known.contains(keyId)) {
            return false;
        }
        ask(BETWEEN_TRIES, BETWEEN_TRIES);
        return known.contains(keyId);
    }

    private void ask(Duration notWithin, Duration waitForOthers) {
        boolean mine = false;
        try {
            mine = asking.tryLock(waitForOthers.toMillis(), TimeUnit.MILLISECONDS);
            if (mine && since(tried).compareTo(notWithin) > 0) {
                tried = System.nanoTime();
                keep(fetch());
            }
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "The identity provider''s keys could not be read; those from before stay: {0}", failure.toString());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            if (mine) {
                asking.unlock();
            }
        }
    }

    private byte[] fetch() throws IOException, InterruptedException {
        URI address = URI.create(certs.orElse(url + "/realms/" + realm + "/protocol/openid-connect/certs"));
        HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 || answer.body().length > LARGEST) {
            throw new IOException("answered with " + answer.statusCode() + ", " + answer.body().length + " bytes");
        }
        return answer.body();
    }

    /** Written beside and moved: the container never reads half of it. Nobody but the platform may write what it trusts. */
    private void keep(byte[] keys) throws IOException {
        Set<String> named = new HashSet<>();
        Json.MAPPER.readTree(keys).path("keys").forEach(key -> named.add(key.path("kid").asText()));
        if (named.isEmpty()) {
            throw new IOException("no keys in the answer");
        }
        Path file = Path.of(URI.create(location));
        if (named.equals(known) && Files.exists(file)) {
            return;
        }
        Path half = Files.createTempFile(file.getParent(), ".keys", "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(half, keys);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        known = Set.copyOf(named);
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
