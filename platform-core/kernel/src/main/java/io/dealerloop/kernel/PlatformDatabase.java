package io.dealerloop.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;

/**
 * The door to platform tables: ids, codes, posts and due times, never a customer. Store tables show no row through it, since no
 * tenant is set. Takes part in the current transaction where there is one.
 */
@ApplicationScoped
public class PlatformDatabase {

    @Resource(lookup = "java:app/jdbc/dealerloop")
    private DataSource dataSource;

    public <T> T jdbc(StoreDatabase.Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(driver(connection));
        } catch (SQLException failure) {
            throw new IllegalStateException("A statement failed: " + failure.getSQLState() + " " + failure.getMessage(), failure);
        }
    }

    /** The driver's own statements and rows: the pool's wrappers look each value of each row up by reflection, a tenth of a request's time. */
    static Connection driver(Connection pooled) {
        try {
            return pooled.unwrap(BaseConnection.class);
        } catch (SQLException impossible) {
            throw new IllegalStateException("The pool does not hold PostgreSQL connections", impossible);
        }
    }
}
