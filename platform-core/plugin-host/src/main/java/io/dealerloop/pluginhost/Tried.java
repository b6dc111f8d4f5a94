package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.BadPlugin;
import io.dealerloop.pluginworker.PluginJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An archive nobody has taken up yet. */
final class Tried {

    private Tried() {}

    static PluginLibrary.Listed listed(byte[] archive, PluginRuntime runtime) throws UnusablePlugin {
        PluginJar jar = opened(archive);
        StandardRef ref = new StandardRef(jar.id(), jar.version());
        String digest = FolderLibrary.digest(archive);
        StandardDescription description = StandardDescription.of(jar.description(), runtime.describe(new PluginRuntime.Archive(ref,
                new PluginRuntime.ServedBy(PluginLibrary.SHIPPED, null), digest, () -> archive)));
        return new PluginLibrary.Listed(ref, PluginLibrary.SHIPPED, null, digest, jar.provider(), description, Optional.empty(), "TRIED");
    }

    private static PluginJar opened(byte[] archive) throws UnusablePlugin {
        try {
            Path file = Files.createTempFile("tried", ".jar");
            try {
                return PluginJar.open(Files.write(file, archive));
            } catch (BadPlugin bad) {
                throw new UnusablePlugin(bad.problem());
            } finally {
                Files.delete(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
