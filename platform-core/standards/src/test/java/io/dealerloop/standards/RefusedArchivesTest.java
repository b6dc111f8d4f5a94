package io.dealerloop.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dealerloop.kernel.Problem;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.plugins.standard4s.Standard4s;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each reason for which an archive is not taken, with a real archive signed with a real key; and one that passes. */
class RefusedArchivesTest {

    private static final UUID PARTNER = UUID.fromString("0193aaaa-0000-7000-8000-000000000001");
    private static final Uploader UPLOADER = new Uploader(PARTNER, null);
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2020-01-01T00:00:00Z");

    /** The platform and its base, in this process. */
    private static final StandardRef BASE = new StandardRef("standard-4s", "1.0.0");
    private static final PluginHost PLATFORM = PluginHost.holding(Map.of(BASE, new Standard4s()));

    private static SigningKey key;
    private static SigningKey other;
    private final List<TrustedSigner> trusted = new ArrayList<>(List.of(trusts(key, PARTNER, List.of(), List.of("试驾"), null)));
    private final List<Reason> taken = new ArrayList<>();

    @BeforeAll
    static void keys() {
        key = SigningKey.of("Partner");
        other = SigningKey.of("Stranger");
    }

    private static TrustedSigner trusts(SigningKey signer, UUID partner, List<String> plugins, List<String> brands, OffsetDateTime revokedAt) {
        X509Certificate certificate = signer.certificate();
        return new TrustedSigner(UUID.randomUUID(), Fingerprint.of(certificate), certificate.getSubjectX500Principal().getName(), LONG_AGO, partner, null,
                plugins, brands, LONG_AGO, revokedAt);
    }

    private Trial tried(byte[] archive) {
        return Trial.of(archive, UPLOADER, new Trial.Known() {
            @Override
            public List<TrustedSigner> trusted(String fingerprint) {
                return trusted.stream().filter(signer -> signer.fingerprint().equals(fingerprint)).toList();
            }

            @Override
            public List<Reason> taken(StandardRef ref, Uploader uploader, byte[] bytes) {
                return taken;
            }

            @Override
            public Optional<Trial.Base> base() {
                return Optional.of(new Trial.Base(PLATFORM, BASE));
            }
        });
    }

