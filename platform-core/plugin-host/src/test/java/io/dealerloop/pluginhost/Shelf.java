package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A library of archives put there by hand, each described without being loaded. */
final class Shelf implements PluginLibrary {

    private final Map<StandardRef, byte[]> archives = new ConcurrentHashMap<>();
    private volatile List<Listed> listed = List.of();

    /** @param privateTo {@code null} = published to all */
    synchronized StandardRef put(Path jar, String owner, UUID privateTo) {
        try {
            String[] name = jar.getFileName().toString().replace(".jar", "").split("-(?=\\d)", 2);
            StandardRef ref = new StandardRef(name[0], name[1]);
            byte[] archive = Files.readAllBytes(jar);
            archives.put(ref, archive);
            List<Listed> more = new ArrayList<>(listed);
            more.add(new Listed(ref, owner, privateTo, FolderLibrary.digest(archive), "Acme",
                    new StandardDescription(Text.of("标准", "Standard"), Set.of(), List.of(), Optional.empty(),
                            Set.of(Part.CALLBACKS), Map.of()), Optional.empty(), "PUBLISHED"));
            listed = List.copyOf(more);
            return ref;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    synchronized void remove(StandardRef ref) {
        archives.remove(ref);
        listed = listed.stream().filter(known -> !known.ref().equals(ref)).toList();
    }

    @Override
    public List<Listed> listed() {
        return listed;
    }

    @Override
    public byte[] archive(StandardRef ref) {
        return Optional.ofNullable(archives.get(ref)).orElseThrow(() -> new NoSuchElementException(ref.toString()));
    }
}
