package io.dealerloop.server;

import io.dealerloop.server.SqlSurface.Row;
import io.dealerloop.server.SqlSurface.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Tries, as the role the platform signs in as and inside one store, everything SQL offers to reach another's rows. An attempt has
 * succeeded when its last statement gives a row or changes one; what an attempt is about never carries the wall-one condition on one's
 * own store, so that wall two alone stands in its way.
 */
final class SqlAttempts {

    /** Who tries, and at whom: ids of stores and of their groups. */
    record Pair(String own, String ownGroup, String other, String otherGroup) {

        String own(Table table) {
            return table.ofPlatform() ? Belongings.NOBODYS : table.of(own, ownGroup);
        }

        String other(Table table) {
            return table.of(other, otherGroup);
        }
    }

    /** How a transaction was entered. */
    enum Mode {
        /** In one's own store, to work. */
        ACTING,
        /** To read in the store one serves. */
        READING,
        /** To read several stores one serves as one list. */
        MERGED,
        /** Nobody said where. */
        NOWHERE
    }

    /** Error codes that give away what was asked though no row came: a double key, a division by what was found. */
    private static final List<String> TELLING = List.of("23505", "22012");
    /** Codes under which PostgreSQL refuses by running out of something or breaking off, which is not meant to happen. */
    private static final List<String> BROKEN = List.of("53", "55P03", "57", "58", "XX", "08");

    private final SqlSurface surface;
    private final Tally tally;
    private final int rows;

    SqlAttempts(SqlSurface surface, Tally tally, int rows) {
        this.surface = surface;
        this.tally = tally;
        this.rows = rows;
    }

    /** Reads what to try at; a table the victim has nothing in cannot be tried and is named. */
    List<String> emptyTables(Pair pair) throws SQLException {
        List<String> empty = new ArrayList<>();
        for (Table table : surface.tables) {
            if (!pair.own(table).equals(pair.other(table)) && surface.rows(table, pair.other(table), 1).isEmpty()) {
                empty.add(table.name());
            }
        }
        return empty;
    }

    /** The attempts of one kind of transaction: each a few statements, of which the last is judged. */
    List<Attempt> plan(Pair pair, Mode mode) throws SQLException {
        List<Attempt> all = new ArrayList<>();
        for (Table table : surface.tables) {
            if (pair.own(table).equals(pair.other(table))) {
                continue; // Of one group: its group tables are shared.
            }
            List<Row> theirs = surface.rows(table, pair.other(table), rows);
            List<Row> ours = surface.rows(table, pair.own(table), 1);
            all.addAll(new ReadAttempts(table, pair.own(table), pair.other(table)).at(theirs));
            if (mode != Mode.NOWHERE) {
                all.addAll(new WriteAttempts(table, pair.own(table), pair.other(table)).at(theirs, ours));
            }
            if (mode == Mode.ACTING) {
                all.addAll(BypassAttempts.settings(table, pair.other(table)));
            }
        }
        if (mode == Mode.ACTING) {
            all.addAll(BypassAttempts.besideTables(surface.tables, pair));
        }
        return all;
    }

    /** Attempts at the tables' own definitions. They ask for locks before they are refused, so they want to be alone. */
    List<Attempt> planAlone(Pair pair) {
        return surface.tables.stream().filter(table -> !pair.own(table).equals(pair.other(table))).flatMap(table -> BypassAttempts.at(table, pair.other(table)).stream())
                .toList();
    }

    /**
     * @param kind what was tried, for the count
     * @param statements in one transaction; the last is judged
     */
    record Attempt(String kind, List<String> statements) {

        Attempt(String kind, String... statements) {
            this(kind, List.of(statements));
        }
    }

    /** Tries all on one connection, in one transaction that is rolled back. */
    void run(Connection connection, Pair pair, Mode mode, List<Attempt> attempts) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '2s'");
            statement.execute("SET LOCAL client_min_messages = notice");
            statement.execute("CREATE FUNCTION pg_temp.tell(value text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS"
                    + " $$ BEGIN RAISE NOTICE 'TOLD %', value; RETURN true; END $$");
            enter(statement, pair, mode);
            Savepoint before = connection.setSavepoint();
            for (Attempt attempt : attempts) {
                one(connection, statement, before, attempt, mode + " " + pair.own() + " at " + pair.other() + ": ");
            }
        } finally {
            connection.rollback();
        }
    }

    private static void enter(Statement statement, Pair pair, Mode mode) throws SQLException {
        if (mode == Mode.ACTING) {
            statement.execute("SELECT set_tenant('" + pair.own() + "'), set_group('" + pair.ownGroup() + "')");
        } else if (mode == Mode.READING) {
            statement.execute("SELECT set_readable_tenants(ARRAY['" + pair.own() + "']::uuid[]), set_group('" + pair.ownGroup() + "')");
        } else if (mode == Mode.MERGED) {
            statement.execute("SELECT set_readable_tenants(ARRAY['" + pair.own() + "', 'ffffffff-ffff-ffff-ffff-ffffffffffff']::uuid[])");
        }
    }

    private void one(Connection connection, Statement statement, Savepoint before, Attempt attempt, String who) throws SQLException {
        String text = String.join("; ", attempt.statements());
        boolean leaves = attempt.statements().size() > 1 || text.startsWith("DO ");
        try {
            statement.clearWarnings();
            boolean gave = false;
            for (String sql : attempt.statements()) {
                gave = gives(statement, sql);
            }
            String told = told(statement.getWarnings());
            if (gave || told != null) {
                tally.succeeded(attempt.kind(), who + text, told == null ? "it was done" : told);
                leaves = true;
            } else {
                tally.refused(attempt.kind(), who + text);
            }
        } catch (SQLException refused) {
            leaves = true;
            String state = refused.getSQLState() == null ? "08000" : refused.getSQLState();
            if (TELLING.contains(state)) {
                tally.succeeded(attempt.kind(), who + text, refused.getMessage());
            } else if (BROKEN.stream().anyMatch(state::startsWith) || state.equals("42601")) {
                tally.broke(attempt.kind(), who + text, state + " " + refused.getMessage());
            } else {
                tally.refused(attempt.kind(), who + text);
            }
        }
        if (leaves) {
            connection.rollback(before);
        }
    }

    private static boolean gives(Statement statement, String sql) throws SQLException {
        if (statement.execute(sql)) {
            try (var found = statement.getResultSet()) {
                return found.next();
            }
        }
        return statement.getUpdateCount() > 0;
    }

    private static String told(SQLWarning warning) {
        for (SQLWarning each = warning; each != null; each = each.getNextWarning()) {
            if (each.getMessage().contains("TOLD")) {
                return each.getMessage();
            }
        }
        return null;
    }

    /** Another value of a column's type, which a key may have as well. */
    static String fresh(String type, String value) {
        return switch (type) {
            case "uuid" -> UUID.randomUUID().toString();
            case "text" -> value + "~";
            case "integer", "bigint" -> "987654321";
            case "date" -> "2199-01-01";
            default -> value;
        };
    }
}
