package io.dealerloop.bench;

import java.util.List;
import java.util.Locale;

/**
 * A statement as PostgreSQL logged it.
 *
 * @param sql with {@code ?} where the values go
 * @param values in PostgreSQL's text form; null = NULL
 */
record Statement(String sql, List<String> values) {

    boolean begins() {
        return starts("begin") || starts("start transaction");
    }

    boolean commits() {
        return starts("commit");
    }

    boolean rollsBack() {
        return starts("rollback");
    }

    /** Whether it changes rows. */
    boolean writes() {
        return starts("insert") || starts("update") || starts("delete") || starts("with") && sql.toLowerCase(Locale.ROOT).contains("insert into");
    }

    boolean entersTenant() {
        return sql.contains("set_tenant(") || sql.contains("set_readable_tenants(");
    }

    private boolean starts(String word) {
        return sql.stripLeading().regionMatches(true, 0, word, 0, word.length());
    }
}
