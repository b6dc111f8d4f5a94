package io.dealerloop.sample;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Rows of one table on their way into the database by COPY: values in the order of the columns named first. */
final class Rows {

    private final String target;
    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean first = true;

    Rows(String table, String columns) {
        this.target = "COPY " + table + " (" + columns + ") FROM STDIN";
    }

    Rows add(Object... values) {
        for (Object value : values) {
            put(value);
        }
        text.append('\n');
        first = true;
        return this;
    }

    private void put(Object value) {
        if (!first) {
            text.append('\t');
        }
        first = false;
        if (value == null) {
            text.append("\\N");
            return;
        }
        String cell = value.toString();
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(sign);
            }
        }
    }

    /** Writes what was added, through a role that may pass row policies: COPY into a table with policies is refused to others. */
    long into(Connection connection) throws SQLException {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(target, new StringReader(text.toString()));
        } catch (IOException memoryDoesNotFail) {
            throw new SQLException(memoryDoesNotFail);
        }
    }
}
