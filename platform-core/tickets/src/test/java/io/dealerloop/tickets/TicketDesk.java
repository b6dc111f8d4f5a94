package io.dealerloop.tickets;

import io.dealerloop.customers.Customers;
import io.dealerloop.identity.Access;
import io.dealerloop.identity.Colleague;
import io.dealerloop.identity.Separation;
import io.dealerloop.identity.Staff;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.DomainEvent;
import io.dealerloop.kernel.Events;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.kernel.TestDatabase;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.plugins.standard4s.Standard4s;
import io.dealerloop.plugins.yaolan.Yaolan;
import io.dealerloop.spi.Post;
import io.dealerloop.tenancy.BusinessHours;
import io.dealerloop.tenancy.CorrectionsTakeEffect;
import io.dealerloop.tenancy.Separations;
import io.dealerloop.tenancy.StandardChoice;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.StoreContact;
import io.dealerloop.tenancy.StoreSettings;
import io.dealerloop.tenancy.Stores;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** The facade of one store on a real database without a container: what CDI and JTA would do is done here by hand. */
final class TicketDesk {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private static final TestDatabase DATABASE = TestDatabase.migrated("db/kernel/changelog.xml", "db/tenancy/changelog.xml",
            "db/customers/changelog.xml", "db/tickets/changelog.xml");
    private static final EntityManagerFactory UNIT = Persistence.createEntityManagerFactory("tickets", Map.of(
            "jakarta.persistence.jdbc.url", DATABASE.url(), "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
            "jakarta.persistence.jdbc.user", "dl_app", "jakarta.persistence.jdbc.password", "test"));
    private static final PluginHost HOST = PluginHost.holding(Map.of(new StandardRef("standard-4s", "1.0.0"), new Standard4s(),
            new StandardRef("yaolan", "1.0.0"), new Yaolan()));
    private static final ThreadLocal<EntityManager> ENTITIES = new ThreadLocal<>();

    final TenantId store = new TenantId(Ids.next());
    /** What other capabilities would be told. */
    final List<DomainEvent> published = new CopyOnWriteArrayList<>();
    /** Who holds a post in the store. */
    final Set<String> colleagues = new HashSet<>(Set.of("张敏", "李楠"));
    Separation.Rule rule = Separation.Rule.ENFORCE_WHERE_POSSIBLE;
    /** What whoever acts may see. */
    Post post = Post.COMPLAINT_INTAKE;
    /** The brand's standard the store follows for one brand; the base for all others. */
    List<StandardChoice> standards = List.of(new StandardChoice("standard-4s", "1.0.0", true, List.of("通用"), Map.of()),
            new StandardChoice("yaolan", "1.0.0", false, List.of("曜澜"), Map.of()));
    final Tickets tickets = new Tickets();
    final TicketRecording recording = new TicketRecording();
    final TicketTies ties = new TicketTies();
    final TicketFormats formats = new TicketFormats();
    final EarlierTickets earlier = new EarlierTickets();
    final Separations separations = new Separations();

    TicketDesk() {
        StoreDatabase database = new StoreDatabase() {
            @Override
            public EntityManager em() {
                return ENTITIES.get();
            }

            @Override
            public <T> T jdbc(Work<T> work) {
                em().flush();
                try {
                    return work.on(em().unwrap(Connection.class));
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure.getMessage(), failure);
                }
            }
        };
        BusinessClock clock = new BusinessClock() {
            @Override
            public Instant now() {
                return NOW;
            }
        };
        Stores stores = new Stores() {
            @Override
            public Store current() {
                return find(Tenants.current());
            }

            @Override
            public StoreSettings settings() {
                return new StoreSettings(0, ZONE, LocalTime.of(6, 0), Set.of(), Set.of(), BusinessHours.DEFAULT, 1, CorrectionsTakeEffect.AT_ONCE,
                        Map.of(Separation.HANDLED_COMPLAINT, rule), standards, new StoreContact("门店", "010-5550 0000", "", "", ""), StoreSettings.Staffing.NONE, 60, 60);
            }

            @Override
            public List<Store> served() {
                return List.of(current());
            }

            @Override
            public Store find(TenantId id) {
                return new Store(id, new GroupId(new UUID(0, 1)), "集团", "demo", "门店", Store.Kind.DEALERSHIP, ZONE, Store.Status.ACTIVE);
            }
        };
        Audit audit = new Audit();
        wire(audit, database, clock);
        Staff staff = new Staff() {
            @Override
            public List<Colleague> list() {
                return colleagues.stream().map(name -> new Colleague(subject(name), name, name, Set.of(Post.CALLBACK_AGENT))).toList();
            }
        };
        wire(separations, database, clock, stores, audit, staff);
        Events events = new Events() {
            @Override
            public void publish(DomainEvent event) {
                published.add(event);
            }
        };
        TicketBook book = new TicketBook();
        wire(book, database, clock, stores, audit, events);
        Customers customers = new Customers();
        wire(customers, database, clock, stores, audit);
        wire(formats, HOST, stores);
        Intake intake = new Intake();
        wire(intake, database, customers, formats);
        wire(tickets, database, stores, book, separations);
        wire(recording, intake, book, stores);
        wire(ties, database, stores, book, recording);
        wire(earlier, database, stores, customers, book);
    }

    static UUID subject(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes());
    }

    /** As that person, in a transaction of its own, which is rolled back when the work fails. */
    <T> T as(String name, Function<Tickets, T> work) {
        return as(name, () -> work.apply(tickets));
    }

    <T> T as(String name, Supplier<T> work) {
        return call(() -> Actor.runAs(new Actor(subject(name), name, Locale.SIMPLIFIED_CHINESE), () -> Tenants.runAs(store,
                () -> Access.runAs(Access.inStores(Map.of(store, Set.of(post))), () -> inTransaction(work::get)))));
    }

    /** What the database says there. */
    <T> T sql(StoreDatabase.Work<T> work) {
        return DATABASE.in(store, work);
    }

    /** A customer with a car, as an import would bring them. */
    UUID customer(String name, String phone) {
        UUID id = Ids.next();
        sql(connection -> Sql.update(connection, "INSERT INTO customer (tenant_id, id, kind, name, name_key, phone, created_at, changed_at)"
                + " VALUES (?, ?, 'PERSON', ?, ?, ?, ?, ?)", store, id, name, name, phone, NOW.atOffset(ZoneOffset.UTC), NOW.atOffset(ZoneOffset.UTC)));
        return id;
    }

    UUID vehicle(String plate, String vin, String brand) {
        UUID id = Ids.next();
        sql(connection -> Sql.update(connection, "INSERT INTO vehicle (tenant_id, id, vin, plate, brand, model, mileage_km, created_at, changed_at)"
                + " VALUES (?, ?, ?, ?, ?, '途胜', 20000, ?, ?)", store, id, vin, plate, brand, NOW.atOffset(ZoneOffset.UTC), NOW.atOffset(ZoneOffset.UTC)));
        return id;
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        try (EntityManager entities = UNIT.createEntityManager()) {
            entities.getTransaction().begin();
            ENTITIES.set(entities);
            try {
                entities.createNativeQuery("SELECT 1 FROM set_tenant(?)").setParameter(1, store.value()).getResultList();
                T result = work.call();
                entities.getTransaction().commit();
                return result;
            } finally {
                ENTITIES.remove();
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void wire(Object bean, Object... parts) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            for (Object part : parts) {
                if (field.getType().isInstance(part)) {
                    field.setAccessible(true);
                    call(() -> {
                        field.set(bean, part);
                        return null;
                    });
                }
            }
        }
    }
}
