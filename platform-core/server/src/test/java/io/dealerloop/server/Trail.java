package io.dealerloop.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.migrate.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** The audit trail as somebody sees it who has the keys of the database, and the command that verifies it. */
record Trail(DatabaseAccess database) {

    /** Operations that answer with no customer's data. What is neither here nor leaves an entry fails the build. */
    private static final Map<String, String> TELL_OF_NOBODY = Map.ofEntries(
            Map.entry("readConfig", "where to sign in"),
            Map.entry("readClock", "the time"),
            Map.entry("readMe", "the reader's own name and posts"),
            Map.entry("listImportFields", "what columns can hold"),
            Map.entry("listStaff", "colleagues' names and posts, which everybody at the store knows"),
            Map.entry("listStaffMembers", "the same, for whoever gives them their posts"),
            Map.entry("listWaivedSeparations", "which separations of duty colleagues waived, and why"),
            Map.entry("listEntries", "who of headquarters came to the store, and why"),
            Map.entry("readSettings", "the store's settings"),
            Map.entry("listServiceKindWords", "words for kinds of service"),
            Map.entry("listTicketFormats", "the formats of the store's standard"),
            Map.entry("recogniseTicketFormat", "what the asker sent, read in the store's formats"),
            Map.entry("renderTicketSentence", "what the asker sent, as a sentence"),
            Map.entry("verifyAudit", "hashes and ids"));

    /** Operations that change something which is no store's. */
    private static final Map<String, String> CHANGE_NO_STORE = Map.of(
            "setClock", "the demo's clock, which is the whole platform's");

    /** What is asked for below these is no single store's; it has a trail of its own. */
    private static final String[] NO_STORES = {"/api/groups", "/api/platform", "/api/partner"};

    /** Of those called with success in this run, the ones of which no call left an entry with its request's id. */
    Set<String> operationsWithoutEntry() {
        Set<String> without = new TreeSet<>();
        AsDescribed.answeredOutside(NO_STORES).forEach((operation, requests) -> {
            if (!TELL_OF_NOBODY.containsKey(operation) && !CHANGE_NO_STORE.containsKey(operation)
                    && count("request_id = ANY (?)", (Object) requests.toArray(String[]::new)) == 0) {
                without.add(operation);
            }
        });
        return without;
    }

    /** Operations that say nothing of a trail although nobody has looked whether they tell of customers. */
    static Set<String> undecided(JsonNode description) {
        Set<String> undecided = new TreeSet<>();
        description.path("paths").properties().stream()
                .filter(path -> Stream.of(NO_STORES).noneMatch(path.getKey()::startsWith) && path.getValue().has("get"))
                .map(path -> path.getValue().path("get"))
                .filter(operation -> operation.has("x-trail") == TELL_OF_NOBODY.containsKey(operation.path("operationId").asText()))
                .forEach(operation -> undecided.add(operation.path("operationId").asText()));
        return undecided;
    }

    /** How many entries there are of all stores. */
    long count(String condition, Object... values) {
        return asOwner(connection -> Sql.count(connection, "SELECT count(*) FROM audit_entry WHERE " + condition, values));
    }

    <T> T asOwner(StoreDatabase.Work<T> work) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.admin(), database.adminPassword())) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void awaitSealed(UUID store, LocalDate day, Duration atMost) {
        Instant deadline = Instant.now().plus(atMost);
        while (asOwner(connection -> Sql.count(connection, "SELECT count(*) FROM audit_seal WHERE tenant_id = ? AND day = ?", store, day)) == 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(day + " was not sealed in time");
            }
            Waiting.aMoment();
        }
    }

    /** What the command said and how it ended. */
    record Command(int status, String said) {}

    /** Runs the command as an operator does, as a program of its own. */
    Command verify(String... options) {
        List<String> line = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "io.dealerloop.audit.VerifyTrail"));
        line.addAll(List.of(options));
        ProcessBuilder command = new ProcessBuilder(line).redirectErrorStream(true);
        command.environment().putAll(Map.of("DEALERLOOP_DB_HOST", database.host(), "DEALERLOOP_DB_PORT", Integer.toString(database.port()),
                "DEALERLOOP_DB_NAME", database.database(), "DEALERLOOP_DB_MIGRATE_PASSWORD", database.migratePassword()));
        try {
            Process process = command.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
