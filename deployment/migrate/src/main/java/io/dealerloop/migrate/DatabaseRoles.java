package io.dealerloop.migrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The five database roles and the database itself. Running it again changes nothing but the passwords.
 * {@code dl_owner} owns and never logs in; {@code dl_migrate} passes the policies and only migrates;
 * {@code dl_app} works under the policies; {@code dl_merged}, which nobody logs in as, is what {@code dl_app} becomes for a transaction that
 * reads several stores as one list and writes nothing; {@code dl_dispatch} sees platform tables alone.
 */
final class DatabaseRoles {

    private final DatabaseAccess access;

    DatabaseRoles(DatabaseAccess access) {
        this.access = access;
    }

    void ensure() throws SQLException {
        try (Connection admin = access.asAdmin("postgres")) {
            role(admin, "dl_owner", "NOLOGIN NOBYPASSRLS", null);
            role(admin, "dl_migrate", "LOGIN BYPASSRLS", access.migratePassword());
            role(admin, "dl_app", "LOGIN NOBYPASSRLS", access.appPassword());
            role(admin, "dl_dispatch", "LOGIN NOBYPASSRLS", access.dispatchPassword());
            role(admin, "dl_merged", "NOLOGIN NOBYPASSRLS", null);
            execute(admin, "GRANT dl_owner TO dl_migrate");
            // Taken on purpose or not at all: inherited, its policies would hold for everything dl_app does.
            execute(admin, "GRANT dl_merged TO dl_app WITH INHERIT FALSE, SET TRUE, ADMIN FALSE");
            if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?", access.database())) {
                // A fixed collation keeps order and index use the same on every machine.
                execute(admin, "CREATE DATABASE " + access.database()
                    + " OWNER dl_owner ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' TEMPLATE template0");
            }
            execute(admin, "REVOKE ALL ON DATABASE " + access.database() + " FROM PUBLIC");
            execute(admin, "GRANT CONNECT ON DATABASE " + access.database() + " TO dl_migrate, dl_app, dl_dispatch");
            // Import stages its rows in temporary tables: COPY into a table with policies is refused.
            execute(admin, "GRANT TEMPORARY ON DATABASE " + access.database() + " TO dl_migrate, dl_app");
        }
        try (Connection admin = access.asAdmin(access.database())) {
            execute(admin, "ALTER SCHEMA public OWNER TO dl_owner");
            execute(admin, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
            execute(admin, "GRANT USAGE ON SCHEMA public TO dl_app, dl_merged, dl_dispatch");
        }
    }

    private static void role(Connection admin, String name, String attributes, String password) throws SQLException {
        boolean known = exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", name);
        String secret = password == null ? "" : " PASSWORD '" + password.replace("'", "''") + "'";
        execute(admin, (known ? "ALTER" : "CREATE") + " ROLE " + name + " WITH NOSUPERUSER NOCREATEDB NOCREATEROLE "
            + attributes + secret);
    }

    private static boolean exists(Connection connection, String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
