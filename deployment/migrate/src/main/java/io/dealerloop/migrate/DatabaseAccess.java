package io.dealerloop.migrate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Where the database is and how its roles log in.
 *
 * @param host             server name or address
 * @param port             server port
 * @param database         the platform's database, created when missing
 * @param admin            a superuser, used only to make roles and the database
 * @param adminPassword    its password
 * @param migratePassword  password of {@code dl_migrate}, which only migrates
 * @param appPassword      password of {@code dl_app}, which runs under the row policies
 * @param dispatchPassword password of {@code dl_dispatch}, which sees platform tables alone
 */
public record DatabaseAccess(String host, int port, String database, String admin, String adminPassword,
                             String migratePassword, String appPassword, String dispatchPassword) {

    public DatabaseAccess {
        Objects.requireNonNull(host, "host");
        if (!database.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("The database name '" + database + "' must be lower-case letters, digits and _.");
        }
    }

    /** The JDBC address of the platform's database. */
    public String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    Connection asAdmin(String where) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/" + where, admin, adminPassword);
    }

    Connection asMigrate() throws SQLException {
        return DriverManager.getConnection(url(), "dl_migrate", migratePassword);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url() + "]";
    }
}
