package io.dealerloop.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The servers' archives as Maven fetched them, and how they are unpacked. */
final class Artifacts {

    private static final Properties BUILD = read();

    private Artifacts() {
    }

    static String keycloakVersion() {
        return BUILD.getProperty("keycloak.version");
    }

    static String postgresVersion() {
        return BUILD.getProperty("postgres.version");
    }

    static Path keycloakZip() {
        String version = keycloakVersion();
        return fetched("org/keycloak/keycloak-quarkus-dist/" + version + "/keycloak-quarkus-dist-" + version + ".zip");
    }

    static Path payaraMicro() {
        String version = BUILD.getProperty("payara.version");
        return fetched("fish/payara/extras/payara-micro/" + version + "/payara-micro-" + version + ".jar");
    }

    private static Path fetched(String path) {
        Path file = Path.of(BUILD.getProperty("repository"), path);
        if (!Files.isRegularFile(file)) {
            throw new StartFailure("The file " + file + " is missing; run 'mvn package -DskipTests' to fetch it again.");
        }
        return file;
    }

    /** Unpacks an archive into a folder that is there completely or not at all; true when it was not there yet. */
    static boolean unpackOnce(Path target, Source source, Finish finish) {
        if (Files.isDirectory(target)) {
            return false;
        }
        Path half = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID());
        try {
            forgetHalves(target);
            Files.createDirectories(half);
            try (ArchiveInputStream<?> archive = source.open()) {
                unpack(archive, half);
            }
            finish.complete(half);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            if (Files.isDirectory(target)) {
                return false; // another start was quicker
            }
            throw new StartFailure("Unpacking into " + target.getParent() + " failed; check the disk space: " + e.getMessage(), e);
        } finally {
            Home.delete(half);
        }
    }

    /** What a start that was killed left half unpacked; a younger one may still be at work. */
    private static void forgetHalves(Path target) throws IOException {
        Files.createDirectories(target.getParent());
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        try (Stream<Path> siblings = Files.list(target.getParent())) {
            for (Path each : siblings.filter(p -> p.getFileName().toString().startsWith("." + target.getFileName())).toList()) {
                if (Files.getLastModifiedTime(each).compareTo(old) < 0) {
                    Home.delete(each);
                }
            }
        }
    }

    static ArchiveInputStream<?> zip(InputStream bytes) {
        return new ZipArchiveInputStream(new BufferedInputStream(bytes));
    }

    static ArchiveInputStream<?> tarXz(InputStream bytes) throws IOException {
        return new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bytes)));
    }

    private static void unpack(ArchiveInputStream<?> archive, Path target) throws IOException {
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path file = target.resolve(entry.getName()).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("The archive holds a path outside of itself: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(tar.getLinkName()));
                continue;
            }
            if (entry instanceof TarArchiveEntry tar && tar.isLink()) {
                Files.createLink(file, target.resolve(tar.getLinkName()));
                continue;
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                archive.transferTo(out);
            }
            boolean runs = entry instanceof TarArchiveEntry tar ? (tar.getMode() & 0100) != 0 : entry.getName().endsWith(".sh");
            if (runs) {
                Set<PosixFilePermission> rights = new HashSet<>(Files.getPosixFilePermissions(file));
                rights.add(PosixFilePermission.OWNER_EXECUTE);
                rights.add(PosixFilePermission.OTHERS_EXECUTE);
                Files.setPosixFilePermissions(file, rights);
            }
        }
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = Artifacts.class.getResourceAsStream("artifacts.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new StartFailure("The launcher's own archive is damaged; run 'mvn package -DskipTests'.", e);
        }
    }

    /** Opens the archive. */
    @FunctionalInterface
    interface Source {
        ArchiveInputStream<?> open() throws IOException;
    }

    /** Work on the unpacked folder before it counts as complete. */
    @FunctionalInterface
    interface Finish {
        void complete(Path folder) throws IOException;
    }
}
