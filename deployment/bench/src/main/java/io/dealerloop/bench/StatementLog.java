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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listens to what the platform sends to PostgreSQL, by the server's own log (as JSON lines), for a moment at a time. */
final class StatementLog {

    /** Settings the server must have been started with. */
    static final Map<String, String> SERVER_SETTINGS = Map.of("logging_collector", "on", "log_destination", "jsonlog",
            "log_filename", "statements.log", "log_rotation_size", "0", "log_rotation_age", "0");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern PARAMETER = Pattern.compile("\\{PARAM\\s+:paramkind\\s+0\\s+:paramid\\s+(\\d+)\\s+:paramtype\\s+(\\d+)\\s");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private final Connection admin;
    private final Path file;
    private final Map<String, Map<Integer, String>> types = new HashMap<>();

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

    /**
     * Learns the types of the values in the statements sent meanwhile; the log of executions does not tell them, the server's parse
     * trees do. Works for statements the platform's connections have not prepared yet, so before anything else is sent.
     */
    void learn(Act act) throws Exception {
        set("debug_print_parse", "on");
        set("log_min_error_statement", "log");
        long from = file.toFile().length();
        try {
            act.run();
        } finally {
            reset("debug_print_parse");
            reset("log_min_error_statement");
        }
        Map<Integer, String> names = new HashMap<>();
        for (String line : newLines(from)) {
            JsonNode entry = JSON.readTree(line);
            String sql = entry.path("statement").asText();
            // Only the first tree is the statement's own; those of functions it calls come after it.
            if (entry.path("message").asText().startsWith("parse tree") && entry.path("user").asText().equals("dl_app")
                    && !types.containsKey(sql)) {
                Map<Integer, String> ofStatement = new HashMap<>();
                types.put(sql, ofStatement);
                Matcher found = PARAMETER.matcher(entry.path("detail").asText());
                while (found.find()) {
                    int type = Integer.parseInt(found.group(2));
                    if (!names.containsKey(type)) {
                        names.put(type, nameOf(type));
                    }
                    ofStatement.put(Integer.parseInt(found.group(1)), names.get(type));
                }
            }
        }
    }

    private String nameOf(int type) throws SQLException {
        try (var query = admin.createStatement(); var row = query.executeQuery("SELECT format_type(" + type + ", NULL)")) {
            row.next();
            return row.getString(1);
        }
    }

    /** What the platform sent as {@code dl_app} while it acted, transaction by transaction in the order they began. */
    List<List<Statement>> during(Act act) throws Exception {
        set("log_statement", "all");
        long from = file.toFile().length();
        try {
            act.run();
        } finally {
            reset("log_statement");
        }
        return transactions(from);
    }

    private void set(String setting, String value) throws SQLException {
        apply("ALTER SYSTEM SET " + setting + " = '" + value + "'");
    }

    private void reset(String setting) throws SQLException {
        apply("ALTER SYSTEM RESET " + setting);
    }

    private void apply(String change) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(change);
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
            // What the connection pool asks on its own account is no part of what was to be done.
            if (statement == null || statement.sql().startsWith("SHOW ")) {
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
        return all.stream().filter(transaction -> !transaction.isEmpty() && transaction.stream().noneMatch(StatementLog::handsEventsOn))
                .map(Collections::unmodifiableList).toList();
    }

    /** Background work of earlier requests, which may come in between. */
    private static boolean handsEventsOn(Statement statement) {
        return statement.sql().contains("event_received") || statement.sql().contains("FROM outbox_event");
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
    Statement parse(String message, String detail) {
        int at = message.startsWith("statement: ") ? 11 : message.startsWith("execute ") ? message.indexOf(": ") + 2 : -1;
        if (at < 2 || message.startsWith("execute fetch from ")) {
            return null;
        }
        String sql = message.substring(at);
        Map<Integer, String> known = types.getOrDefault(sql, Map.of());
        return new Statement(PLACE.matcher(sql).replaceAll(place -> {
            String type = known.get(Integer.valueOf(place.group(1)));
            return type == null ? "?" : "?::" + type;
        }), values(detail));
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
