package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkReportTest {

    private static final String REPORT = """
            <testsuites id="" name="" tests="4" failures="2" skipped="1" errors="0" time="74.17">
            <testsuite name="office.spec.ts" tests="4" failures="2" skipped="1" errors="0">
            <testcase name="a word is classified" classname="office.spec.ts" time="3.1">
            </testcase>
            <testcase name="a correction is proposed" classname="office.spec.ts" time="18.7">
            <system-out><![CDATA[ [[ATTACHMENT|e2e/trace.zip]] ]]></system-out>
            <failure message="locator.click: Timeout" type="FAILURE">
            <![CDATA[  office.spec.ts:69:1 › a correction is proposed ─────

                TimeoutError: locator.click: Timeout 15000ms exceeded.

                  - waiting for locator('.setting').getByRole('combobox')
            ]]>
            </failure>
            </testcase>
            <testcase name="whoever prefers English" classname="office.spec.ts"><skipped></skipped></testcase>
            <testcase name="a version is tried" classname="standards.spec.ts" time="18.8">
            <failure message="expect" type="expect.toContainText"><![CDATA[  standards.spec.ts:67:1 › a version is tried
                Error: expected
                %s
            ]]></failure>
            </testcase>
            </testsuite>
            </testsuites>
            """.formatted("x".repeat(5_000));

    @Test
    void every_failed_walk_is_named_with_the_beginning_of_its_error() {
        WalkReport report = WalkReport.read(REPORT);

        assertThat(report.failures()).hasSize(2);
        assertThat(report.failures().getFirst()).startsWith("office.spec.ts › a correction is proposed\n")
            .contains("TimeoutError: locator.click: Timeout 15000ms exceeded.", "waiting for locator('.setting').getByRole('combobox')")
            .doesNotContain("─", "ATTACHMENT");
        assertThat(report.failures().getLast()).startsWith("standards.spec.ts › a version is tried\n").contains("Error: expected").hasSizeLessThan(800);
        assertThat(report.notWalked()).isEqualTo(1);
        assertThat(report).hasToString("2 failed, 1 not walked\n\n" + String.join("\n\n", report.failures()));
    }

    @Test
    void a_browser_that_never_came_to_an_end_leaves_no_report_and_the_message_says_so(@TempDir Path folder) {
        assertThat(WalkReport.of(folder.resolve("e2e-report.xml"))).contains("There is no report");
    }
}