    /** The codes of the reasons. */
    private List<String> refused(byte[] archive) {
        Problem problem = catchThrowableOfType(Problem.class, () -> tried(archive));
        assertThat(problem).as("is refused").isNotNull();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED);
        assertThat(problem.errors()).allSatisfy(error -> assertThat(error.detail().zh()).isNotBlank());
        return problem.errors().stream().map(Problem.FieldError::field).distinct().toList();
    }

    private static SignedPlugin plugin() {
        return SignedPlugin.of("acme-standard", "1.2.0");
    }

    @Test
    void an_archive_that_keeps_every_rule_is_described_and_its_signer_named() {
        Trial trial = tried(plugin().signedBy(key));

        assertThat(trial.manifest().ref()).isEqualTo(new StandardRef("acme-standard", "1.2.0"));
        assertThat(trial.description().brands()).containsExactly("试驾");
        assertThat(trial.signer().name()).isEqualTo("CN=Partner");
        assertThat(trial.findings()).noneMatch(finding -> finding.refuses());
    }

    @Test
    void what_is_no_jar() {
        assertThat(refused("hello".getBytes(StandardCharsets.UTF_8))).containsExactly("jar");
        assertThat(refused(new byte[0])).containsExactly("jar");
        byte[] half = plugin().signedBy(key);
        assertThat(refused(java.util.Arrays.copyOf(half, half.length / 2))).containsExactly("jar");
    }

    @Test
    void what_unpacks_to_too_much_or_has_too_many_entries() {
        assertThat(refused(SignedPlugin.signed(plugin().entry("zeros", new byte[(ArchiveEntries.MOST_MEGABYTES + 1) << 20]).unsigned(), key)))
                .containsExactly("unpacked-size");
        SignedPlugin many = plugin();
        for (int i = 0; i <= ArchiveEntries.MOST_ENTRIES; i++) {
            many.entry("e" + i, new byte[0]);
        }
        assertThat(refused(many.unsigned())).containsExactly("entries");
    }

    @Test
    void what_is_not_signed_or_only_partly() throws IOException {
        assertThat(refused(plugin().unsigned())).containsExactly("unsigned");
        assertThat(refused(added(plugin().signedBy(key), "later.txt"))).containsExactly("partly-signed");
    }

    @Test
    void what_was_changed_after_it_was_signed() throws IOException {
        assertThat(refused(replaced(plugin().entry("words.txt", new byte[] {1, 2, 3}).signedBy(key), "words.txt", new byte[] {3, 2, 1})))
                .containsExactly("signature");
    }

    @Test
    void what_was_signed_with_an_algorithm_that_does_not_count_any_more() {
        SigningKey weak = SigningKey.made("Partner", "-keyalg", "RSA", "-keysize", "1024", "-sigalg", "SHA256withRSA");
        trusted.add(trusts(weak, PARTNER, List.of(), List.of(), null));

        assertThat(refused(SignedPlugin.signed(plugin().unsigned(), weak, "SHA-1", "SHA1withRSA"))).containsExactly("unsigned");
    }

    @Test
    void what_was_signed_with_a_certificate_that_has_expired() {
        SigningKey expired = SigningKey.made("Partner", "-startdate", "-10d", "-validity", "5");
        trusted.add(trusts(expired, PARTNER, List.of(), List.of(), null));

        assertThat(refused(plugin().signedBy(expired))).containsExactly("certificate");
    }

    @Test
    void whom_nobody_trusts_or_trusts_no_more_or_for_something_else() {
        assertThat(refused(plugin().signedBy(other))).containsExactly("signer");

        trusted.add(trusts(other, UUID.randomUUID(), List.of(), List.of(), null));
        assertThat(refused(plugin().signedBy(other))).as("somebody else's signer").containsExactly("signer");

        trusted.add(trusts(other, PARTNER, List.of(), List.of(), OffsetDateTime.now()));
        assertThat(refused(plugin().signedBy(other))).containsExactly("signer-revoked");

        trusted.add(trusts(other, PARTNER, List.of("another-standard"), List.of(), null));
        assertThat(refused(plugin().signedBy(other))).containsExactly("signer-plugin");

        assertThat(refused(plugin().brand("瑶岚").signedBy(key))).as("for that brand").containsExactly("signer-brand");
    }

    @Test
    void what_was_built_against_another_contract() {
        assertThat(refused(plugin().manifest("Plugin-Requires", "2.0").signedBy(key))).containsExactly("contract");
        assertThat(refused(plugin().manifest("Plugin-Requires", "1.999").signedBy(key))).containsExactly("contract");
    }

    @Test
    void what_does_not_say_what_it_is_or_would_let_code_in_from_elsewhere() {
        assertThat(refused(plugin().manifest("Plugin-Version", "next").signedBy(key))).containsExactly("manifest");
        assertThat(refused(plugin().manifest("Plugin-Id", null).signedBy(key))).containsExactly("manifest");
        assertThat(refused(plugin().manifest("Class-Path", "../lib.jar").signedBy(key))).containsExactly("manifest");
    }

    @Test
    void what_would_leave_the_archive_or_is_in_it_twice() throws IOException {
        for (String path : List.of("../up.txt", "a/../../up.txt", "/root.txt", "C:/drive.txt", "back\\slash.txt")) {
            assertThat(refused(SignedPlugin.signed(plugin().entry(path, new byte[] {1}).unsigned(), key))).as(path).contains("path");
        }
        assertThat(refused(twin(plugin().signedBy(key), "acme/Standard.class"))).contains("twice");
    }

    @Test
    void what_brings_the_contract_along() {
        assertThat(refused(plugin().entry("io/dealerloop/spi/Text.class", new byte[0]).signedBy(key))).contains("contract-copy");
        assertThat(refused(plugin().entry("META-INF/versions/21/org/pf4j/Extension.class", new byte[0]).signedBy(key))).contains("contract-copy");
    }

    @Test
    void what_keeps_something_between_questions_or_reaches_for_what_was_not_granted() {
        assertThat(refused(plugin().with("static int asked;").signedBy(key))).hasSize(1).first().asString().contains("static");
        assertThat(refused(plugin().with("static void stop() { System.exit(1); }").signedBy(key))).isNotEmpty();
        assertThat(refused(plugin().with("static Object thread() { return new Thread(() -> {}); }").signedBy(key))).isNotEmpty();
    }

    @Test
    void what_is_somebody_elses_or_there_already() {
        taken.add(Reason.of("plugin-id", "他人", "somebody else's"));

        assertThat(refused(plugin().signedBy(key))).containsExactly("plugin-id");
    }

    @Test
    void what_cannot_be_loaded() {
        assertThat(refused(plugin().with("public Standard() { throw new IllegalStateException(\"no\"); }").signedBy(key))).containsExactly("loading");
    }

    @Test
    void what_does_not_pass_the_conformance_kit() {
        assertThat(refused(plugin().brand("试驾").days(9).setting("phone.days").wording("好吗 {nobody}？").with("")
                .source("Other", "package acme; final class Other {}").with("""
                        @Override public Optional<ScriptStandard> scripts() { return Optional.of(new ScriptStandard() {
                            @Override public Optional<Script> script(ScriptFacts facts) {
                                return Optional.of(new Script(List.of(new Script.Step("A", Script.Kind.SAY, Text.of("说", "Say"),
                                        Text.of("{nobody}", "{nobody}"))), Optional.empty())); }
                            @Override public Optional<MessageTemplate> message(ScriptFacts facts) { return Optional.empty(); }
                        }); }
                        """).signedBy(key))).contains("scripts");
    }

    @Test
    void what_calls_something_as_the_base_does_and_means_something_else() {
        assertThat(refused(plugin().with("""
                @Override public Optional<ImportStandard> imports() { return Optional.of(settings -> new ImportMapping(
                        List.of(new ImportMapping.Heading(ImportField.DELIVERED_ON, List.of("大架号"))), List.of())); }
                @Override public Optional<TicketStandard> tickets() { return Optional.of(settings -> List.of(new RecordFormat("P3", RecordFormat.Kind.RESCUE,
                        Text.of("救援", "Rescue"), List.of(new RecordFormat.Slot("place", RecordFormat.SlotType.TEXT, Text.of("地点", "Place"), true, 40)),
                        "客户在{place}。", Optional.empty(), new RecordFormat.Score(50, 30, 20)))); }
                """).signedBy(key))).containsExactly("overrides");
    }

    @Test
    void everything_that_can_be_seen_without_running_it_is_told_at_once() {
        taken.add(Reason.of("duplicate", "已有", "there already"));

        assertThat(refused(plugin().manifest("Plugin-Requires", "2.0").with("static int asked;").entry("../up.txt", new byte[0]).unsigned()))
                .contains("unsigned", "contract", "path", "duplicate").hasSizeGreaterThan(4);
    }

    // ---- archives as no tool makes them

    private static byte[] added(byte[] jar, String name) throws IOException {
        return rewritten(jar, null, null, name);
    }

    private static byte[] replaced(byte[] jar, String name, byte[] content) throws IOException {
        return rewritten(jar, name, content, null);
    }

    /** @return the same entries in their order, one of them with other content, one more behind them */
    private static byte[] rewritten(byte[] jar, String name, byte[] content, String more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(name) ? content : in.readAllBytes());
                out.closeEntry();
            }
            if (more != null) {
                out.putNextEntry(new ZipEntry(more));
                out.write(1);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** No tool writes an entry twice: it is written under another name of the same length, which is then overwritten in the bytes. */
    private static byte[] twin(byte[] jar, String name) throws IOException {
        String alias = "#".repeat(name.length());
        byte[] bytes = added(jar, alias);
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (new String(bytes, i, wanted.length, StandardCharsets.US_ASCII).equals(alias)) {
                System.arraycopy(wanted, 0, bytes, i, wanted.length);
            }
        }
        return bytes;
    }
}
