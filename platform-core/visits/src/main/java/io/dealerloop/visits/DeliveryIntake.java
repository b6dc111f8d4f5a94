package io.dealerloop.visits;

import io.dealerloop.kernel.RowChange;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StagedRow;
import io.dealerloop.kernel.StagedTable;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes sets of orders of an export into deliveries, and takes them back. One object per set: {@link #read}, then {@link #take} for each
 * order whose people and car are recognised, then {@link #write}; without the last nothing happened (dry run).
 */
public final class DeliveryIntake {

    private static final StagedTable DELIVERY = new StagedTable("delivery", List.of("revision", "occasion", "document_no", "status",
            "vehicle_id", "owner_id", "contact_id", "brand", "service_kind", "service_kind_raw", "main_items", "arrived_at",
            "delivered_on", "ordered_on", "mileage_km", "advisor", "amount", "watch_in_use", "first_visit_flag", "said_hash"), List.of());
    /** Where these change, what was planned may no longer be right. */
    private static final List<String> PLANNED_FROM = List.of("status", "vehicle_id", "contact_id", "brand", "service_kind",
            "delivered_on", "watch_in_use", "first_visit_flag");

    private record Key(Occasion occasion, String documentNo) {}

    private final Connection connection;
    private final TenantId tenant;
    private final OffsetDateTime now;
    private final Map<Key, StagedRow> rows = new LinkedHashMap<>();

    public DeliveryIntake(Connection connection, TenantId tenant, OffsetDateTime now) {
        this.connection = connection;
        this.tenant = tenant;
        this.now = now;
    }

    /** Reads what is on file under those numbers. */
    public void read(Collection<OrderSaid> orders) throws SQLException {
        for (Occasion occasion : Occasion.values()) {
            String[] numbers = orders.stream().filter(order -> order.occasion() == occasion).map(OrderSaid::documentNo)
                    .distinct().toArray(String[]::new);
            if (numbers.length > 0) {
                Sql.list(connection, "SELECT " + DELIVERY.select("d") + " FROM delivery d"
                                + " WHERE d.tenant_id = ? AND d.occasion = ? AND d.document_no = ANY (?)",
                        DELIVERY::read, tenant, occasion, numbers)
                        .forEach(row -> rows.put(new Key(occasion, row.text("document_no")), row));
            }
        }
    }

    /** Whether exactly this was said before: then nothing of it, people and car included, changes anything. */
    public boolean saidBefore(OrderSaid order) {
        StagedRow row = rows.get(key(order));
        return row != null && Objects.equals(row.get("said_hash"), order.hash());
    }

    /** Takes an order whose car and people are recognised. */
    public IntakeEffect take(OrderSaid said, UUID vehicle, UUID owner, UUID contact) {
        StagedRow known = rows.get(key(said));
        if (known == null) {
            StagedRow row = DELIVERY.fresh();
            rows.put(key(said), row);
            row.set("revision", 1);
            row.set("occasion", said.occasion().name());
            row.set("document_no", said.documentNo());
            row.set("service_kind", said.serviceKind() == null ? unsaidKind(said.occasion()).name() : said.serviceKind().name());
            row.set("watch_in_use", false);
            row.set("ordered_on", now.toLocalDate());
            fill(row, said, vehicle, owner, contact);
            row.note("said_hash", said.hash());
            return IntakeEffect.CREATED;
        }
        List<Object> planned = PLANNED_FROM.stream().map(known::get).toList();
        if (!fill(known, said, vehicle, owner, contact)) {
            return IntakeEffect.UNCHANGED;
        }
        if (!planned.equals(PLANNED_FROM.stream().map(known::get).toList())) {
            known.set("revision", (int) known.get("revision") + 1);
        }
        known.note("said_hash", said.hash());
        return IntakeEffect.CHANGED;
    }

    private static ServiceKind unsaidKind(Occasion occasion) {
        return occasion == Occasion.SALE ? ServiceKind.NONE : ServiceKind.UNKNOWN;
    }

    private static boolean fill(StagedRow row, OrderSaid said, UUID vehicle, UUID owner, UUID contact) {
        boolean changed = row.set("vehicle_id", vehicle) | row.set("contact_id", contact);
        changed |= plain(row, "owner_id", owner);
        changed |= plain(row, "brand", said.brand());
        changed |= plain(row, "service_kind", said.serviceKind() == null ? null : said.serviceKind().name());
        changed |= plain(row, "service_kind_raw", said.serviceKindRaw());
        changed |= plain(row, "main_items", said.mainItems());
        changed |= plain(row, "arrived_at", said.arrivedAt() == null ? null : said.arrivedAt().withOffsetSameInstant(ZoneOffset.UTC));
        changed |= plain(row, "delivered_on", said.deliveredOn());
        changed |= plain(row, "ordered_on", said.orderedOn());
        changed |= plain(row, "mileage_km", said.mileageKm());
        changed |= plain(row, "advisor", said.advisor());
        changed |= plain(row, "amount", said.amount() == null ? null : said.amount().setScale(2, RoundingMode.HALF_UP));
        changed |= plain(row, "watch_in_use", said.watchInUse());
        changed |= plain(row, "first_visit_flag", said.firstVisit());
        return changed | row.set("status", status(row, said).name());
    }

    /** A blank day of delivery says nothing, so a delivered order stays delivered; only the export's own word voids or reopens it. */
    private static OrderStatus status(StagedRow row, OrderSaid said) {
        boolean delivered = row.get("delivered_on") != null;
        return switch (said.status()) {
            case null -> delivered ? OrderStatus.DELIVERED : OrderStatus.OPEN;
            case DELIVERED -> delivered ? OrderStatus.DELIVERED : OrderStatus.OPEN;
            case OrderStatus stated -> stated;
        };
    }

    private static boolean plain(StagedRow row, String column, Object value) {
        return value != null && row.set(column, value);
    }

    private static Key key(OrderSaid order) {
        return new Key(order.occasion(), order.documentNo());
    }

    /**
     * Writes what was taken; the people and cars it names must have been written before.
     *
     * @throws io.dealerloop.kernel.StaleRows when somebody changed one of the orders since they were read
     */
    public List<RowChange> write() throws SQLException {
        List<StagedRow> fresh = new ArrayList<>();
        List<StagedRow> known = new ArrayList<>();
        rows.values().stream().filter(StagedRow::touched).forEach(row -> (row.isNew() ? fresh : known).add(row));
        DELIVERY.insert(connection, tenant, fresh, now);
        DELIVERY.update(connection, tenant, known, now);
        List<RowChange> changes = new ArrayList<>();
        fresh.forEach(row -> changes.add(row.change()));
        known.forEach(row -> changes.add(row.change()));
        return changes;
    }

    /** Of these deliveries, those that somebody has changed since. */
    public List<UUID> changedSince(List<RowChange> changes) throws SQLException {
        return DELIVERY.changedSince(connection, tenant, changes);
    }

    /** Takes deliveries back: the changed ones to what stood before, the created ones out of the table. */
    public void takeBack(List<RowChange> changes) throws SQLException {
        DELIVERY.restore(connection, tenant, changes);
        UUID[] created = changes.stream().filter(change -> change.before() == null).map(RowChange::id).toArray(UUID[]::new);
        Sql.update(connection, "DELETE FROM delivery WHERE tenant_id = ? AND id = ANY (?)", tenant, created);
    }

    /** The numbers of the orders that came last. */
    public List<String> lastNumbers(Occasion occasion, int atMost) throws SQLException {
        return Sql.list(connection, "SELECT document_no FROM delivery WHERE tenant_id = ? AND occasion = ? ORDER BY id DESC LIMIT ?",
                row -> row.getString(1), tenant, occasion, atMost);
    }

    /** Whether any order still names one of these customers or cars. */
    public boolean anyNaming(List<UUID> customersAndCars) throws SQLException {
        UUID[] ids = customersAndCars.toArray(UUID[]::new);
        return Sql.one(connection, "SELECT 1 FROM delivery WHERE tenant_id = ? AND vehicle_id = ANY (?)"
                        + " UNION ALL SELECT 1 FROM delivery WHERE tenant_id = ? AND contact_id = ANY (?)"
                        + " UNION ALL SELECT 1 FROM delivery WHERE tenant_id = ? AND owner_id = ANY (?) LIMIT 1",
                row -> true, tenant, ids, tenant, ids, tenant, ids).orElse(false);
    }
}
