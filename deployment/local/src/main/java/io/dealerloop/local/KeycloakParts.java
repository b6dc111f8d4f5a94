package io.dealerloop.local;

import java.io.IOException;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What of ours runs inside Keycloak, as it lies on the class path: an archive when it was packaged, a folder in a build that has not
 * come that far. Both give the same mark, so that neither makes Keycloak be built twice.
 */
final class KeycloakParts {

    private static final String SERVICES = "META-INF/services/org.keycloak.authentication.AuthenticatorFactory";
    private static final int MARK_LENGTH = 12;

    private final Map<String, byte[]> files;

    private KeycloakParts(Map<String, byte[]> files) {
        this.files = files;
    }

    static KeycloakParts onClassPath() {
        URL found = KeycloakParts.class.getClassLoader().getResource(SERVICES);
        if (found == null) {
            throw new StartFailure("What belongs into Keycloak is not on the class path; run 'mvn package -DskipTests'.");
        }
        try {
            if (found.openConnection() instanceof JarURLConnection jar) {
                try (FileSystem archive = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                    return new KeycloakParts(read(archive.getPath("/")));
                }
            }
            Path folder = Path.of(URI.create(found.toURI().toString().replace(SERVICES, "")));
            return new KeycloakParts(read(folder));
        } catch (IOException | URISyntaxException e) {
            throw new StartFailure("What belongs into Keycloak cannot be read from " + found + ": " + e.getMessage(), e);
        }
    }

    static KeycloakParts in(Path folder) throws IOException {
        return new KeycloakParts(read(folder));
    }

    /** Changes with any byte of it, and with nothing else. */
    String mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                byte[] path = name.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(8).putInt(path.length).putInt(content.length).array());
                digest.update(path);
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes it as an archive. */
    void writeTo(Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    /** Without what Maven adds when it packages. */
    private static Map<String, byte[]> read(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("META-INF/maven/") && !name.equals("META-INF/MANIFEST.MF")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
