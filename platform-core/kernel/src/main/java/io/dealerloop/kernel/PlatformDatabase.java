package io.dealerloop.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

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
            return work.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("A statement failed: " + failure.getSQLState() + " " + failure.getMessage(), failure);
        }
    }
}
