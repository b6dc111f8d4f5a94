package io.dealerloop.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes sample exports for every dealership in {@code tenants/}:
 * {@code Sample --tenants tenants --today 2026-11-22 --out folder [--seed 7]}. Each store gets a folder named by its code with the
 * files of a year up to the evening before {@code today}, to be loaded in the order of their names.
 */
public final class Sample {

    private Sample() {
    }

    /**
     * Writes the files.
     *
     * @param tenants folder of tenants
     * @param today the day whose callback lists the sample should fill
     * @return per store code, in order, the files in the order they are to be loaded
     */
    public static Map<String, List<Path>> write(Path tenants, LocalDate today, long seed, Path out) throws IOException {
        Map<String, List<Path>> written = new LinkedHashMap<>();
        int system = 0;
        for (Store store : TenantFiles.read(tenants)) {
            written.put(store.code(), StoreFiles.write(store, habit(store, system++), today, seed, out.resolve(store.code())));
        }
        return written;
    }

    /** The demo's stores keep their habits whatever stores are added beside them. */
    private static int habit(Store store, int position) {
        return switch (store.code()) {
            case "demo-east" -> 0;
            case "demo-west" -> 1;
            case "demo-south" -> 2;
            default -> position % 3;
        };
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> known = new ArrayList<>(List.of("--tenants", "--today", "--out", "--seed"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (!known.contains(arguments[i]) || i + 1 == arguments.length) {
                System.err.println("Usage: Sample --tenants <folder> --out <folder> [--today YYYY-MM-DD] [--seed <number>]");
                System.exit(2);
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        Path tenants = Path.of(given.getOrDefault("--tenants", "tenants"));
        if (!Files.isDirectory(tenants) || !given.containsKey("--out")) {
            System.err.println("Say where the tenants are and where the files go: --tenants <folder> --out <folder>");
            System.exit(2);
        }
        LocalDate today = given.containsKey("--today") ? LocalDate.parse(given.get("--today")) : LocalDate.now();
        write(tenants, today, Long.parseLong(given.getOrDefault("--seed", "7")), Path.of(given.get("--out")))
                .forEach((store, files) -> files.forEach(file -> System.out.println(store + "\t" + file)));
    }
}
