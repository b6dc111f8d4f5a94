package io.dealerloop.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Prints what was measured and keeps it in {@code docs/benchmarks.md}, newest first. */
final class Report {

    private static final String RUNS = "## Runs\n";

    private final Options options;
    private final Path source;
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder tables = new StringBuilder();

    Report(Options options, Path source) {
        this.options = options;
        this.source = source;
    }

    void add(List<Result> results) {
        for (Result result : results) {
            System.out.print(result.line());
            lines.append(result.line());
        }
    }

    /** Lines that have a table of their own. */
    void say(String table) {
        System.out.print(table);
        tables.append(table);
    }

    void finish() throws IOException {
        String run = "\n### " + LocalDate.now(ZoneOffset.UTC) + ", " + machine() + "\n\n" + sizes() + "\n" + (lines.isEmpty() ? "" : "\n" + Result.head() + lines) + tables;
        System.out.print(run);
        if (options.report() != null) {
            Path file = source.resolve(options.report());
            String before = Files.exists(file) ? Files.readString(file) : "# Benchmarks\n\n" + RUNS;
            int at = before.indexOf(RUNS);
            int after = at < 0 ? before.length() : at + RUNS.length();
            Files.writeString(file, before.substring(0, after) + run + before.substring(after));
        }
    }

    private String sizes() {
        return "%d stores with %d customers, %d deliveries due in each; rounds of at most %d s, %d in turn with the bare loop; import of %,d rows."
                .formatted(options.stores(), options.customers(), options.due(), options.round().toSeconds(), options.rounds(),
                        options.importRows());
    }

    private static String machine() {
        long bytes = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return Runtime.getRuntime().availableProcessors() + " cores, " + Math.round(bytes / 1e9) + " GB, " + System.getProperty("os.name")
                + " " + System.getProperty("os.arch") + ", JDK " + Runtime.version().feature();
    }
}
