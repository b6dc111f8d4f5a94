package io.dealerloop.imports;

import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps uploaded files until they are loaded: {@code <files>/imports/<store>/<import>}, readable by the platform alone. */
@ApplicationScoped
class UploadedFiles {

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    @ConfigProperty(name = "dealerloop.files.dir")
    private String folder;

    UploadedFiles() {}

    UploadedFiles(Path folder) {
        this.folder = folder.toString();
    }

    /** A file as it arrived. */
    record Received(long size, String sha256) {}

    /**
     * Writes a file as it streams in and stops as soon as it is too large.
     *
     * @param declared the length announced, or a negative number
     * @throws Problem when it is larger than allowed, or empty
     */
    Received receive(TenantId store, UUID id, InputStream body, long declared, int limitMegabytes) {
        long limit = (long) limitMegabytes << 20;
        if (declared > limit) {
            throw tooLarge(limitMegabytes);
        }
        Path file = path(store, id);
        try {
            Files.createDirectories(file.getParent());
            forgetOld(file.getParent());
            Received received = write(body, file, limit, limitMegabytes);
            if (received.size() == 0) {
                throw Problem.invalid("file", "文件是空的。", "The file is empty.");
            }
            return received;
        } catch (IOException failure) {
            forget(store, id);
            throw new UncheckedIOException(failure);
        } catch (RuntimeException refused) {
            forget(store, id);
            throw refused;
        }
    }

    /** What nobody loaded within a month goes when the next file comes: it holds names and phones. */
    private void forgetOld(Path folder) throws IOException {
        FileTime longAgo = FileTime.from(Clock.systemUTC().instant().minus(KEPT));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(longAgo) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Received write(InputStream body, Path file, long limit, int limitMegabytes) throws IOException {
        Files.deleteIfExists(file);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException notPosix) {
            Files.createFile(file);
        }
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (DigestInputStream in = new DigestInputStream(body, digest); OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw tooLarge(limitMegabytes);
                }
                out.write(buffer, 0, read);
            }
        }
        return new Received(size, HexFormat.of().formatHex(digest.digest()));
    }

    Path path(TenantId store, UUID id) {
        return Path.of(folder).resolve("imports").resolve(store.toString()).resolve(id.toString());
    }

    void forget(TenantId store, UUID id) {
        try {
            Files.deleteIfExists(path(store, id));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static Problem tooLarge(int limitMegabytes) {
        return Problem.tooLarge("文件超过 " + limitMegabytes + " MB，请分批导出后上传。",
                "The file is larger than " + limitMegabytes + " MB; export it in parts.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
