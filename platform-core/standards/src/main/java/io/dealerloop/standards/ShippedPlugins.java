package io.dealerloop.standards;

import io.dealerloop.kernel.Actor;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardDescription;
import io.dealerloop.pluginhost.UnusablePlugin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarInputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes what is shipped with the platform into the database when a node starts, so that it is there for every node and stays for what was begun
 * under it after a later release ships another. Several nodes may start at once. What cannot be used is named in the log, and the others are
 * taken all the same.
 */
@ApplicationScoped
class ShippedPlugins {

    private static final Logger LOG = Logger.getLogger(ShippedPlugins.class.getName());

    @Inject
    private UploadBook book;

    @Inject
    private LatestMoves moves;

    @Inject
    @ConfigProperty(name = "dealerloop.plugins.dir")
    private String folder;

    /** Called once, when the application's data sources stand. */
    void takeIn() {
        for (Path jar : jars()) {
            try {
                Actor.runAs(Actor.SYSTEM, () -> {
                    one(jar);
                    return null;
                });
            } catch (UnusablePlugin unusable) {
                LOG.log(Level.SEVERE, "The shipped plugin " + jar.getFileName() + " cannot be used: " + unusable.problem().en());
            } catch (Exception failure) {
                LOG.log(Level.SEVERE, "The shipped plugin " + jar.getFileName() + " was not taken in", failure);
            }
        }
    }

    private void one(Path jar) throws Exception {
        byte[] archive = Files.readAllBytes(jar);
        PluginManifest manifest;
        try (JarInputStream content = new JarInputStream(new ByteArrayInputStream(archive), false)) {
            manifest = PluginManifest.of(content.getManifest());
        }
        if (!manifest.reasons().isEmpty()) {
            LOG.log(Level.SEVERE, "The shipped plugin " + jar.getFileName() + " cannot be used: " + manifest.reasons().getFirst().detail().en());
        } else if (!book.has(manifest.ref(), Fingerprint.of(archive))) {
            try (PluginHost host = PluginHost.trying(archive)) {
                StandardDescription described = host.description(manifest.ref()).orElseThrow();
                moves.around(manifest.ref().pluginId(), Activation.Way.PUBLISHED, () -> book.ship(manifest, described, archive))
                        .ifPresent(what -> LOG.log(Level.INFO, "Shipped plugin " + manifest.ref() + " (" + jar.getFileName() + "): " + what));
            }
        }
    }

    private List<Path> jars() {
        Path where = Path.of(folder);
        if (!Files.isDirectory(where)) {
            LOG.log(Level.WARNING, "There is no folder " + where + " with shipped plugins");
            return List.of();
        }
        try (Stream<Path> files = Files.list(where)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
        } catch (IOException unreadable) {
            LOG.log(Level.SEVERE, "The folder " + where + " of shipped plugins cannot be read", unreadable);
            return List.of();
        }
    }
}
