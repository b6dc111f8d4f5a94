package io.dealerloop.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;

/**
 * The door to platform tables: ids, codes, posts and due times, never a customer. Store tables show no row through it, since no
 * tenant is set. Takes part in the current transaction where there is one.
 */
@ApplicationScoped
public class PlatformDatabase {

    /** The one platform there is: what leads the keys of {@link #own its own tables}. */
    public static final UUID PLATFORM = new UUID(0, 0);

    @Resource(lookup = "java:app/jdbc/dealerloop")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    public <T> T jdbc(StoreDatabase.Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(driver(connection));
        } catch (SQLException failure) {
            throw new IllegalStateException("A statement failed: " + failure.getSQLState() + " " + failure.getMessage(), failure);
        }
    }

    /**
     * Work on the tables that tell what the platform's own people did, which no transaction of a store or group sees that does not come
     * through here.
     */
    public <T> T own(StoreDatabase.Work<T> work) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("The platform's own tables are reached inside a transaction only: is the facade @Transactional?");
        }
        return jdbc(connection -> {
            Sql.one(connection, "SELECT set_platform(?)", row -> null, PLATFORM);
            return work.on(connection);
        });
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
