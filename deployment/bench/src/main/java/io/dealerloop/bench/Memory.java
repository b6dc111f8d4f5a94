package io.dealerloop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process really occupies (resident set), as the operating system counts. */
final class Memory {

    private Memory() {
    }

    static long megabytes(long process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        if (Files.exists(status)) {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        }
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process)).start();
        String text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return text.isEmpty() ? 0 : Long.parseLong(text) / 1024;
    }
}
