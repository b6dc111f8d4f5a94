package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.BadPlugin;
import io.dealerloop.pluginworker.PluginJar;
import io.dealerloop.spi.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Every jar of a folder, read once. A jar that fails is named in the log and in the list, and the others are taken all the same. */
final class FolderLibrary implements PluginLibrary {

    private static final System.Logger LOG = System.getLogger(FolderLibrary.class.getName());

    private final PluginRuntime runtime;
    private final List<Listed> listed = new ArrayList<>();
    private final Map<StandardRef, Path> files = new HashMap<>();

    FolderLibrary(Path folder, PluginRuntime runtime) {
        this.runtime = runtime;
        List<Path> jars = jars(folder);
        if (jars.isEmpty()) {
            LOG.log(System.Logger.Level.ERROR, "No plugin jar in {0}: no store can plan callbacks. Set dealerloop.plugins.dir", folder);
        }
        jars.forEach(this::take);
    }

    private static List<Path> jars(Path folder) {
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

    private void take(Path file) {
        PluginJar jar;
        try {
            jar = PluginJar.open(file);
        } catch (BadPlugin bad) {
            reject(named(file), "?", file, bad.problem());
            return;
        }
        StandardRef ref = new StandardRef(jar.id(), jar.version());
        Path twin = files.putIfAbsent(ref, file);
        if (twin != null) {
            reject(named(file), jar.provider(), file,
                    Text.of("同一插件同一版本已由 " + twin.getFileName() + " 提供，请删除其中一个文件",
                            "The same plugin and version is already in " + twin.getFileName() + "; remove one of the two files"));
            return;
        }
        try {
            String digest = digest(bytes(file));
            StandardDescription description = StandardDescription.of(jar.description(), runtime.describe(
                    new PluginRuntime.Archive(ref, new PluginRuntime.ServedBy(SHIPPED, null), digest, () -> bytes(file))));
            listed.add(new Listed(ref, SHIPPED, null, digest, jar.provider(), description, Optional.empty(), "SHIPPED"));
            LOG.log(System.Logger.Level.INFO, "Plugin {0} by {1} is ready", ref, jar.provider());
        } catch (UnusablePlugin unusable) {
            files.remove(ref);
            reject(ref, jar.provider(), file, unusable.problem());
        }
    }

    private static StandardRef named(Path file) {
        return new StandardRef(file.getFileName().toString(), "?");
    }

    private void reject(StandardRef ref, String provider, Path file, Text problem) {
        LOG.log(System.Logger.Level.ERROR, "Plugin {0} in {1} cannot be used: {2}", ref, file, problem.en());
        listed.add(new Listed(ref, SHIPPED, null, "", provider, StandardDescription.named(ref.pluginId()), Optional.of(problem), "UNUSABLE"));
    }

    @Override
    public List<Listed> listed() {
        return listed;
    }

    @Override
    public byte[] archive(StandardRef ref) {
        return bytes(Optional.ofNullable(files.get(ref)).orElseThrow(() -> new NoSuchElementException("There is no file of " + ref)));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String digest(byte[] jar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
