package io.dealerloop.server;

import static io.dealerloop.server.SqlSurface.quoted;

import io.dealerloop.server.SqlAttempts.Attempt;
import io.dealerloop.server.SqlSurface.Row;
import io.dealerloop.server.SqlSurface.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ways to change, delete, add, take, give away and refer to another's rows of one table, and to feel for their keys. */
final class WriteAttempts {

    private final Table table;
    private final String name;
    private final String own;
    private final String other;

    WriteAttempts(Table table, String own, String other) {
        this.table = table;
        this.name = table.name();
        this.own = own;
        this.other = other;
    }

    List<Attempt> at(List<Row> theirs, List<Row> ours) {
        List<Attempt> all = new ArrayList<>();
        String whose = table.owner() + " = " + quoted(other);
        String some = table.columns().keySet().stream().filter(column -> !table.key().contains(column)).findFirst().orElse(table.owner());
        all.add(new Attempt("change all", "UPDATE " + name + " SET " + some + " = " + some + " WHERE " + whose));
        all.add(new Attempt("change all", "UPDATE " + name + " SET " + some + " = " + some + " WHERE " + table.owner() + " <> " + quoted(own)));
        all.add(new Attempt("delete all", "DELETE FROM " + name + " WHERE " + whose));
        all.add(new Attempt("delete all", "DELETE FROM " + name + " WHERE " + table.owner() + " <> " + quoted(own) + " RETURNING *"));
        all.add(new Attempt("merge", "MERGE INTO " + name + " AS t USING (VALUES (1)) AS v (n) ON false WHEN NOT MATCHED BY SOURCE AND t." + whose
                + " THEN DELETE"));
        all.add(new Attempt("merge", "MERGE INTO " + name + " AS t USING (VALUES (1)) AS v (n) ON t." + whose + " WHEN MATCHED THEN UPDATE SET " + some
                + " = t." + some));
        // Without a condition nothing is read, so that the policy of reads is not asked.
        all.add(new Attempt("give away", "UPDATE " + name + " SET " + table.owner() + " = " + quoted(other)));
        theirs.forEach(row -> row(all, row, some));
        for (Row mine : ours) {
            all.add(new Attempt("give away", "UPDATE " + name + " SET " + table.owner() + " = " + quoted(other) + " WHERE " + mine.where()));
            all.add(new Attempt("add to another's", insert(mine, Map.of(table.owner(), other))));
            for (Row row : theirs) {
                crossing(all, mine, row);
            }
        }
        return all;
    }

    private void row(List<Attempt> all, Row row, String some) {
        String key = row.where();
        String columns = String.join(", ", table.key());
        String conflict = insert(row, Map.of()) + " ON CONFLICT (" + columns + ") ";
        all.add(new Attempt("delete by key", "DELETE FROM " + name + " WHERE " + key));
        all.add(new Attempt("delete by key", "WITH gone AS (DELETE FROM " + name + " WHERE " + key + " RETURNING *) SELECT 1 FROM gone"));
        all.add(new Attempt("delete by key", "DELETE FROM " + name + " AS t USING (VALUES (1)) AS v (n) WHERE " + key));
        all.add(new Attempt("take", "UPDATE " + name + " SET " + table.owner() + " = " + quoted(own) + " WHERE " + key));
        all.add(new Attempt("put there again", insert(row, Map.of()) + " RETURNING 1"));
        all.add(new Attempt("put there again", conflict + "DO NOTHING"));
        all.add(new Attempt("put there again", conflict + "DO UPDATE SET " + some + " = excluded." + some));
        all.add(new Attempt("put beside", insert(row, freshKey(row))));
        all.add(new Attempt("merge", "MERGE INTO " + name + " AS t USING (VALUES (1)) AS v (n) ON " + qualified(row) + " WHEN MATCHED THEN DELETE"));
        all.add(new Attempt("merge", "MERGE INTO " + name + " AS t USING (VALUES (1)) AS v (n) ON " + qualified(row) + " WHEN MATCHED THEN UPDATE SET "
                + some + " = t." + some + " WHEN NOT MATCHED THEN DO NOTHING"));
        for (String column : table.columns().keySet()) {
            all.add(new Attempt("change a column by key", "UPDATE " + name + " SET " + column + " = " + column + " WHERE " + key));
            all.add(new Attempt("change and tell", "UPDATE " + name + " SET " + some + " = " + some + " WHERE " + key + " RETURNING " + column));
        }
    }

    /** One's own row with another's keys in it: a reference must not hold, a double must not show. */
    private void crossing(List<Attempt> all, Row mine, Row row) {
        for (List<String> reference : table.references()) {
            Map<String, String> changed = freshKey(mine);
            boolean differs = false;
            for (String column : reference) {
                if (!column.equals(table.owner()) && row.values().get(column) != null) {
                    changed.put(column, row.values().get(column));
                    differs |= !row.values().get(column).equals(mine.values().get(column));
                }
            }
            if (differs) {
                all.add(new Attempt("refer to another's", insert(mine, changed)));
                changed.put(table.owner(), other);
                all.add(new Attempt("refer to another's", insert(mine, changed)));
            }
        }
        for (List<String> unique : table.uniques()) {
            Map<String, String> changed = freshKey(mine);
            unique.stream().filter(column -> !column.equals(table.owner())).forEach(column -> changed.put(column, row.values().get(column)));
            // Undone in any case; what may not show is that a key is taken elsewhere. That one has the same oneself is one's own business.
            all.add(new Attempt("feel for a key", "DO $$ BEGIN " + insert(mine, changed) + "; EXCEPTION WHEN unique_violation THEN IF NOT EXISTS (SELECT FROM "
                    + name + " WHERE " + doubles(copy(mine, changed)) + ") THEN RAISE; END IF; WHEN OTHERS THEN NULL; END $$"));
        }
    }

    /** A condition that holds for the visible rows with which a row would collide. */
    private String doubles(Row row) {
        return table.uniques().stream().map(unique -> unique.stream().map(column -> column + " = " + row.literal(column)).collect(Collectors.joining(" AND ", "(", ")")))
                .collect(Collectors.joining(" OR "));
    }

    /** New values for whatever must not stand there twice. */
    private Map<String, String> freshKey(Row row) {
        Map<String, String> changed = new LinkedHashMap<>();
        table.uniques().stream().flatMap(List::stream).distinct().filter(column -> !column.equals(table.owner()) && row.values().get(column) != null)
                .forEach(column -> changed.put(column, SqlAttempts.fresh(table.columns().get(column), row.values().get(column))));
        return changed;
    }

    private Row copy(Row row, Map<String, String> changed) {
        Map<String, String> values = new LinkedHashMap<>(row.values());
        values.putAll(changed);
        return new Row(table, values);
    }

    private String insert(Row row, Map<String, String> changed) {
        List<String> columns = List.copyOf(table.columns().keySet());
        Row copy = copy(row, changed);
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES (" + columns.stream().map(copy::literal).collect(Collectors.joining(", "))
                + ")";
    }

    private String qualified(Row row) {
        return table.key().stream().map(column -> "t." + column + " = " + row.literal(column)).collect(Collectors.joining(" AND "));
    }
}
