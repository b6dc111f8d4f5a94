package io.dealerloop.pluginhost;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A folder of this host's own beside those of others. A file in it is locked as long as the host lives, and the system lets go of the lock
 * however the process ends: so whoever comes later can tell a folder that was left behind from another node's, whatever their process ids.
 */
final class OwnFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OwnFolder.class.getName());

    private static final String NAME = "dealerloop-plugins";
    private static final String OWNER = "owner-";
    private static final String NOT_LOCKED_YET = "new-owner";
    private static final Duration HALF_MADE = Duration.ofHours(1);

    /**
     * Names this process in all its class loaders. A file locked by this process must never be opened by it a second time: closing that again
     * would release the lock.
     */
    private static final String PROCESS =
            (String) System.getProperties().computeIfAbsent("dealerloop.plugins.process", key -> UUID.randomUUID().toString());

    private final Path path;
    private final FileChannel owner;

    private OwnFolder(Path path, FileChannel owner) {
        this.path = path;
        this.owner = owner;
    }

    /** Makes one, readable by nobody else, and removes what was left there by hosts that are no more. */
    static OwnFolder in(Path temporary) throws IOException {
        Path path = Files.createTempDirectory(temporary, NAME);
        Path open = path.resolve(NOT_LOCKED_YET);
        FileChannel owner = FileChannel.open(open, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            owner.lock();
            // Only now does it look owned: nobody can come in between.
            Files.move(open, path.resolve(OWNER + PROCESS), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException failed) {
            owner.close();
            throw failed;
        }
        OwnFolder own = new OwnFolder(path, owner);
        own.removeAbandoned();
        return own;
    }

    Path path() {
        return path;
    }

    private void removeAbandoned() {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path.getParent(), NAME + "*")) {
            for (Path other : all) {
                if (!other.equals(path) && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(path))) {
                    removeIfAbandoned(other);
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "What was left behind is left where it is", unreadable);
        }
    }

    private static void removeIfAbandoned(Path folder) throws IOException {
        List<Path> inIt = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(inIt::add);
        }
        List<Path> owners = inIt.stream().filter(file -> file.getFileName().toString().startsWith(OWNER)).toList();
        if (owners.isEmpty()) {
            if (inIt.stream().allMatch(file -> file.endsWith(NOT_LOCKED_YET)) && old(folder)) {
                Launch.delete(folder);
            }
            return;
        }
        Path file = owners.getFirst();
        if (file.endsWith(OWNER + PROCESS)) {
            return;
        }
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE); FileLock gone = open.tryLock()) {
            if (gone != null) {
                LOG.log(System.Logger.Level.INFO, "Removed {0}, left behind by a platform that was ended the hard way", folder);
                Launch.delete(folder);
            }
        } catch (OverlappingFileLockException ours) {
            LOG.log(System.Logger.Level.DEBUG, "Held by this process: {0}", folder);
        }
    }

    /** Killed between making the folder and locking it; whoever is there right now needs no hour. */
    private static boolean old(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(Instant.now().minus(HALF_MADE));
    }

    @Override
    public void close() {
        Launch.delete(path);
        try {
            owner.close();
        } catch (IOException unclosed) {
            // It goes with the process.
        }
    }
}
