package io.dealerloop.bench;

/**
 * One line of the report.
 *
 * @param platform through HTTP with a real token
 * @param bare the same statements by plain JDBC
 * @param note what else is to be said
 */
record Result(String what, int clients, Figures platform, Figures bare, long megabytes, String note) {

    /** Throughput of the platform as a share of the bare loop's. */
    double ratio() {
        return bare.perSecond() == 0 ? 0 : platform.perSecond() / bare.perSecond();
    }

    static String head() {
        return """
                | What | Clients | Platform /s | p50 ms | p99 ms | Bare JDBC /s | p50 ms | p99 ms | Platform ÷ bare | Payara MB | |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|
                """;
    }

    String line() {
        String bareSide = bare.count() == 0 ? "– | – | – | –" : "%,.1f | %s | %s | %.0f %%".formatted(bare.perSecond(), bare.shown(0.5),
                bare.shown(0.99), 100 * ratio());
        return "| %s | %d | %,.1f | %s | %s | %s | %,d | %s |%n".formatted(what, clients, platform.perSecond(), platform.shown(0.5),
                platform.shown(0.99), bareSide, megabytes,
                platform.failures() + bare.failures() == 0 ? note : note + " " + (platform.failures() + bare.failures()) + " failed");
    }
}
