package io.dealerloop.bench;

import io.dealerloop.callbacks.OpeningFigures;
import io.dealerloop.pluginhost.PluginFigures;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.tenancy.StandardChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What plugin workers cost, and what they hold off. Needs the build and a PostgreSQL of its own, neither Keycloak nor the platform. */
final class Plugins {

    private static final int VERSIONS = 200;
    /** Workers are kept warm, and a morning opens hundreds of days: what both sides cost once their compilers have seen it. */
    private static final int WARM_UP = 800;
    private static final String STANDARD = "beijing-hyundai";

    private Plugins() {
    }

    static String measure(Path source, Options options) throws Exception {
        Path folder = Files.createTempDirectory("bench-plugins");
        for (String plugin : List.of("standard-4s", STANDARD)) {
            Files.copy(shipped(source, plugin), folder.resolve(plugin + ".jar"));
        }
        String opening = opening(source, options, folder);
        return !options.wants("plugins") ? opening
                : opening + PluginFigures.measure(shipped(source, STANDARD), 2 * (int) options.round().toSeconds(), VERSIONS, Say::step);
    }

    /** Half of the stores with the standard asked in process, half with it in a worker. */
    private static String opening(Path source, Options options, Path folder) throws Exception {
        int stores = WARM_UP + Math.min(options.stores(), 600);
        try (Stage stage = new Stage(options, source, source.resolve(".dealerloop/bench-plugins"), Map.of())) {
            List<UUID> tenants = stage.startDatabase(stores);
            Say.step("Opening the day of " + stores + " stores, the standard in turns in process and in a worker");
            try (Connection connection = stage.asApp();
                    PluginHost here = PluginFigures.inProcess(folder).withBase("standard-4s");
                    PluginHost there = PluginHost.loadedFrom(folder).withBase("standard-4s")) {
                connection.setAutoCommit(false);
                return OpeningFigures.measure(connection, tenants, WARM_UP, stage.today, stage.zone,
                        new StandardChoice(STANDARD, "latest", true, List.of("北京现代"), Map.of()), here, there);
            }
        }
    }

    private static Path shipped(Path source, String plugin) throws IOException {
        try (Stream<Path> files = Files.list(source.resolve("plugins").resolve(plugin).resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\d(-SNAPSHOT)?\\.jar")).findFirst().orElseThrow();
        }
    }
}
