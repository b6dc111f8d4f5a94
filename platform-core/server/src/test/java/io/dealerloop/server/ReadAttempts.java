package io.dealerloop.server;

import static io.dealerloop.server.SqlSurface.quoted;

import io.dealerloop.server.SqlAttempts.Attempt;
import io.dealerloop.server.SqlSurface.Row;
import io.dealerloop.server.SqlSurface.Table;
import java.util.ArrayList;
import java.util.List;

/** Ways to read another's rows of one table, to count them, and to learn of their values without reading them. */
final class ReadAttempts {

    private final Table table;
    private final String name;
    private final String own;
    private final String theirs;

    ReadAttempts(Table table, String own, String other) {
        this.table = table;
        this.name = table.name();
        this.own = quoted(own);
        this.theirs = table.owner() + " = " + quoted(other);
    }

    List<Attempt> at(List<Row> rows) {
        List<Attempt> all = new ArrayList<>();
        wholeTable(all);
        for (String column : table.columns().keySet()) {
            all.add(new Attempt("learn from a function that tells", "SELECT 1 FROM " + name + " WHERE pg_temp.tell(" + column + "::text) AND " + theirs));
            all.add(new Attempt("aggregate", "SELECT 1 FROM (SELECT max(" + column + "::text) AS most FROM " + name + " WHERE " + theirs
                    + ") AS x WHERE most IS NOT NULL"));
            all.add(new Attempt("count", "SELECT 1 FROM (SELECT count(DISTINCT " + column + "::text) AS n FROM " + name + " WHERE " + table.owner()
                    + " <> " + own + ") AS x WHERE n > 0"));
        }
        rows.forEach(row -> row(all, row));
        return all;
    }

    private void wholeTable(List<Attempt> all) {
        for (String sql : List.of(
                "SELECT * FROM %s WHERE %s", "SELECT 1 WHERE (SELECT count(*) FROM %s WHERE %s) > 0", "SELECT 1 WHERE EXISTS (SELECT FROM %s WHERE %s)",
                "SELECT 1 FROM %s TABLESAMPLE SYSTEM (100) WHERE %s", "SELECT ctid, xmin FROM %s WHERE %s", "SELECT row_to_json(t) FROM %s AS t WHERE %s",
                "SELECT 1 FROM %s WHERE %s LIMIT 1 FOR UPDATE", "SELECT 1 FROM %s WHERE %s LIMIT 1 FOR NO KEY UPDATE",
                "SELECT 1 FROM %s WHERE %s LIMIT 1 FOR SHARE SKIP LOCKED", "SELECT 1 FROM %s WHERE %s LIMIT 1 FOR KEY SHARE NOWAIT",
                "WITH RECURSIVE w AS (SELECT 1 AS n FROM %s WHERE %s UNION SELECT n + 1 FROM w WHERE n < 2) SELECT n FROM w",
                "WITH w AS MATERIALIZED (SELECT * FROM %s) SELECT 1 FROM w WHERE %s",
                "SELECT 1 FROM (VALUES (1)) AS v (n), LATERAL (SELECT 1 FROM %s WHERE %s LIMIT 1) AS l")) {
            all.add(new Attempt("read", sql.formatted(name, theirs)));
        }
        all.add(new Attempt("read", "SELECT 1 FROM " + name + " WHERE " + table.owner() + " <> " + own));
        all.add(new Attempt("read", "SELECT 1 FROM " + name + " WHERE " + table.owner() + "::text LIKE '%' AND " + table.owner() + " IS DISTINCT FROM " + own));
        all.add(new Attempt("read by cursor", "DECLARE way NO SCROLL CURSOR FOR SELECT * FROM " + name + " WHERE " + theirs, "FETCH 1 FROM way"));
        all.add(new Attempt("read by prepared statement", "PREPARE way AS SELECT 1 FROM " + name + " WHERE " + table.owner() + " <> $1::uuid",
                "EXECUTE way (" + own + ")", "DEALLOCATE way", "SELECT 1 WHERE false"));
        all.add(new Attempt("read as a document", "SELECT 1 WHERE query_to_xml('SELECT 1 AS found FROM " + name + " WHERE " + theirs.replace("'", "''")
                + "', true, false, '')::text LIKE '%<found>%'"));
        all.add(new Attempt("read in a block", "DO $$ BEGIN IF EXISTS (SELECT FROM " + name + " WHERE " + theirs
                + ") THEN RAISE unique_violation USING MESSAGE = 'found'; END IF; END $$"));
        all.add(new Attempt("read through a temporary view", "CREATE TEMP VIEW way AS SELECT * FROM " + name, "SELECT 1 FROM way WHERE " + theirs));
        all.add(new Attempt("read through a temporary function", "CREATE FUNCTION pg_temp.way() RETURNS SETOF " + name
                + " LANGUAGE sql SECURITY DEFINER AS 'SELECT * FROM " + name + "'", "SELECT 1 FROM pg_temp.way() WHERE " + theirs));
        all.add(new Attempt("read into a table of one's own", "CREATE TEMP TABLE way AS SELECT * FROM " + name, "SELECT 1 FROM way WHERE " + theirs));
        all.add(new Attempt("statistics", "SELECT 1 FROM pg_stats WHERE tablename = " + quoted(name) + " AND schemaname = 'public' LIMIT 1"));
        all.add(new Attempt("statistics", "SELECT 1 FROM pg_statistic WHERE starelid = " + quoted(name) + "::regclass LIMIT 1"));
        all.add(new Attempt("statistics", "SELECT 1 FROM pg_stats_ext WHERE tablename = " + quoted(name)));
        all.add(new Attempt("copy out", "SELECT pg_read_file(pg_relation_filepath(" + quoted(name) + "))"));
        all.add(new Attempt("copy out", "COPY (SELECT * FROM " + name + ") TO PROGRAM 'cat'"));
    }

    private void row(List<Attempt> all, Row row) {
        all.add(new Attempt("read by key", "SELECT * FROM " + name + " WHERE " + row.where()));
        all.add(new Attempt("lock by key", "SELECT 1 FROM " + name + " WHERE " + row.where() + " FOR UPDATE"));
        all.add(new Attempt("lock by key", "SELECT 1 FROM " + name + " WHERE " + row.where() + " FOR KEY SHARE"));
        all.add(new Attempt("read by place", "SELECT 1 FROM " + name + " WHERE ctid = '" + row.values().get("ctid") + "' AND " + row.where()));
        for (String column : table.columns().keySet()) {
            String value = row.values().get(column);
            all.add(new Attempt("read a column by key", "SELECT " + column + " FROM " + name + " WHERE " + row.where()));
            if (value != null) {
                all.add(new Attempt("find by value", "SELECT 1 FROM " + name + " WHERE " + column + "::text = " + quoted(value) + " AND " + theirs));
                all.add(new Attempt("learn from an error", "SELECT 1 FROM " + name + " WHERE 1 / (CASE WHEN " + column + "::text = " + quoted(value)
                        + " AND " + theirs + " THEN 0 ELSE 1 END) = 0"));
            }
        }
    }
}
