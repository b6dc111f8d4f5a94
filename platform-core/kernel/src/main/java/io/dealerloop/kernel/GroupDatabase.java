package io.dealerloop.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * The only door to group tables. Whoever comes through it is inside a transaction; the first use names the group to PostgreSQL, and
 * it cannot change until the transaction ends. A store's rows stay out of sight: those need {@link StoreDatabase} and a store.
 */
@ApplicationScoped
public class GroupDatabase {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private PlatformDatabase platform;

    /** Work on the tables of the group in whose name this code runs. */
    public <T> T jdbc(StoreDatabase.Work<T> work) {
        return jdbc(Groups.current(), work);
    }

    /** Work on a group's tables for one of its stores or for the platform itself, where no headquarters acts. */
    public <T> T jdbc(GroupId group, StoreDatabase.Work<T> work) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Group tables are reached inside a transaction only: is the facade @Transactional?");
        }
        return platform.jdbc(connection -> {
            if (transactions.getResource(GroupDatabase.class) == null) {
                Sql.one(connection, "SELECT set_group(?)", row -> null, group.value());
                transactions.putResource(GroupDatabase.class, group);
            } else if (!transactions.getResource(GroupDatabase.class).equals(group)) {
                throw new IllegalStateException("This transaction belongs to another group and cannot act for " + group);
            }
            return work.on(connection);
        });
    }
}
