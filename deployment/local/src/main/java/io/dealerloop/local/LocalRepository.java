package io.dealerloop.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A plain Maven repository in a folder, with what the author of a standard builds against: the contract, the conformance kit, the base that
 * lies beneath every standard, and what they need of ours, with the sources of the first two for the documentation in them. Everything else a plugin's build needs is on Maven Central.
 *
 * <p>Snapshots carry a time in their names, as in any repository, or a partner's Maven would never fetch the next one.
 */
public final class LocalRepository {

    private static final String GROUP = "io.dealerloop";
    private static final String FINGERPRINT = "fingerprint";
    private static final String SOURCES = "sources";

    private LocalRepository() {
    }

    /**
     * Brings the folder up to date with what was built last.
     *
     * @param source the source folder, built
     * @param target made or replaced as a whole; left alone where nothing has changed
     * @return whether something has changed
     */
    public static boolean fill(Path source, Path target) {
        try {
            Map<String, Path> files = built(source);
            Map<String, byte[]> sources = sources(source);
            String fingerprint = fingerprint(files, sources);
            Path noted = target.resolve(FINGERPRINT);
            if (Files.isRegularFile(noted) && Files.readString(noted).equals(fingerprint)) {
                return false;
            }
            Path fresh = target.resolveSibling(target.getFileName() + ".new");
            Home.delete(fresh);
            String version = text(project(source.resolve("pom.xml")), "version");
            String stamp = DateTimeFormatter.ofPattern("yyyyMMdd.HHmmss").withZone(ZoneOffset.UTC).format(Instant.now());
            Map<String, List<String>> kinds = new TreeMap<>();
            files.keySet().forEach(name -> kinds.merge(artifact(name), List.of(kind(name)), (one, other) -> List.of("jar", "pom")));
            for (Map.Entry<String, List<String>> artifact : kinds.entrySet()) {
                Path folder = Files.createDirectories(fresh.resolve(GROUP.replace('.', '/')).resolve(artifact.getKey()).resolve(version));
                for (String kind : artifact.getValue()) {
                    add(folder.resolve(artifact.getKey() + "-" + valued(version, stamp) + "." + kind),
                        Files.readAllBytes(files.get(artifact.getKey() + "." + kind)));
                }
                List<String> extensions = new ArrayList<>(artifact.getValue());
                if (sources.containsKey(artifact.getKey())) {
                    add(folder.resolve(artifact.getKey() + "-" + valued(version, stamp) + "-sources.jar"), sources.get(artifact.getKey()));
                    extensions.add(SOURCES);
                }
                if (version.endsWith("-SNAPSHOT")) {
                    add(folder.resolve("maven-metadata.xml"), metadata(artifact.getKey(), version, stamp, extensions));
                }
            }
            Files.writeString(fresh.resolve(FINGERPRINT), fingerprint);
            Home.delete(target);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new StartFailure("The repository for plugins could not be filled: " + e.getMessage(), e);
        }
    }

    private static Path module(Path source, String name) {
        Path ofTheCore = source.resolve("platform-core").resolve(name);
        return Files.isDirectory(ofTheCore) ? ofTheCore : source.resolve("plugins").resolve(name);
    }

    /** What dealerloop-testing and the base beneath every standard need of ours, themselves included: {@code artifact.jar} and {@code artifact.pom}, and the parent's pom. */
    private static Map<String, Path> built(Path source) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        Element parent = project(source.resolve("pom.xml"));
        files.put(text(parent, "artifactId") + ".pom", source.resolve("pom.xml"));
        Deque<String> wanted = new ArrayDeque<>(List.of("dealerloop-testing", "dealerloop-standard-4s"));
        while (!wanted.isEmpty()) {
            String artifact = wanted.removeFirst();
            Path module = module(source, artifact.substring("dealerloop-".length()));
            Path jar = module.resolve("target").resolve(artifact + "-" + text(parent, "version") + ".jar");
            if (!Files.isRegularFile(jar)) {
                throw new StartFailure("The archive " + jar + " is missing; run 'mvn package -DskipTests' first.");
            }
            if (files.put(artifact + ".pom", module.resolve("pom.xml")) == null) {
                files.put(artifact + ".jar", jar);
                wanted.addAll(ours(project(module.resolve("pom.xml"))));
            }
        }
        return files;
    }

    /** What an author's editor shows the documentation of, as archives of their sources. */
    private static Map<String, byte[]> sources(Path source) throws IOException {
        Map<String, byte[]> archives = new TreeMap<>();
        for (String module : List.of("spi", "testing")) {
            archives.put("dealerloop-" + module, packed(source.resolve("platform-core").resolve(module).resolve("src/main/java")));
        }
        return archives;
    }

    /** The same files make the same bytes: an archive that differs is taken for something new. */
    private static byte[] packed(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(folder); ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> ours(Element project) {
        NodeList dependencies = project.getElementsByTagName("dependency");
        return IntStream.range(0, dependencies.getLength()).mapToObj(i -> (Element) dependencies.item(i))
            .filter(dependency -> text(dependency, "groupId").equals(GROUP) && !text(dependency, "scope").equals("test"))
            .map(dependency -> text(dependency, "artifactId")).toList();
    }

    private static String fingerprint(Map<String, Path> files, Map<String, byte[]> sources) throws IOException {
        MessageDigest digest = digest("SHA-256");
        for (Map.Entry<String, Path> file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file.getValue()));
        }
        sources.values().forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), HexFormat.of().formatHex(digest("SHA-1").digest(content)));
    }

    private static String valued(String version, String stamp) {
        return version.endsWith("-SNAPSHOT") ? version.replace("SNAPSHOT", stamp + "-1") : version;
    }

    private static byte[] metadata(String artifact, String version, String stamp, List<String> kinds) {
        StringBuilder versions = new StringBuilder();
        kinds.forEach(kind -> versions.append("""
                      <snapshotVersion>%s<value>%s</value><updated>%s</updated></snapshotVersion>
                """.formatted(kind.equals(SOURCES) ? "<classifier>sources</classifier><extension>jar</extension>" : "<extension>" + kind + "</extension>",
                valued(version, stamp), stamp.replace(".", ""))));
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <metadata modelVersion="1.1.0">
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
              <versioning>
                <snapshot><timestamp>%s</timestamp><buildNumber>1</buildNumber></snapshot>
                <lastUpdated>%s</lastUpdated>
                <snapshotVersions>
            %s    </snapshotVersions>
              </versioning>
            </metadata>
            """.formatted(GROUP, artifact, version, stamp, stamp.replace(".", ""), versions).getBytes(StandardCharsets.UTF_8);
    }

    private static String artifact(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The text of a direct child, or nothing. */
    private static String text(Element parent, String child) {
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i) instanceof Element element && element.getTagName().equals(child)) {
                return element.getTextContent().strip();
            }
        }
        return "";
    }

    private static Element project(Path pom) throws IOException {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return parsers.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(pom + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
