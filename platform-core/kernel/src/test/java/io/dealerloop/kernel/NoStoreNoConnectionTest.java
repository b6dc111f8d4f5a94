package io.dealerloop.kernel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Code that says neither where nor in which transaction it works is told so before a connection is touched. */
class NoStoreNoConnectionTest {

    private static StoreDatabase database(int transaction) throws ReflectiveOperationException {
        StoreDatabase database = new StoreDatabase();
        set(database, "transactions", TransactionSynchronizationRegistry.class, (proxy, method, values) ->
                method.getName().equals("getTransactionStatus") ? transaction : null);
        set(database, "entities", EntityManager.class, (proxy, method, values) -> {
            throw new AssertionError("A connection was asked for: " + method.getName());
        });
        return database;
    }

    private static void set(StoreDatabase database, String name, Class<?> type, InvocationHandler answers) throws ReflectiveOperationException {
        Field field = StoreDatabase.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(database, Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    @Test
    void work_without_a_store_gets_no_connection() throws ReflectiveOperationException {
        StoreDatabase database = database(Status.STATUS_ACTIVE);

        assertThatThrownBy(() -> database.jdbc(connection -> null)).isInstanceOf(IllegalStateException.class).hasMessageContaining("No store is bound");
        assertThatThrownBy(database::em).isInstanceOf(IllegalStateException.class).hasMessageContaining("No store is bound");
    }

    @Test
    void work_without_a_transaction_gets_no_connection() throws ReflectiveOperationException {
        StoreDatabase database = database(Status.STATUS_NO_TRANSACTION);

        assertThatThrownBy(() -> Tenants.runAs(new TenantId(UUID.randomUUID()), () -> database.jdbc(connection -> null)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("Transactional");
    }

    @Test
    void a_store_does_not_reach_another_thread_by_itself() throws Exception {
        StoreDatabase database = database(Status.STATUS_ACTIVE);
        Tenants.runAs(new TenantId(UUID.randomUUID()), () -> {
            try (var threads = Executors.newSingleThreadExecutor()) {
                assertThatThrownBy(() -> threads.submit(() -> database.jdbc(connection -> null)).get()).hasMessageContaining("No store is bound");
            }
            return null;
        });
    }
}
