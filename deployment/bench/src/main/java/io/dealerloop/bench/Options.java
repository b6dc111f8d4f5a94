package io.dealerloop.bench;

import io.dealerloop.local.Ports;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to measure and how big.
 *
 * @param only names of the measurements to take
 * @param stores whose day is opened through the platform
 * @param bareStores more stores of the same kind, for the bare loop
 * @param warmUpStores more stores, to warm up with
 * @param customers per store
 * @param due deliveries per store whose callback falls due today
 * @param warmUp how long the platform is under load before anything counts
 * @param round longest a round of one client count takes
 * @param rounds how often platform and bare loop take turns
 * @param importRows rows of the large import
 * @param manyStores stores put beside the others to see whether their number is felt
 * @param report where the figures are appended; null = only printed
 * @param keep use the data of the last run
 */
record Options(Set<String> only, int stores, int bareStores, int warmUpStores, int customers, int due, Duration warmUp, Duration round,
        int rounds, int importRows, int manyStores, String report, boolean keep, boolean profile, Ports ports) {

    static final List<String> ALL = List.of("open", "list", "record", "import");
    /** Only by name: they ask for a database of their own size, or destroy what they stand on. */
    static final List<String> BY_NAME = List.of("walls", "neighbour", "stores", "faults", "plugins", "days", "chaos");
    static final int PEOPLE = 32;
    static final List<Integer> CLIENTS = List.of(1, 8, 32);

    static final String USAGE = """
            Usage: deployment/bench/run [options]

            Starts PostgreSQL, Keycloak and the platform with data of their own, measures, and stops them.

              --quick               small and short: a look at whether it runs, no figures to quote
              --only=<names>        some of open,list,record,import; or of walls (what the policies cost), neighbour (what others feel
                                    of a store that imports), stores (thousands of them), faults (kill -9), chaos (what others' requests
                                    feel of a bad standard), plugins (workers, opening a day through them, and what bad plugins do to
                                    questions of others; alone, with a database only), days (of that, only opening), by name only
              --many=<n>            stores in the database for "stores" (5000)
              --stores=<n>          stores whose day is opened (1000)
              --customers=<n>       customers per store (2000)
              --import-rows=<n>     rows of the large import (500000)
              --warm-up=<seconds>   load before anything counts (75)
              --round=<seconds>     longest time of one round (15)
              --rounds=<n>          how often platform and bare loop take turns (3)
              --keep                reuse the data of the last run instead of seeding again
              --no-report           print the figures only; otherwise they are added to docs/benchmarks.md
              --profile             record a flight recording of the platform (.dealerloop/platform.jfr)
              --port=, --keycloak-port=, --postgres-port=   8540, 8541, 8542 unless given
            """;

    static Options of(String... arguments) {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        Set<String> only = Set.copyOf(ALL);
        int stores = quick ? 40 : 1_000;
        int customers = quick ? 300 : 2_000;
        int importRows = quick ? 5_000 : 500_000;
        int many = quick ? 1_000 : 5_000;
        int warmUp = quick ? 10 : 75;
        int round = quick ? 4 : 15;
        int rounds = quick ? 1 : 3;
        String report = quick ? null : "docs/benchmarks.md";
        boolean keep = false;
        boolean profile = false;
        int[] ports = {8540, 8541, 8542};
        for (String argument : arguments) {
            int at = argument.indexOf('=');
            String value = at < 0 ? "" : argument.substring(at + 1);
            switch (at < 0 ? argument : argument.substring(0, at)) {
                case "--quick" -> { }
                case "--only" -> only = Arrays.stream(value.split(",")).peek(Options::known).collect(Collectors.toSet());
                case "--stores" -> stores = number(argument, value);
                case "--customers" -> customers = number(argument, value);
                case "--import-rows" -> importRows = number(argument, value);
                case "--many" -> many = number(argument, value);
                case "--warm-up" -> warmUp = number(argument, value);
                case "--round" -> round = number(argument, value);
                case "--rounds" -> rounds = number(argument, value);
                case "--keep" -> keep = true;
                case "--no-report" -> report = null;
                case "--profile" -> profile = true;
                case "--port" -> ports[0] = number(argument, value);
                case "--keycloak-port" -> ports[1] = number(argument, value);
                case "--postgres-port" -> ports[2] = number(argument, value);
                default -> throw new IllegalArgumentException("Unknown option " + argument + "\n\n" + USAGE);
            }
        }
        return new Options(only, Math.max(stores, PEOPLE), Math.max(stores / 5, 10), quick ? 10 : 60, Math.max(customers, 100), 60,
                Duration.ofSeconds(warmUp), Duration.ofSeconds(round), rounds, importRows, many, report, keep, profile,
                // Nobody is invited here: the mail port is only named, not served, and must not be one that another platform here holds.
                new Ports(ports[0], ports[1], ports[2], ports[2] + 1));
    }

    boolean wants(String name) {
        return only.contains(name);
    }

    /** Whether something is recorded in every store, and so every day must have been opened. */
    boolean worksTheLists() {
        return Stream.of("record", "walls", "neighbour", "faults").anyMatch(this::wants);
    }

    /** Deliveries due in a store that is only warmed up with; half of them are telephone calls, which are what is recorded. */
    int warmUpDue() {
        return Math.min(customers, 400);
    }

    private static void known(String name) {
        if (!ALL.contains(name) && !BY_NAME.contains(name)) {
            throw new IllegalArgumentException("There is no measurement '" + name + "'; there are " + ALL + " and " + BY_NAME);
        }
    }

    private static int number(String argument, String value) {
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException(argument + " needs a positive whole number");
        }
        return Integer.parseInt(value);
    }
}
