package io.dealerloop.pluginhost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A process as Linux shows it from outside. */
record Sighting(long residentBytes, int threads) {

    /** Empty where the system does not tell, or the process is gone. */
    static Optional<Sighting> of(long pid) {
        try {
            long resident = -1;
            int threads = -1;
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    resident = number(line) << 10;
                } else if (line.startsWith("Threads:")) {
                    threads = (int) number(line);
                }
            }
            return resident < 0 ? Optional.empty() : Optional.of(new Sighting(resident, threads));
        } catch (IOException notToldHere) {
            return Optional.empty();
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
