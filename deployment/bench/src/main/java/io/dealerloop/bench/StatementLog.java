package io.dealerloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Listens to what the platform sends to PostgreSQL, by the server's own log (as JSON lines), for a moment at a time. */
final class StatementLog {

    /** Settings the server must have been started with. */
    static final Map<String, String> SERVER_SETTINGS = Map.of("logging_collector", "on", "log_destination", "jsonlog",
            "log_filename", "statements.log", "log_rotation_size", "0", "log_rotation_age", "0");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection admin;
    private final Path file;

    /**
     * @param admin a superuser's connection in autocommit
     * @param folder where the server writes its logs
     */
    StatementLog(Connection admin, Path folder) {
        this.admin = admin;
        this.file = folder.resolve("statements.json");
    }

    /** Something the platform is made to do. */
    @FunctionalInterface
    interface Act {
        void run() throws Exception;
    }

    /** What the platform sent as {@code dl_app} while it acted, transaction by transaction in the order they began. */
    List<List<Statement>> during(Act act) throws Exception {
        switchOn(true);
        long from = file.toFile().length();
        try {
            act.run();
        } finally {
            switchOn(false);
        }
        return transactions(from);
    }

    private void switchOn(boolean on) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(on ? "ALTER SYSTEM SET log_statement = 'all'" : "ALTER SYSTEM RESET log_statement");
            statement.execute("SELECT pg_reload_conf()");
            // Sessions read the new setting before their next command; the postmaster needs a moment to tell them.
            statement.execute("SELECT pg_sleep(0.3)");
        }
    }

    private List<List<Statement>> transactions(long from) throws IOException {
        Map<String, List<Statement>> open = new LinkedHashMap<>();
        List<List<Statement>> all = new ArrayList<>();
        for (String line : newLines(from)) {
            JsonNode entry = JSON.readTree(line);
            if (!entry.path("user").asText().equals("dl_app")) {
                continue;
            }
            Statement statement = parse(entry.path("message").asText(), entry.path("detail").asText(""));
            if (statement == null) {
                continue;
            }
            String session = entry.path("session_id").asText();
            if (statement.begins()) {
                List<Statement> begun = new ArrayList<>();
                open.put(session, begun);
                all.add(begun);
            } else if (statement.commits() || statement.rollsBack()) {
                open.remove(session);
            } else if (open.containsKey(session)) {
                open.get(session).add(statement);
            } else {
                all.add(new ArrayList<>(List.of(statement)));
            }
        }
        return all.stream().filter(transaction -> !transaction.isEmpty()).map(Collections::unmodifiableList).toList();
    }

    private List<String> newLines(long from) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(from);
            byte[] bytes = new byte[Math.toIntExact(log.length() - from)];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("{") && line.endsWith("}")).toList();
        }
    }

    /** Null for lines that are no statement. */
    static Statement parse(String message, String detail) {
        int at = message.startsWith("statement: ") ? 11 : message.startsWith("execute ") ? message.indexOf(": ") + 2 : -1;
        if (at < 2 || message.startsWith("execute fetch from ")) {
            return null;
        }
        return new Statement(message.substring(at).replaceAll("\\$\\d+", "?"), values(detail));
    }

    /** Reads {@code Parameters: $1 = 'it''s', $2 = NULL}. */
    static List<String> values(String detail) {
        List<String> values = new ArrayList<>();
        int at = detail.indexOf("$1 = ");
        while (at >= 0 && at < detail.length()) {
            at = detail.indexOf(" = ", at) + 3;
            if (detail.startsWith("NULL", at)) {
                values.add(null);
                at += 4;
            } else {
                StringBuilder value = new StringBuilder();
                for (at++; at < detail.length(); at++) {
                    if (detail.charAt(at) == '\'') {
                        if (at + 1 < detail.length() && detail.charAt(at + 1) == '\'') {
                            at++;
                        } else {
                            break;
                        }
                    }
                    value.append(detail.charAt(at));
                }
                values.add(value.toString());
                at++;
            }
            at = detail.startsWith(", $", at) ? at + 2 : -1;
        }
        return values;
    }
}
