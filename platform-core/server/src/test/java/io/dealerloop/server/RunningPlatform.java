package io.dealerloop.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import io.dealerloop.local.Demo;
import io.dealerloop.local.Home;
import io.dealerloop.local.LocalKeycloak;
import io.dealerloop.local.LocalMail;
import io.dealerloop.local.LocalPlatform;
import io.dealerloop.local.LocalPostgres;
import io.dealerloop.local.PluginFolder;
import io.dealerloop.local.Ports;
import io.dealerloop.migrate.DatabaseAccess;
import io.dealerloop.migrate.Migrate;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * PostgreSQL, mail and Keycloak, started once for all container tests of a run, and what Arquillian must know to run the platform against
 * them. PostgreSQL writes every statement to a JSON log.
 */
final class RunningPlatform implements BeforeAllCallback {

    private static volatile Servers servers;

    /** Everything tests ask of the servers. */
    record Servers(Home home, Ports ports, LocalPostgres postgres, LocalKeycloak keycloak, LocalMail mail, CompletableFuture<LocalKeycloak> signsIn,
            Map<String, String> settings, SecondNode second) implements AutoCloseable {

        String url() {
            return "http://localhost:" + ports.platform();
        }

        DatabaseAccess database() {
            return postgres.access();
        }

        /** The JSON logs of every statement, one object a line. */
        Path statementLogs() {
            return postgres.statementLogs();
        }

        /** The demo group's tenants and people. */
        Demo demo() {
            return new Demo(url(), keycloak, home.secrets(), source().resolve("tenants"));
        }

        HttpResponse<String> get(String path, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            try (HttpClient client = HttpClient.newHttpClient()) {
                return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            second.close();
            end(signsIn, keycloak);
            mail.close();
            postgres.close();
        }
    }

    /** With everybody able to sign in; Keycloak may have started beside the platform. */
    static Servers servers() {
        servers.signsIn().join();
        return servers;
    }

    static Path source() {
        return Path.of(System.getProperty("dealerloop.source")).toAbsolutePath().normalize();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        servers = context.getRoot().getStore(Namespace.create(RunningPlatform.class))
            .getOrComputeIfAbsent(Servers.class, key -> start(), Servers.class);
    }

    private static Servers start() {
        Home home = new Home(Path.of(System.getProperty("dealerloop.home")), source().resolve(".dealerloop/servers"));
        Ports ports = Ports.free();
        home.forgetData();
        var postgres = new LocalPostgres(home, ports.postgres(), Map.of("logging_collector", "on", "log_destination", "jsonlog",
            "log_statement", "all", "log_filename", "statements-%H.log", "fsync", "off"));
        var keycloak = new LocalKeycloak(home, ports, source().resolve("deployment/keycloak/dealerloop-realm.json"));
        var mail = new LocalMail(home.mail(), ports.smtp());
        var signsIn = CompletableFuture.completedFuture(keycloak);
        try {
            mail.start();
            postgres.start();
            postgres.ensureDatabase("keycloak", home.secrets().of("keycloak-database"));
            signsIn = CompletableFuture.supplyAsync(keycloak::start);
            new Migrate(postgres.access()).run();
            PluginFolder.fill(source().resolve("plugins"), home.plugins());
            Map<String, String> settings = settings(home, ports, postgres.access());
            tellArquillian(home, ports, settings);
            return new Servers(home, ports, postgres, keycloak, mail, signsIn, settings, new SecondNode(home, ports, postgres, settings));
        } catch (Exception e) {
            end(signsIn, keycloak);
            mail.close();
            postgres.close();
            throw new IllegalStateException("The servers of the container tests did not start.", e);
        }
    }

    /** Not in the midst of its start, which would then go on behind our back. */
    private static void end(CompletableFuture<LocalKeycloak> start, LocalKeycloak keycloak) {
        start.handle((started, failed) -> started).join();
        keycloak.close();
    }

    private static Map<String, String> settings(Home home, Ports ports, DatabaseAccess database) {
        Map<String, String> settings = new TreeMap<>(LocalPlatform.settings(home, ports, database));
        settings.put("dealerloop.clock.adjustable", "true");
        settings.put("dealerloop.keycloak.keys-seconds", "2");
        // PostsTest measures the minute that is the default; here nobody waits for it.
        settings.put("dealerloop.posts.remembered", "PT3S");
        // KeycloakAwayIT waits for it; not less, for TwoGroups.settle looks for two seconds in which nothing is due.
        settings.put("dealerloop.accounts.follow-every", "PT8S");
        // Or the stores would write their figures in the midst of a test that compares what stands in a group's tables.
        settings.put("dealerloop.health.every", "PT12H");
        settings.put("dealerloop.standards.figures-every", "PT12H");
        return settings;
    }

    /** Arquillian's container reads these when it is set up, which is after this extension. */
    private static void tellArquillian(Home home, Ports ports, Map<String, String> told) throws IOException {
        Properties settings = new Properties();
        settings.putAll(told);
        settings.put("user.timezone", "UTC");
        Path file = home.root().resolve("platform.properties");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        System.setProperty("payara.microJar", LocalPlatform.program().toString());
        System.setProperty("payara.randomHttpPort", "false");
        System.setProperty("payara.autoBindHttp", "false");
        System.setProperty("payara.clusterEnabled", "false");
        System.setProperty("payara.cmdOptions", String.join(" ", LocalPlatform.javaOptions()));
        System.setProperty("payara.extraMicroOptions", String.join(" ", List.of("--port", Integer.toString(ports.platform()),
            "--disablephonehome", "--prebootcommandfile", LocalPlatform.preBootCommands(home).toString(),
            "--systemProperties", file.toString(), "--contextroot", "/")));
    }
}
