package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.sample.Sample;
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

    private static final int MINUTES = 12;
    private static final long SEED = 7;

    @Test
    void staff_walk_the_path_from_the_export_to_the_acknowledged_day() throws Exception {
        platform().demo().applyTenants();
        Path sample = platform().home().root().resolve("browser-sample");
        Sample.write(RunningPlatform.source().resolve("tenants"), LocalDate.now(ZoneId.of("Asia/Shanghai")), SEED, sample);
        Path ui = RunningPlatform.source().resolve("ui");

        int exit = run(ui, Map.of(
                "DEALERLOOP_URL", platform().url(),
                "DEALERLOOP_SECRETS", platform().home().root().resolve("secrets").toString(),
                "DEALERLOOP_SAMPLE", sample.toString()));

        assertThat(exit).as("browser tests, see ui/target/e2e-report.xml").isZero();
    }

    private static int run(Path ui, Map<String, String> environment) throws IOException, InterruptedException {
        Files.createDirectories(ui.resolve("target"));
        Path bin = ui.resolve("node_modules/.bin");
        ProcessBuilder builder = new ProcessBuilder(List.of(bin.resolve("node").toString(), bin.resolve("playwright").toRealPath().toString(),
                "test", "--config", "e2e/playwright.config.ts"))
                .directory(ui.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process browser = builder.start();
        try {
            assertThat(browser.waitFor(MINUTES, TimeUnit.MINUTES)).as("browser tests end within " + MINUTES + " minutes").isTrue();
            return browser.exitValue();
        } finally {
            browser.destroyForcibly();
        }
    }
}
