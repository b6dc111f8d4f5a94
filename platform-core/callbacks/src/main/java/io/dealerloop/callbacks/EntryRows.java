package io.dealerloop.callbacks;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.Store;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads callbacks as the outside sees them: with customer, vehicle and order, on the list of a day. */
final class EntryRows {

    // A callback that stands on a later list as well was still open at the end of this day, whatever became of it since.
    private static final String COLUMNS = "c.tenant_id, c.id, c.version, e.day, c.customer_id, f.contact_name, f.phone, c.vehicle_id,"
            + " f.plate, f.vin, f.brand, f.model, c.occasion, f.service_kind, f.main_items, f.document_no, c.delivered_on, c.channel,"
            + " c.due_on, c.next_on, c.expires_on, c.rule, c.reason_zh, c.reason_en, e.origin,"
            + " CASE WHEN e.day < c.listed_on THEN 'OPEN' ELSE c.state END AS state, c.agreed_at, c.attempts, c.marks, c.proposal,"
            + " coalesce(e.assignee, c.assignee) AS assignee, coalesce(e.assignee_name, c.assignee_name) AS assignee_name,"
            + " CASE WHEN e.day < c.listed_on THEN (SELECT a.outcome FROM callback_attempt a WHERE a.tenant_id = c.tenant_id"
            + " AND a.callback_id = c.id AND a.day = e.day ORDER BY a.at DESC LIMIT 1) ELSE c.last_outcome END AS last_outcome,"
            + " c.complaint, c.booking, c.changed_at, c.changed_by_name, c.change_zh, c.change_en";

    private static final String OF_CALLBACK = "SELECT " + COLUMNS + " FROM callback c"
            + " JOIN delivery_facts f ON f.tenant_id = c.tenant_id AND f.delivery_id = c.delivery_id"
            + " LEFT JOIN day_entry e ON e.tenant_id = c.tenant_id AND e.callback_id = c.id AND e.day = c.listed_on";

    private static final String OF_DAY = "SELECT " + COLUMNS + " FROM day_entry e"
            + " JOIN callback c ON c.tenant_id = e.tenant_id AND c.id = e.callback_id"
            + " JOIN delivery_facts f ON f.tenant_id = c.tenant_id AND f.delivery_id = c.delivery_id";

    private final Connection connection;
    private final Map<TenantId, Store> stores;
    private final Locale language;

    EntryRows(Connection connection, Collection<Store> stores) {
        this.connection = connection;
        this.stores = stores.stream().collect(Collectors.toMap(Store::id, store -> store));
        this.language = Actor.languageOrDefault();
    }

    /**
     * A callback that is there.
     *
     * @throws Problem when its order is gone: an import that was undone takes its orders along at once, the callbacks after them leave a moment later
     */
    Entry one(TenantId tenant, UUID callback) throws SQLException {
        return Sql.one(connection, OF_CALLBACK + " WHERE c.tenant_id = ? AND c.id = ?", this::read, tenant, callback).orElseThrow(() ->
                Problem.notFound("这条回访所依据的单据已被撤销。", "The order this callback is about has been withdrawn."));
    }

    List<Entry> all(TenantId tenant, Collection<UUID> callbacks) throws SQLException {
        return Sql.list(connection, OF_CALLBACK + " WHERE c.tenant_id = ? AND c.id = ANY (?)", this::read, tenant,
                callbacks.toArray(UUID[]::new));
    }

    /** The same person's other callbacks on the list of that day. */
    List<Entry> siblings(TenantId tenant, Entry of) throws SQLException {
        return Sql.list(connection, OF_DAY + " WHERE e.tenant_id = ? AND e.day = ? AND c.customer_id = ? AND c.id <> ?"
                + " ORDER BY c.due_on, c.id", this::read, tenant, of.day(), of.personId(), of.callbackId());
    }

    /** Everything on the lists of those days in those stores, in one statement. */
    List<Entry> listed(Collection<TenantId> tenants, Collection<LocalDate> days) throws SQLException {
        Sql.Among inStores = Sql.among("e.tenant_id", (Object[]) tenants.stream().map(TenantId::value).toArray(UUID[]::new));
        Sql.Among onDays = Sql.among("e.day", (Object[]) days.toArray(LocalDate[]::new));
        return Sql.list(connection, OF_DAY + " WHERE " + inStores.condition() + " AND " + onDays.condition(), this::read,
                inStores.value(), onDays.value());
    }

    /** What that person works next today: the same customer's other rows first, then agreed times, then the list. */
    Optional<UUID> next(TenantId tenant, LocalDate today, UUID assignee, Callback after) throws SQLException {
        return Sql.one(connection, "SELECT c.id FROM day_entry e JOIN callback c ON c.tenant_id = e.tenant_id AND c.id = e.callback_id"
                        + " WHERE e.tenant_id = ? AND e.day = ? AND e.assignee = ? AND c.state = 'OPEN' AND c.next_on <= ?"
                        + " AND c.proposal <> 'PROPOSED' AND c.id <> ?"
                        + " ORDER BY c.customer_id <> ?, c.last_attempt_on IS NOT DISTINCT FROM ?::date, c.agreed_at NULLS LAST, c.due_on,"
                        + " c.customer_id, c.id LIMIT 1",
                row -> row.getObject(1, UUID.class), tenant, today, assignee, today, after.id, after.customerId, today);
    }

    private Entry read(ResultSet row) throws SQLException {
        TenantId tenant = new TenantId(row.getObject("tenant_id", UUID.class));
        Store store = stores.get(tenant);
        ZoneId zone = store.zone();
        UUID customer = row.getObject("customer_id", UUID.class);
        UUID assignee = row.getObject("assignee", UUID.class);
        String origin = row.getString("origin");
        return new Entry(tenant.value(), store.name(), row.getObject("id", UUID.class), row.getInt("version"),
                row.getObject("day", LocalDate.class), customer,
                new Entry.Customer(customer, row.getString("contact_name"), Contact.phone(tenant, row.getString("phone"))),
                new Entry.Vehicle(row.getObject("vehicle_id", UUID.class), row.getString("plate"), row.getString("vin"),
                        row.getString("brand"), row.getString("model")),
                Occasion.valueOf(row.getString("occasion")), ServiceKind.valueOf(row.getString("service_kind")),
                row.getString("main_items"), row.getString("document_no"), row.getObject("delivered_on", LocalDate.class),
                Channel.valueOf(row.getString("channel")), row.getObject("due_on", LocalDate.class),
                row.getObject("next_on", LocalDate.class), row.getObject("expires_on", LocalDate.class), row.getString("rule"),
                Contact.words(tenant, Text.of(row.getString("reason_zh"), row.getString("reason_en")).in(language)),
                origin == null ? null : Origin.valueOf(origin), CallbackState.valueOf(row.getString("state")),
                at(row.getObject("agreed_at", OffsetDateTime.class), zone), row.getInt("attempts"),
                CallbackRows.marks((String[]) row.getArray("marks").getArray()), Proposal.valueOf(row.getString("proposal")),
                assignee == null ? null : new Entry.Person(assignee, row.getString("assignee_name")),
                CallbackRows.outcome(row.getString("last_outcome")), row.getBoolean("complaint"), row.getBoolean("booking"),
                new Entry.Change(row.getString("changed_by_name"), at(row.getObject("changed_at", OffsetDateTime.class), zone),
                        Contact.words(tenant, Text.of(row.getString("change_zh"), row.getString("change_en")).in(language))));
    }

    static OffsetDateTime at(OffsetDateTime time, ZoneId zone) {
        return time == null ? null : time.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
