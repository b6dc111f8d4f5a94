package io.dealerloop.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * One folder with everything a running platform keeps: databases, logs, secrets, the unpacked servers. Deleting it forgets all.
 *
 * @param root    that folder, {@code .dealerloop} for the start command
 * @param servers where unpacked servers are kept; several homes may share it, for they hold no data
 */
public record Home(Path root, Path servers) {

    public Home {
        root = root.toAbsolutePath().normalize();
        servers = servers.toAbsolutePath().normalize();
    }

    /** The usual home of a source folder. */
    public static Home of(Path root) {
        return new Home(root, root.resolve("servers"));
    }

    public Path logs() {
        return make(root.resolve("logs"));
    }

    Path postgresData() {
        return root.resolve("postgres");
    }

    Path payara() {
        return root.resolve("payara");
    }

    Path run() {
        return make(root.resolve("run"));
    }

    /** Uploaded files, kept between starts. */
    public Path files() {
        return make(root.resolve("files"));
    }

    /** Mails the platform sent on this machine, one file each. */
    public Path mail() {
        return make(root.resolve("mail"));
    }

    /** The plugin archives the platform loads. */
    public Path plugins() {
        return make(root.resolve("plugins"));
    }

    /** What standards are built against, as a Maven repository. */
    public Path repository() {
        return root.resolve("repository");
    }

    public Secrets secrets() {
        return new Secrets(root.resolve("secrets"));
    }

    /** Claims the folder for this process until it ends; a second start is told so. */
    FileLock claim() {
        try {
            FileChannel channel = FileChannel.open(run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw alreadyRunning();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            throw alreadyRunning();
        } catch (IOException e) {
            throw new StartFailure("The folder " + root + " cannot be written; check its owner and rights: " + e.getMessage(), e);
        }
    }

    private StartFailure alreadyRunning() {
        return new StartFailure("DealerLoop is already running from " + root + "; stop it first (Ctrl-C in its window).");
    }

    /** Forgets data, secrets and logs but keeps the unpacked servers, which are the same for everybody. */
    public void forgetData() {
        for (String part : new String[] {"postgres", "payara", "files", "secrets", "logs", "plugins", "applied", "mail", "run/signing-keys.json"}) {
            delete(root.resolve(part));
        }
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new StartFailure("The folder " + path + " could not be deleted; check its owner and rights.", e);
        }
    }

    private static Path make(Path folder) {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return folder;
        } catch (IOException e) {
            throw new StartFailure("The folder " + folder + " could not be made; check its owner, rights and disk space.", e);
        }
    }
}
