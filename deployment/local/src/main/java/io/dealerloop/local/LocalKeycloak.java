package io.dealerloop.local;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak with our realm, on its own PostgreSQL database. Its distribution is unpacked, given our own parts and built once per
 * version of it and of them, which takes half a minute and is then shared by every home.
 */
public final class LocalKeycloak implements AutoCloseable {

    static final String NAME = "keycloak";
    static final String BUILD_NAME = "keycloak-build";
    private static final String REALM = "dealerloop";
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final Home home;
    private final Ports ports;
    private final Path realmFile;
    private volatile Child server;
    private volatile Child builder;

    /** @param realmFile the realm to import when the database has none, {@code deployment/keycloak/dealerloop-realm.json} */
    public LocalKeycloak(Home home, Ports ports, Path realmFile) {
        this.home = home;
        this.ports = ports;
        this.realmFile = realmFile;
    }

    /** Makes the built server ready; needs no database, so it may run while PostgreSQL starts. */
    Path build() {
        KeycloakParts parts = KeycloakParts.onClassPath();
        Path folder = home.servers().resolve("keycloak-" + Artifacts.keycloakVersion() + "-" + parts.mark());
        Artifacts.unpackOnce(folder, () -> {
            Progress.step("Unpacking and building Keycloak (once, about half a minute) ...");
            return Artifacts.zip(Files.newInputStream(Artifacts.keycloakZip()));
        }, unpacked -> augment(unpacked, parts));
        return folder;
    }

    /** Starts it without waiting; the database must be there. */
    public LocalKeycloak launch() {
        Path folder = build().resolve("keycloak-" + Artifacts.keycloakVersion());
        Child.endOrphan(home, NAME);
        server = Child.start(home, NAME, command(folder), environment(), dataFolder(folder));
        return this;
    }

    /** Starts it and waits until the realm answers. */
    public LocalKeycloak start() {
        return launch().awaitReady();
    }

    /** Waits until the realm answers. */
    public LocalKeycloak awaitReady() {
        boolean ready = Waiting.until(PATIENCE, () -> {
            if (!server.isAlive()) {
                throw new StartFailure("Keycloak ended while starting; see " + home.logs().resolve("keycloak.log") + ".");
            }
            return Http.status(realmUrl()) == 200;
        });
        if (!ready) {
            throw new StartFailure("Keycloak did not answer in time; see " + home.logs().resolve("keycloak.log") + ".");
        }
        return this;
    }

    /** Brings a realm made by an earlier start to what its file says now: ports, rules, rights. */
    public void alignRealm() {
        new RealmAlignment("http://127.0.0.1:" + ports.keycloak(), home.secrets().of("keycloak-admin"), realmFile, places()).align();
    }

    /** Ends it the way a power cut would; {@link #start} brings it back. */
    public void kill() {
        server.stop("KILL", Duration.ofSeconds(10));
    }

    /** Its process, for tests that stop it without ending it. */
    public long processId() {
        return server.processId();
    }

    /** The address browsers and tokens use. */
    public String url() {
        return "http://localhost:" + ports.keycloak();
    }

    /** The realm's address, which is the issuer in every token. */
    public String issuer() {
        return url() + "/realms/" + REALM;
    }

    private String realmUrl() {
        return "http://127.0.0.1:" + ports.keycloak() + "/realms/" + REALM;
    }

    /** A token for a person, by password, through the local client. */
    public String tokenOf(String userName, String password) {
        return token(Map.of("grant_type", "password", "client_id", "dealerloop-local", "username", userName, "password", password,
            "scope", "openid"));
    }

    /** A token for the operator, who applies tenants. */
    public String operatorToken() {
        return token(Map.of("grant_type", "client_credentials", "client_id", "dealerloop-operator",
            "client_secret", home.secrets().of("keycloak-operator")));
    }

