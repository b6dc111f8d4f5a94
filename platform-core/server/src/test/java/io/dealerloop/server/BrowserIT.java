package io.dealerloop.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.sample.Sample;
import io.dealerloop.standards.SignedPlugin;
import io.dealerloop.standards.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The whole path in a real browser, on the platform the container tests started: from a store's export to the acknowledged day. */
class BrowserIT extends ContainerTest {

    private static final int MINUTES = 20;
    private static final long SEED = 7;

    private static final String SLOWER_WHEN_GRAVER = """
            @Override public Optional<ComplaintStandard> complaints() {
                return Optional.of(new ComplaintStandard() {
                    @Override public List<ComplaintLevel> levels(Settings settings) {
                        return List.of(graded("PLAIN", 4, 24, Text.of("一般", "Plain")), graded("GRAVE", 5, 48, Text.of("重大", "Grave")));
                    }
                    @Override public Optional<String> level(ComplaintFacts complaint) { return Optional.of(complaint.injury() ? "GRAVE" : "PLAIN"); }
                });
            }
            private static ComplaintLevel graded(String code, int rank, int hours, Text title) {
                return new ComplaintLevel(code, title, rank, false, List.of(new ComplaintLevel.Clock(
                        ComplaintLevel.Step.FIRST_CONTACT, java.time.Duration.ofHours(hours), ComplaintLevel.Counting.ALWAYS)));
            }
            """;

    @Test
    void staff_walk_the_path_from_the_export_to_the_acknowledged_day() throws Exception {
        platform().demo().applyTenants();
        Path sample = platform().home().root().resolve("browser-sample");
        Sample.write(RunningPlatform.source().resolve("tenants"), LocalDate.now(ZoneId.of("Asia/Shanghai")), SEED, sample);
        Path ui = RunningPlatform.source().resolve("ui");
        Path plugins = signedVersions(platform().home().root().resolve("browser-plugins"));
        Path report = ui.resolve("target/e2e-report.xml");
        Files.deleteIfExists(report);

        int exit = run(ui, Map.of(
                "DEALERLOOP_URL", platform().url(),
                "DEALERLOOP_SECRETS", platform().home().root().resolve("secrets").toString(),
                "DEALERLOOP_SAMPLE", sample.toString(),
                "DEALERLOOP_PLUGINS", plugins.toString()));

        assertThat(exit).as(() -> "browser tests (ui/target/e2e-report.xml): " + WalkReport.of(report)).isZero();
    }

    /**
     * Two versions of a standard as headquarters would upload them, two of another as a brand's partner would, and the certificates of their
     * signers. What the partner brings first conforms, but the check has a word to say about it.
     */
    private static Path signedVersions(Path folder) throws Exception {
        String mark = Long.toString(System.currentTimeMillis(), 36);
        SigningKey own = signer(folder, "Browser " + mark);
        Files.write(folder.resolve("1.0.0.jar"), SignedPlugin.of("e2e-" + mark, "1.0.0").signedBy(own));
        Files.write(folder.resolve("1.1.0.jar"), SignedPlugin.of("e2e-" + mark, "1.1.0").days(4).wording("您会推荐给朋友吗？").signedBy(own));
        Path partner = folder.resolve("partner");
        SigningKey theirs = signer(partner, "Partner " + mark);
        Files.write(partner.resolve("1.0.0.jar"),
                SignedPlugin.of("partner-" + mark, "1.0.0").brand("伙伴" + mark).with(SLOWER_WHEN_GRAVER).signedBy(theirs));
        Files.write(partner.resolve("1.1.0.jar"), SignedPlugin.of("partner-" + mark, "1.1.0").brand("伙伴" + mark).signedBy(theirs));
        return folder;
    }

    private static SigningKey signer(Path folder, String name) throws IOException {
        SigningKey key = SigningKey.of(name);
        Files.writeString(Files.createDirectories(folder).resolve("signer.pem"), key.pem());
        return key;
    }

    private static int run(Path ui, Map<String, String> environment) throws IOException, InterruptedException {
        Files.createDirectories(ui.resolve("target"));
        Path bin = ui.resolve("node_modules/.bin");
        ProcessBuilder builder = new ProcessBuilder(List.of(bin.resolve("node").toString(), bin.resolve("playwright").toRealPath().toString(),
                "test", "--config", "e2e/playwright.config.ts"))
                .directory(ui.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process browser = builder.start();
        // Line by line into the build's own log: what a child writes past System.out never reaches it.
        Thread.ofVirtual().start(() -> browser.inputReader(UTF_8).lines().forEach(System.out::println));
        try {
            assertThat(browser.waitFor(MINUTES, TimeUnit.MINUTES)).as("browser tests end within " + MINUTES + " minutes").isTrue();
            return browser.exitValue();
        } finally {
            browser.destroyForcibly();
        }
    }
}
