package io.dealerloop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The plugin archives as they were built, brought to where a platform loads them. */
public final class PluginFolder {

    private PluginFolder() {
    }

    /**
     * Copies every built plugin.
     *
     * @param sources folder with a module for each plugin
     * @param target  emptied first, so that no plugin of yesterday stays
     */
    public static void fill(Path sources, Path target) {
        try {
            try (Stream<Path> old = Files.list(target)) {
                old.toList().forEach(Home::delete);
            }
            if (!Files.isDirectory(sources)) {
                return;
            }
            try (Stream<Path> files = Files.find(sources, 3, (path, attributes) -> attributes.isRegularFile()
                    && path.getParent().endsWith("target") && isArchive(path.getFileName().toString()))) {
                for (Path file : files.toList()) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new StartFailure("The plugins could not be copied: " + e.getMessage(), e);
        }
    }

    private static boolean isArchive(String name) {
        return name.endsWith(".jar") && !name.endsWith("-sources.jar") && !name.endsWith("-tests.jar");
    }
}
