package io.dealerloop.pluginhost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The bad plugins of {@link Chaos} as archives, for deployment/bench. */
public final class BadPlugins {

    /** The version each of them has. */
    public static final String VERSION = "1.0.0";

    /**
     * One of them.
     *
     * @param id of the plugin; says what it does, with dashes
     * @param digest as the platform keeps it beside an archive
     */
    public record Bad(String id, byte[] archive, String digest) {}

    private BadPlugins() {}

    /** A good one first, which calls three days after every delivery; then each of the bad, which misbehave whenever they are asked for a plan. */
    public static List<Bad> all() {
        List<Bad> all = new ArrayList<>();
        all.add(packed("is-a-good-one", "return call(delivery);"));
        for (Chaos chaos : Chaos.values()) {
            all.add(packed(chaos.plugin(), chaos.body()));
        }
        return all;
    }

    private static Bad packed(String id, String body) {
        try {
            byte[] archive = Files.readAllBytes(PluginJarBuilder.planning(id, body).version(VERSION).into(Files.createTempDirectory("bad-plugins"), id + ".jar"));
            return new Bad(id, archive, FolderLibrary.digest(archive));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
