package io.dealerloop.callbacks;

import io.dealerloop.customers.Customers;
import io.dealerloop.identity.Access;
import io.dealerloop.identity.Colleague;
import io.dealerloop.identity.Staff;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.DomainEvent;
import io.dealerloop.kernel.Events;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.surveys.Surveys;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.StoreSettings;
import io.dealerloop.tenancy.Stores;
import io.dealerloop.visits.Deliveries;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** The facades on a real database without a container: what CDI and JTA would do is done here by hand. */
final class TestPlatform {

    private static final ThreadLocal<Connection> CONNECTION = new ThreadLocal<>();

    final List<DomainEvent> events = Collections.synchronizedList(new ArrayList<>());
    final Surveys surveys = new Surveys();
    final Callbacks callbacks;
    final DayLists days;
    final Workspace workspace;
    final Forms forms;
    final DayListReading reading;
    final DeliveriesInUse inUse;
    private final Map<TenantId, TestStore> stores = new HashMap<>();
    private volatile Instant now = TestStore.at(LocalDate.of(2026, 3, 3), "09:00").toInstant();

    TestPlatform(TestStore... served) {
        Arrays.stream(served).forEach(store -> stores.put(store.tenant, store));
        StoreDatabase database = new StoreDatabase() {
            @Override
            public <T> T jdbc(Work<T> work) {
                try {
                    return work.on(CONNECTION.get());
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure.getMessage(), failure);
                }
            }
        };
        BusinessClock clock = new BusinessClock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public LocalDate today(ZoneId zone) {
                return LocalDate.ofInstant(now, zone);
            }
        };
        Stores tenancy = new Stores() {
            @Override
            public Store current() {
                return find(Tenants.current());
            }

            @Override
            public Store find(TenantId id) {
                return new Store(id, new GroupId(new UUID(0, 1)), "集团", "demo", "店" + id.value().toString().substring(30), Store.Kind.DEALERSHIP,
                        TestStore.ZONE, Store.Status.ACTIVE);
            }

            @Override
            public StoreSettings settings() {
                return stores.get(Tenants.current()).settings;
            }
        };
        Staff staff = new Staff() {
            @Override
            public List<Colleague> list() {
                return stores.get(Tenants.current()).staff;
            }
        };
        Events outbox = new Events() {
            @Override
            public void publish(DomainEvent event) {
                events.add(event);
            }
        };
        List<Object> beans = new ArrayList<>(List.of(database, clock, tenancy, staff, outbox, served[0].host));
        for (Object bean : List.of(new Audit(), new Customers(), new Deliveries(), surveys)) {
            beans.add(wired(bean, beans));
        }
        callbacks = wired(new Callbacks(), beans);
        days = wired(new DayLists(), beans);
        workspace = wired(new Workspace(), beans);
        forms = wired(new Forms(), beans);
        reading = wired(new DayListReading(), beans);
        inUse = wired(new DeliveriesInUse(), beans);
    }

    void setClock(LocalDate day, String time) {
        now = TestStore.at(day, time).toInstant();
    }

    /** As that colleague, in that store, in one transaction. */
    <T> T as(TestStore store, Colleague colleague, Callable<T> work) {
        return as(store, colleague, Locale.SIMPLIFIED_CHINESE, work);
    }

    <T> T as(TestStore store, Colleague colleague, Locale language, Callable<T> work) {
        Actor actor = new Actor(colleague.subject(), colleague.name(), language);
        return unchecked(() -> Actor.runAs(actor, () -> Access.runAs(Access.inStores(Map.of(store.tenant, colleague.posts())),
                () -> Tenants.runAs(store.tenant, () -> TestStore.DATABASE.in(store.tenant, connection -> bound(connection, work))))));
    }

    /** As that colleague, reading in all those stores at once. */
    <T> T reading(Colleague colleague, List<TestStore> served, Callable<T> work) {
        Actor actor = new Actor(colleague.subject(), colleague.name(), Locale.SIMPLIFIED_CHINESE);
        return unchecked(() -> Actor.runAs(actor, () -> Tenants.readIn(
                served.stream().map(store -> store.tenant).collect(Collectors.toSet()), () -> {
                    try (Connection connection = TestStore.DATABASE.connect("dl_app")) {
                        connection.setAutoCommit(false);
                        io.dealerloop.kernel.Sql.one(connection, "SELECT set_readable_tenants(?)", row -> null,
                                (Object) served.stream().map(store -> store.tenant.value()).toArray(UUID[]::new));
                        return bound(connection, work);
                    }
                })));
    }

    private static <T> T bound(Connection connection, Callable<T> work) {
        CONNECTION.set(connection);
        try {
            return unchecked(work);
        } finally {
            CONNECTION.remove();
        }
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static <T> T wired(T bean, List<Object> beans) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                field.setAccessible(true);
                beans.stream().filter(field.getType()::isInstance).findFirst().ifPresent(value -> set(field, bean, value));
                if (field.getType() == int.class) {
                    set(field, bean, TestStore.WINDOW);
                }
            }
        }
        return bean;
    }

    private static void set(Field field, Object bean, Object value) {
        try {
            field.set(bean, value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
