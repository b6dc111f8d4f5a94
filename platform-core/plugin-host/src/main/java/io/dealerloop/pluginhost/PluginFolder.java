package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Loads every jar of a folder. A jar that fails is named in the log and in the catalogue, and the others are loaded all the same. */
final class PluginFolder {

    private static final System.Logger LOG = System.getLogger(PluginFolder.class.getName());

    private final Path folder;
    private final int concurrency;
    private final List<InstalledStandard> installed = new ArrayList<>();
    private final List<LoadedStandard> usable = new ArrayList<>();
    private final List<Closeable> openJars = new ArrayList<>();

    PluginFolder(Path folder, int concurrency) {
        this.folder = folder;
        this.concurrency = concurrency;
    }

    Catalogue load() {
        List<Path> jars = jars();
        if (jars.isEmpty()) {
            LOG.log(System.Logger.Level.ERROR, "No plugin jar in {0}: no store can plan callbacks. Set dealerloop.plugins.dir", folder);
        }
        jars.forEach(this::load);
        return new Catalogue(installed, usable, openJars);
    }

    private List<Path> jars() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.ERROR, "The plugins folder " + folder + " cannot be read", unreadable);
            return List.of();
        }
    }

    private void load(Path jar) {
        PluginJar opened;
        try {
            opened = PluginJar.open(jar);
        } catch (UnusablePlugin unusable) {
            reject(new StandardRef(jar.getFileName().toString(), "?"), jar, "?", unusable.problem());
            return;
        }
        Optional<InstalledStandard> twin = installed.stream().filter(other -> other.ref().equals(opened.ref())).findFirst();
        if (twin.isPresent()) {
            reject(opened.ref(), jar, opened.provider(),
                    Text.of("同一插件同一版本已由 " + twin.get().file() + " 提供，请删除其中一个文件",
                            "The same plugin and version is already in " + twin.get().file() + "; remove one of the two files"));
            return;
        }
        try {
            PluginJar.Loaded loaded = opened.load(new Places(concurrency));
            openJars.add(loaded);
            usable.add(loaded.standard());
            installed.add(Catalogue.ready(loaded.standard(), jar.getFileName().toString(), opened.provider(), opened.description()));
            LOG.log(System.Logger.Level.INFO, "Plugin {0} by {1} is ready", opened.ref(), opened.provider());
        } catch (UnusablePlugin unusable) {
            reject(opened.ref(), jar, opened.provider(), unusable.problem());
        }
    }

    private void reject(StandardRef ref, Path jar, String provider, Text problem) {
        LOG.log(System.Logger.Level.ERROR, "Plugin {0} in {1} cannot be used: {2}", ref, jar, problem.en());
        installed.add(new InstalledStandard(ref, jar.getFileName().toString(), provider,
                Text.of(ref.pluginId(), ref.pluginId()), Set.of(), Optional.of(problem)));
    }
}
