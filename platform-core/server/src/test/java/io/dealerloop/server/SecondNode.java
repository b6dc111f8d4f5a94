package io.dealerloop.server;

import io.dealerloop.local.Home;
import io.dealerloop.local.LocalPlatform;
import io.dealerloop.local.LocalPostgres;
import io.dealerloop.local.Ports;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A second node of the platform: a process of its own with the same archive, PostgreSQL and Keycloak, its own port and empty folders.
 * Started for whoever first asks, once for all tests. It leaves the jobs to the first node, so that one that is killed takes none with it.
 */
final class SecondNode implements AutoCloseable {

    /** Folders are a node's own. */
    private static final List<String> OF_THE_FIRST = List.of("dealerloop.plugins.dir", "dealerloop.files.dir", "mp.jwt.verify.publickey.location");

    private final Home home;
    private final LocalPlatform platform;
    private final LocalPostgres postgres;
    private boolean started;

    SecondNode(Home first, Ports ports, LocalPostgres postgres, Map<String, String> settings) {
        this.home = new Home(first.root().resolveSibling("second"), first.servers());
        Map<String, String> same = new HashMap<>(settings);
        OF_THE_FIRST.forEach(same::remove);
        same.put("dealerloop.jobs.polling-interval", "PT1H");
        same.put("dealerloop.due.polling-interval", "PT1H");
        this.platform = new LocalPlatform(home, new Ports(Ports.free().platform(), ports.keycloak(), ports.postgres(), ports.smtp()),
                Path.of(System.getProperty("dealerloop.war")), same);
        this.postgres = postgres;
        home.forgetData();
    }

    /** Where it answers; started if it was not. */
    synchronized String url() {
        if (!started) {
            platform.start(postgres.access());
            started = true;
        }
        return platform.url();
    }

    /** What lies in its folders for plugins and uploads. */
    List<Path> files() {
        return Stream.of(home.plugins(), home.files()).flatMap(folder -> Stream.of(folder.toFile().listFiles())).map(File::toPath).toList();
    }

    /** Ends it with kill -9; asked for again, it starts anew. */
    synchronized void kill() {
        platform.kill();
        started = false;
    }

    @Override
    public synchronized void close() {
        if (started) {
            platform.close();
        }
    }
}
