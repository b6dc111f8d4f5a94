package io.dealerloop.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/**
 * The only door to store tables. Whoever comes through it is inside a transaction and inside a store: the first use in a
 * transaction tells PostgreSQL the tenant, before anything else is sent, and it cannot change until the transaction ends.
 */
@ApplicationScoped
public class StoreDatabase {

    @PersistenceContext(unitName = "dealerloop")
    private EntityManager entities;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /** JDBC work inside the current transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * The entity manager of the current transaction.
     *
     * @throws IllegalStateException outside of a transaction or of a store
     */
    public EntityManager em() {
        enter();
        return entities;
    }

    /**
     * Runs SQL on the current transaction's own connection: for sets, batches and streams. What the entity manager still holds is
     * written first. The connection must not be closed or committed.
     */
    public <T> T jdbc(Work<T> work) {
        Bound bound = enter();
        entities.flush();
        try {
            return work.on(bound.connection());
        } catch (SQLException failure) {
            throw new IllegalStateException("A statement failed: " + failure.getSQLState() + " " + failure.getMessage(), failure);
        }
    }

    /** What this transaction is bound to. */
    private record Bound(Set<TenantId> stores, Connection connection) {}

    private Bound enter() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Store tables are reached inside a transaction only: is the facade @Transactional?");
        }
        Set<TenantId> wanted = Tenants.readable();
        Bound bound = (Bound) transactions.getResource(Bound.class);
        if (bound == null) {
            bound = new Bound(wanted, PlatformDatabase.driver(entities.unwrap(Connection.class)));
            setTenant(bound);
            transactions.putResource(Bound.class, bound);
        } else if (!bound.stores().equals(wanted)) {
            throw new IllegalStateException("This transaction belongs to " + bound.stores() + " and cannot act for " + wanted);
        }
        return bound;
    }

    private static void setTenant(Bound bound) {
        boolean acting = Tenants.acting();
        Connection connection = bound.connection();
        try (PreparedStatement statement =
                connection.prepareStatement(acting ? "SELECT set_tenant(?)" : "SELECT set_readable_tenants(?)")) {
            if (acting) {
                statement.setObject(1, Tenants.current().value());
            } else {
                Array ids = connection.createArrayOf("uuid", bound.stores().stream().map(TenantId::value).toArray());
                statement.setArray(1, ids);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("The store could not be entered: " + failure.getMessage(), failure);
        }
    }
}