    /** A token for a machine, by its secret. */
    public String tokenOfMachine(String clientId, String secret) {
        return token(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    private String token(Map<String, String> form) {
        HttpResponse<String> answer = Http.form(realmUrl() + "/protocol/openid-connect/token", form);
        if (answer.statusCode() != 200) {
            throw new StartFailure("Keycloak refused a token (" + answer.statusCode() + "): " + answer.body());
        }
        return Http.json(answer.body()).path("access_token").asText();
    }

    @Override
    public void close() {
        if (builder != null) {
            builder.stop("TERM", Duration.ofSeconds(5));
        }
        if (server != null) {
            server.stop("TERM", Duration.ofSeconds(15));
        }
    }

    Child server() {
        return server;
    }

    private List<String> command(Path folder) {
        return List.of(Java.program(), "-Xms96m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED", "-Dkc.home.dir=" + folder, "-Djboss.server.config.dir=" + folder.resolve("conf"),
            "-Dkeycloak.password.blacklists.path=" + realmFile.toAbsolutePath().getParent(),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-cp", folder.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start", "--optimized", "--import-realm");
    }

    private Map<String, String> environment() {
        Secrets secrets = home.secrets();
        Map<String, String> env = new HashMap<>();
        env.put("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/keycloak");
        env.put("KC_DB_USERNAME", "keycloak");
        env.put("KC_DB_PASSWORD", secrets.of("keycloak-database"));
        env.put("KC_DB_POOL_INITIAL_SIZE", "2");
        env.put("KC_DB_POOL_MAX_SIZE", "20");
        env.put("KC_HTTP_ENABLED", "true");
        env.put("KC_HTTP_HOST", "127.0.0.1");
        env.put("KC_HTTP_PORT", Integer.toString(ports.keycloak()));
        env.put("KC_HOSTNAME", url());
        env.put("KC_CACHE", "local");
        env.put("KC_LOG_LEVEL", "WARN,org.keycloak.services:INFO,org.keycloak.events:ERROR");
        env.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", "local-admin");
        env.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.of("keycloak-admin"));
        // Mails about one's own account: a changed credential and a lock, not every mistyped password.
        env.put("KC_SPI_EVENTS_LISTENER__EMAIL__INCLUDE_EVENTS",
            "UPDATE_CREDENTIAL,REMOVE_CREDENTIAL,USER_DISABLED_BY_TEMPORARY_LOCKOUT");
        env.putAll(places());
        return env;
    }

    /** What the realm's file leaves open. */
    private Map<String, String> places() {
        Secrets secrets = home.secrets();
        return Map.of(
            "DEALERLOOP_ORIGIN", "http://localhost:" + ports.platform(),
            "DEALERLOOP_LOOPBACK_ORIGIN", "http://127.0.0.1:" + ports.platform(),
            "DEALERLOOP_PLATFORM_SECRET", secrets.of("keycloak-platform"),
            "DEALERLOOP_OPERATOR_SECRET", secrets.of("keycloak-operator"),
            "DEALERLOOP_LOCAL_CLIENT", "true",
            "DEALERLOOP_SMTP_HOST", "127.0.0.1",
            "DEALERLOOP_SMTP_PORT", Integer.toString(ports.smtp()),
            "DEALERLOOP_SMTP_FROM", "dealerloop@localhost.localdomain",
            "DEALERLOOP_SMTP_STARTTLS", "false",
            "DEALERLOOP_SMTP_AUTH", "false");
    }

    /** Each home has its own import folder, for the unpacked server is shared. */
    private Path dataFolder(Path folder) {
        try {
            Path target = Files.createDirectories(folder.resolve("data/import")).resolve("dealerloop-realm.json");
            // The file holds places for secrets, not secrets: several homes may write the same.
            Path half = Files.createTempFile(target.getParent(), ".realm", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.copy(realmFile, half, StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            return home.root();
        } catch (IOException e) {
            throw new StartFailure("The realm " + realmFile + " could not be copied: " + e.getMessage(), e);
        }
    }

    private void augment(Path unpacked, KeycloakParts parts) throws IOException {
        Path folder = unpacked.resolve("keycloak-" + Artifacts.keycloakVersion());
        parts.writeTo(Files.createDirectories(folder.resolve("providers")).resolve("dealerloop-keycloak.jar"));
        builder = Child.start(home, BUILD_NAME, List.of(folder.resolve("bin/kc.sh").toString(), "build", "--db=postgres",
            "--health-enabled=false", "--metrics-enabled=false"),
            Map.of("JAVA_HOME", Java.home().toString(), "JAVA", Java.program()), folder);
        builder.waitFor(Duration.ofMinutes(6));
        builder.stop("TERM", Duration.ofSeconds(5));
        Path log = home.logs().resolve(BUILD_NAME + ".log");
        try {
            if (Files.readString(log).contains("configuration updated and persisted")) {
                return;
            }
        } catch (IOException e) {
            throw new StartFailure("The file " + log + " cannot be read.", e);
        }
        throw new StartFailure("Building Keycloak failed; see " + log + ".");
    }
}
