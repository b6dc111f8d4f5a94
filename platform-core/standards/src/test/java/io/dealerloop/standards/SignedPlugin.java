package io.dealerloop.standards;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;
import jdk.security.jarsigner.JarSigner;

/** A plugin compiled, packed and signed in a test as a partner's build would: a call some days after each service, and one question. */
public final class SignedPlugin {

    private static final Map<Map<String, String>, Path> COMPILED = new ConcurrentHashMap<>();

    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private String brand = "试驾";
    private int days = 3;
    private String setting = "phone.days";
    private String wording = "您对这次服务满意吗？";
    private String body = "";

    private SignedPlugin(String id, String version) {
        manifest.putAll(Map.of("Plugin-Id", id, "Plugin-Version", version, "Plugin-Provider", "Test", "Plugin-Description", id, "Plugin-Requires", "1.1"));
    }

    public static SignedPlugin of(String id, String version) {
        return new SignedPlugin(id, version);
    }

    public SignedPlugin brand(String name) {
        brand = name;
        return this;
    }

    /** On which day after the delivery it calls, unless a store sets something else. */
    public SignedPlugin days(int number) {
        days = number;
        return this;
    }

    /** What the setting for the day is called. */
    public SignedPlugin setting(String key) {
        setting = key;
        return this;
    }

    /** Of its one question. */
    public SignedPlugin wording(String words) {
        wording = words;
        return this;
    }

    /** More members of the standard's class. */
    public SignedPlugin with(String members) {
        body = members;
        return this;
    }

    /** @param value {@code null} leaves the line out */
    public SignedPlugin manifest(String name, String value) {
        if (value == null) {
            manifest.remove(name);
        } else {
            manifest.put(name, value);
        }
        return this;
    }

    public SignedPlugin entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public SignedPlugin source(String className, String code) {
        sources.put(className, code);
        return this;
    }

    private String standard() {
        return """
                package acme;
                import io.dealerloop.spi.*;
                import java.time.LocalDate;
                import java.util.*;
                import org.pf4j.Extension;
                @Extension
                public final class Standard implements DealerStandard, CallbackStandard, SurveyStandard {
                    %5$s
                    @Override public Optional<Text> title() { return Optional.of(Text.of("%1$s标准", "The standard of %1$s")); }
                    @Override public Optional<Text> documentation() { return Optional.of(Text.of("# 交车后电话回访", "# A call after each service")); }
                    @Override public Set<String> brands() { return Set.of("%1$s"); }
                    @Override public List<SettingDeclaration> settings() {
                        return List.of(SettingDeclaration.number("%3$s", %2$d, 0, 10, Text.of("第几天", "Day")));
                    }
                    @Override public Optional<CallbackStandard> callbacks() { return Optional.of(this); }
                    @Override public Optional<SurveyStandard> surveys() { return Optional.of(this); }
                    @Override public CallbackPlan plan(DeliveryFacts delivery) {
                        LocalDate due = delivery.deliveredOn().plusDays(delivery.settings().number("%3$s"));
                        if (delivery.deliveredOn().isAfter(delivery.today()) || due.plusDays(15).isBefore(delivery.today())) {
                            return CallbackPlan.none("NOT-NOW", Text.of("交车日期在未来，或已过期限", "In the future, or too long ago"));
                        }
                        if (delivery.contact().refused().contains(Channel.PHONE)) {
                            return CallbackPlan.none("NO-CALLS", Text.of("客户不接受电话", "The customer does not want calls"));
                        }
                        boolean reachable = delivery.contact().allows(Channel.PHONE);
                        return CallbackPlan.of(new PlannedCallback("CALL", Channel.PHONE, due, due.plusDays(15), Post.CALLBACK_AGENT,
                                Text.of("维修后电话回访", "Call after a service"),
                                reachable ? PlannedCallback.Standing.DUE : PlannedCallback.Standing.UNREACHABLE, Set.of()));
                    }
                    @Override public NextStep afterAttempt(AttemptFacts attempt) {
                        LocalDate tomorrow = attempt.today().plusDays(1);
                        return attempt.outcome() == Outcome.REFUSED || attempt.attempts() >= 3 || tomorrow.isAfter(attempt.expiresOn())
                                ? new NextStep.GiveUp(false, Text.of("不再联系", "Given up"))
                                : new NextStep.Retry(tomorrow, Text.of("明天再打", "Again tomorrow"));
                    }
                    @Override public Optional<SurveyDefinition> survey(SurveyFacts facts) {
                        return Optional.of(new SurveyDefinition("AFTER", 1, Text.of("满意度", "Satisfaction"), List.of(
                                new SurveyDefinition.Question("Q1", Text.of("%4$s", "Are you satisfied? (%4$s)"), Text.of("总体", "Overall"))), 1, 10, 6));
                    }
                }
                """.formatted(brand, days, setting, wording, body);
    }

    public byte[] unsigned() {
        Map<String, String> all = new TreeMap<>(sources);
        all.put("Standard", standard());
        Path classes = COMPILED.computeIfAbsent(all, SignedPlugin::compile);
        Manifest written = new Manifest();
        written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach((name, value) -> written.getMainAttributes().putValue(name, value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream packed = new JarOutputStream(bytes, written); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(packed, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                add(packed, entry.getKey(), entry.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    public byte[] signedBy(SigningKey key) {
        return signed(unsigned(), key);
    }

    public static byte[] signed(byte[] jar, SigningKey key) {
        return signed(jar, key, "SHA-256", "SHA256withECDSA");
    }

    static byte[] signed(byte[] jar, SigningKey key, String digest, String algorithm) {
        try {
            Path file = Files.createTempFile("unsigned", ".jar");
            Files.write(file, jar);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                new JarSigner.Builder(key.key(), CertificateFactory.getInstance("X.509").generateCertPath(List.of(key.certificate())))
                        .digestAlgorithm(digest).signatureAlgorithm(algorithm).signerName(signerName(key)).build().sign(zip, bytes);
            }
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String signerName(SigningKey key) {
        return ("K" + Math.abs(key.certificate().getSubjectX500Principal().hashCode() % 1_000_000)).toUpperCase(java.util.Locale.ROOT);
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private static Path compile(Map<String, String> sources) {
        try {
            Path work = Files.createTempDirectory("plugin");
            Path classes = Files.createDirectories(work.resolve("classes"));
            List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:full", "-nowarn"));
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = Files.createDirectories(work.resolve("acme")).resolve(source.getKey() + ".java");
                arguments.add(Files.writeString(file, source.getValue()).toString());
            }
            if (ToolProvider.getSystemJavaCompiler().run(null, OutputStream.nullOutputStream(), System.err, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalStateException("The test plugin does not compile: " + sources);
            }
            return classes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
