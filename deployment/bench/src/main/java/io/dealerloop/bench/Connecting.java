package io.dealerloop.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** As whom a bare loop connects. */
@FunctionalInterface
interface Connecting {

    Connection open() throws SQLException;
}
