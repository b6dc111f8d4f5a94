package io.dealerloop.callbacks;

import io.dealerloop.identity.Access;
import io.dealerloop.identity.Colleague;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.kernel.TestDatabase;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.Post;
import io.dealerloop.tenancy.BusinessHours;
import io.dealerloop.tenancy.CorrectionsTakeEffect;
import io.dealerloop.tenancy.StandardChoice;
import io.dealerloop.tenancy.StoreContact;
import io.dealerloop.tenancy.StoreSettings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One store on a real database, with the demo standard and a staff of four; every test makes its own. */
final class TestStore {

    static final TestDatabase DATABASE = TestDatabase.migrated("db/kernel/changelog.xml", "db/customers/changelog.xml",
            "db/visits/changelog.xml", "db/surveys/changelog.xml", "db/callbacks/changelog.xml");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final StandardRef STANDARD = new StandardRef("demo", "1.0.0");
    static final int WINDOW = 62;

    final TenantId tenant = new TenantId(Ids.next());
    final Colleague ann = colleague("ann", Post.CALLBACK_AGENT);
    final Colleague ben = colleague("ben", Post.CALLBACK_AGENT);
    final Colleague sue = colleague("sue", Post.MANAGING_SUPERVISOR);
    final Colleague sam = colleague("sam", Post.SALESPERSON);
    List<Colleague> staff = new ArrayList<>(List.of(ann, ben, sue, sam));
    StoreSettings settings = settings(Set.of(), Set.of());
    PluginHost host = PluginHost.holding(Map.of(STANDARD, new DemoStandard()));
    private int orders;

    static Colleague colleague(String name, Post... posts) {
        return new Colleague(Ids.next(), "demo." + name, name, Set.of(posts));
    }

    StoreSettings settings(Set<DayOfWeek> quietWeekdays, Set<LocalDate> quietDays) {
        return new StoreSettings(0, ZONE, LocalTime.of(6, 0), quietWeekdays, quietDays, BusinessHours.DEFAULT, 60,
                CorrectionsTakeEffect.AT_ONCE, Map.of(),
                List.of(new StandardChoice("demo", "1.0.0", true, List.of(), Map.of())),
                new StoreContact("东城店", "010-5550 1101", "", "", ""), StoreSettings.Staffing.NONE, 60, 60);
    }

    void follow(DealerStandard standard) {
        host = PluginHost.holding(Map.of(STANDARD, standard));
    }

    <T> T in(StoreDatabase.Work<T> work) {
        return DATABASE.in(tenant, work);
    }

    /** As that colleague, inside this store. */
    <T> T as(Colleague colleague, java.util.concurrent.Callable<T> work) {
        Actor actor = new Actor(colleague.subject(), colleague.name(), Locale.SIMPLIFIED_CHINESE);
        try {
            return Actor.runAs(actor, () -> Access.runAs(Access.inStores(Map.of(tenant, colleague.posts())),
                    () -> Tenants.runAs(tenant, work::call)));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    Opened open(LocalDate day) {
        return openAt(day, at(day, "06:00")).opened();
    }

    Opening.Result openAt(LocalDate day, OffsetDateTime now) {
        return in(connection -> new Opening(connection, tenant, settings, standards(settings), Actor.SYSTEM, now, WINDOW)
                .open(day, staff));
    }

    Standards standards(StoreSettings following) {
        return new Standards(host, new Asker(new UUID(0, 1), tenant.value()), following);
    }

    static OffsetDateTime at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toOffsetDateTime();
    }

    UUID customer(String name, String phone) {
        return customer(name, phone, "PERSON");
    }

    UUID customer(String name, String phone, String kind) {
        UUID id = Ids.next();
        OffsetDateTime now = OffsetDateTime.now();
        in(connection -> Sql.update(connection, "INSERT INTO customer (tenant_id, id, kind, name, name_key, phone, phone_mobile,"
                + " created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant, id, kind, name, name, phone, phone != null, now, now));
        return id;
    }

    UUID vehicle(String plate) {
        UUID id = Ids.next();
        OffsetDateTime now = OffsetDateTime.now();
        in(connection -> Sql.update(connection, "INSERT INTO vehicle (tenant_id, id, plate, brand, model, created_at, changed_at)"
                + " VALUES (?, ?, ?, '甲牌', 'A1', ?, ?)", tenant, id, plate, now, now));
        return id;
    }

    UUID service(LocalDate deliveredOn, String kind, UUID customer) {
        return delivery("SERVICE", deliveredOn, kind, customer, vehicle("京A" + Ids.next().toString().substring(30)));
    }

    UUID delivery(String occasion, LocalDate deliveredOn, String kind, UUID customer, UUID vehicle) {
        UUID id = Ids.next();
        OffsetDateTime now = OffsetDateTime.now();
        in(connection -> Sql.update(connection, "INSERT INTO delivery (tenant_id, id, occasion, document_no, status, vehicle_id,"
                        + " contact_id, brand, service_kind, main_items, delivered_on, ordered_on, created_at, changed_at)"
                        + " VALUES (?, ?, ?, ?, 'DELIVERED', ?, ?, '甲牌', ?, '保养', ?, ?, ?, ?)",
                tenant, id, occasion, "WX" + ++orders, vehicle, customer, kind, deliveredOn, deliveredOn, now, now));
        return id;
    }

    void correct(UUID delivery, String assignment) {
        in(connection -> Sql.update(connection, "UPDATE delivery SET " + assignment + ", revision = revision + 1"
                + " WHERE tenant_id = ? AND id = ?", tenant, delivery));
    }

    Callback callback(UUID delivery, String rule) {
        return in(connection -> new CallbackRows(connection, tenant).lockOfDeliveries(List.of(delivery))).stream()
                .filter(callback -> callback.rule.equals(rule)).findFirst().orElseThrow();
    }

    List<Callback> callbacks(UUID delivery) {
        return in(connection -> new CallbackRows(connection, tenant).lockOfDeliveries(List.of(delivery)));
    }

    /** The day's list as {@code rule origin assignee}, in no particular order. */
    List<String> list(LocalDate day) {
        return in(connection -> Sql.list(connection, "SELECT c.rule || ' ' || e.origin || ' ' || coalesce(e.assignee_name, '-')"
                        + " FROM day_entry e JOIN callback c ON c.tenant_id = e.tenant_id AND c.id = e.callback_id"
                        + " WHERE e.tenant_id = ? AND e.day = ?", row -> row.getString(1), tenant, day));
    }

    /** Everything in every table of callbacks, so that two states can be told apart. */
    List<String> everything() {
        return in(connection -> {
            List<String> rows = new ArrayList<>();
            for (String table : List.of("callback", "callback_plan", "day_list", "day_entry", "callback_attempt")) {
                rows.addAll(Sql.list(connection, "SELECT t::text FROM " + table + " t WHERE tenant_id = ? ORDER BY 1",
                        row -> table + row.getString(1), tenant));
            }
            return rows;
        });
    }
}
