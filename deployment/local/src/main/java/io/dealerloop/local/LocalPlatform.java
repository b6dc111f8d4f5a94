package io.dealerloop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.dealerloop.migrate.DatabaseAccess;

/** The platform on Payara Micro: one node, no cluster, the loopback address alone. */
public final class LocalPlatform implements AutoCloseable {

    static final String NAME = "platform";
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final Home home;
    private final Ports ports;
    private final Path war;
    private final Map<String, String> extra;
    private volatile Child server;

    /**
     * @param war   the platform's web archive
     * @param extra settings beside the usual ones, by their MicroProfile Config names
     */
    public LocalPlatform(Home home, Ports ports, Path war, Map<String, String> extra) {
        this.home = home;
        this.ports = ports;
        this.war = war;
        this.extra = Map.copyOf(extra);
    }

    /** The settings a platform of this home needs, secrets included, by their MicroProfile Config names. */
    public static Map<String, String> settings(Home home, Ports ports, DatabaseAccess database) {
        Secrets secrets = home.secrets();
        String keycloak = "http://localhost:" + ports.keycloak();
        Map<String, String> settings = new TreeMap<>();
        settings.put("dealerloop.db.url", database.url());
        settings.put("dealerloop.db.user", "dl_app");
        settings.put("dealerloop.db.password", database.appPassword());
        settings.put("dealerloop.dispatch.user", "dl_dispatch");
        settings.put("dealerloop.dispatch.password", database.dispatchPassword());
        settings.put("dealerloop.keycloak.url", keycloak);
        settings.put("dealerloop.keycloak.realm", "dealerloop");
        settings.put("dealerloop.keycloak.admin.client", "dealerloop-platform");
        settings.put("dealerloop.keycloak.admin.secret", secrets.of("keycloak-platform"));
        settings.put("dealerloop.plugins.dir", home.plugins().toString());
        settings.put("dealerloop.files.dir", home.files().toString());
        settings.put("mp.jwt.verify.issuer", keycloak + "/realms/dealerloop");
        settings.put("mp.jwt.verify.publickey.location", home.run().resolve("signing-keys.json").toUri().toString());
        settings.put("mp.jwt.verify.audiences", "dealerloop");
        return settings;
    }

    /** Commands that Payara runs before it opens a port: loopback only, no names of products, no TRACE, texts compressed, no data grid. */
    public static Path preBootCommands(Home home) {
        Path file = home.run().resolve("payara-preboot.txt");
        String network = "configs.config.server-config.network-config.";
        String http = network + "protocols.protocol.http-listener.http.";
        try {
            return Files.write(file, List.of(
                "set " + network + "network-listeners.network-listener.http-listener.address=127.0.0.1",
                "set " + http + "server-header=false",
                "set " + http + "xpowered-by=false",
                "set " + http + "trace-enabled=false",
                "set " + http + "compression=on",
                "set " + http + "compression-min-size-bytes=2048",
                "set " + http + "compressable-mime-type=text/html,text/css,text/javascript,application/json,image/svg+xml",
                "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false"));
        } catch (IOException e) {
            throw new StartFailure("The file " + file + " could not be written.", e);
        }
    }

    LocalPlatform launch(DatabaseAccess database) {
        if (!Files.isRegularFile(war)) {
            throw new StartFailure("The web archive " + war + " is missing; run 'mvn package -DskipTests' first.");
        }
        Child.endOrphan(home, NAME);
        forgetDeployment();
        Map<String, String> environment = new TreeMap<>();
        settings(home, ports, database).forEach((key, value) -> environment.put(variable(key), value));
        extra.forEach((key, value) -> environment.put(variable(key), value));
        // Not in the home itself: Payara takes a folder named secrets where it runs for a source of settings.
        server = Child.start(home, NAME, command(), environment, home.run());
        return this;
    }

    /** Starts it on a migrated database and waits until it is ready. */
    public LocalPlatform start(DatabaseAccess database) {
        return launch(database).awaitReady();
    }

    /** The running server's process id, for whoever measures its memory. */
    public long processId() {
        return server.processId();
    }

    LocalPlatform awaitReady() {
        // Health is answered before the archive stands; the first operation is not.
        String answered = "http://127.0.0.1:" + ports.platform() + "/api/config";
        boolean ready = Waiting.until(PATIENCE, () -> {
            if (!server.isAlive()) {
                throw new StartFailure("The platform ended while starting; see " + home.logs().resolve("platform.log") + ".");
            }
            if (refused()) {
                throw new StartFailure("The platform's archive could not be deployed; see " + home.logs().resolve("platform.log") + ".");
            }
            return Http.status(answered) == 200;
        });
        if (!ready) {
            throw new StartFailure("The platform did not become ready in time; see " + home.logs().resolve("platform.log") + ".");
        }
        return this;
    }

    /** Where people open it. */
    public String url() {
        return "http://localhost:" + ports.platform();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop("TERM", Duration.ofSeconds(20));
        }
    }

    /** Payara would deploy what it remembers and then ours again; only its unpacked libraries are kept. */
    private void forgetDeployment() {
        for (String part : new String[] {"config", "applications", "generated", "META-INF", "osgi-cache"}) {
            Home.delete(home.payara().resolve(part));
        }
    }

    /** Payara goes on without an application when a deployment fails. */
    private boolean refused() {
        try {
            return Files.readString(home.logs().resolve("platform.log")).contains("Exception while loading the app");
        } catch (IOException e) {
            return false;
        }
    }

    Child server() {
        return server;
    }

    /** Payara Micro's archive. */
    public static Path program() {
        return Artifacts.payaraMicro();
    }

    /** How the platform's Java is started, memory aside. */
    public static List<String> javaOptions() {
        return List.of("-XX:+ExitOnOutOfMemoryError",
            // Named, it is not looked for in every archive several times a request.
            "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8",
            "--add-opens=java.base/jdk.internal.loader=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED", "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "--add-opens=java.base/sun.net.www.protocol.jrt=ALL-UNNAMED",
            "--add-opens=java.management/sun.management=ALL-UNNAMED", "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
            "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED", "--add-opens=java.logging/java.util.logging=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(Java.program()));
        String memory = System.getenv().getOrDefault("DEALERLOOP_PLATFORM_JAVA_OPTIONS", "-Xms256m -Xmx1g -XX:+UseG1GC");
        command.addAll(List.of(memory.strip().split("\\s+")));
        command.addAll(javaOptions());
        command.addAll(List.of(
            "-jar", program().toString(), "--rootDir", home.payara().toString(), "--nocluster", "--disablephonehome",
            "--port", Integer.toString(ports.platform()), "--prebootcommandfile", preBootCommands(home).toString(),
            "--contextroot", "/", "--deploy", war.toString()));
        return command;
    }

    /** A MicroProfile Config name as an environment variable. */
    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
