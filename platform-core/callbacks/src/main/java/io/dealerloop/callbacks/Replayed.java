package io.dealerloop.callbacks;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Settings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A past delivery as it stood on the morning after it: what a standard is asked about when the past is replayed. What is known of the
 * customer is read as it is today; contacts and visits are taken as they were.
 *
 * @param today the morning it would have been planned on
 */
record Replayed(Undecided delivery, String documentNo, OptionalInt mileageKm, LocalDate today, Optional<LocalDate> fleetVisitedOn,
        Optional<LocalDate> firstWritten) {

    /** What is known of the days before. */
    private record Past(LocalDate fleetVisitedOn, LocalDate firstWritten) {}

    DeliveryFacts facts(Settings settings) {
        return delivery.facts(today, settings, fleetVisitedOn, firstWritten);
    }

    ScriptFacts script(PlannedCallback callback, Settings settings) {
        return new ScriptFacts(delivery.occasion(), callback.channel(), delivery.serviceKind(), delivery.deliveredOn(), mileageKm, settings);
    }

    static int count(Connection connection, TenantId tenant, LocalDate from, LocalDate to) throws SQLException {
        return (int) Sql.count(connection, "SELECT count(*) FROM delivery_revisions r WHERE r.tenant_id = ? AND r.delivered_on BETWEEN ? AND ?"
                + " AND r.status = 'DELIVERED'", tenant, from, to);
    }

    /** The next deliveries after one, by day; {@code null} = from the first. */
    static List<Replayed> after(Connection connection, TenantId tenant, LocalDate from, LocalDate to, Replayed last, int most)
            throws SQLException {
        List<Replayed> found = Sql.list(connection, "WITH page AS MATERIALIZED (SELECT r.delivery_id FROM delivery_revisions r"
                        + " WHERE r.tenant_id = ? AND r.delivered_on BETWEEN ? AND ? AND r.status = 'DELIVERED'"
                        + " AND (r.delivered_on, r.delivery_id) > (?, ?) ORDER BY r.delivered_on, r.delivery_id LIMIT ?)"
                        + " SELECT " + Undecided.COLUMNS + ", f.document_no, f.mileage_km FROM page"
                        + " JOIN delivery_facts f ON f.tenant_id = ? AND f.delivery_id = page.delivery_id"
                        + " LEFT JOIN callback_plan p ON p.tenant_id = f.tenant_id AND p.delivery_id = f.delivery_id"
                        + " ORDER BY f.delivered_on, f.delivery_id",
                row -> read(row, to), tenant, from, to, last == null ? LocalDate.EPOCH : last.delivery.deliveredOn(),
                last == null ? new UUID(0, 0) : last.delivery.deliveryId(), most, tenant);
        return withPast(connection, tenant, found);
    }

    private static Replayed read(ResultSet row, LocalDate latest) throws SQLException {
        Undecided delivery = Undecided.read(row);
        Integer mileage = row.getObject("mileage_km", Integer.class);
        LocalDate morning = delivery.deliveredOn().plusDays(1);
        return new Replayed(delivery, row.getString("document_no"), mileage == null ? OptionalInt.empty() : OptionalInt.of(mileage),
                morning.isAfter(latest) ? latest : morning, Optional.empty(), Optional.empty());
    }

    private static List<Replayed> withPast(Connection connection, TenantId tenant, List<Replayed> found) throws SQLException {
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, Past> past = new HashMap<>();
        Sql.list(connection, "SELECT n.id,"
                        + " (SELECT max(coalesce(v.ended_on, v.due_on)) FROM callback v WHERE v.tenant_id = ? AND v.fleet_id = n.fleet"
                        + " AND v.channel = 'VISIT' AND v.state IN ('OPEN', 'DONE') AND v.delivered_on < n.delivered),"
                        + " (SELECT min(w.ended_on) FROM callback w WHERE w.tenant_id = ? AND w.customer_id = n.customer AND w.state = 'DONE'"
                        + " AND w.channel IN ('SMS', 'EMAIL') AND w.ended_on < n.today AND NOT EXISTS (SELECT 1 FROM callback p"
                        + " WHERE p.tenant_id = w.tenant_id AND p.customer_id = w.customer_id AND p.state = 'DONE'"
                        + " AND p.channel = 'PHONE' AND p.ended_on >= w.ended_on AND p.ended_on < n.today))"
                        + " FROM unnest(?, ?, ?, ?, ?) AS n (id, customer, fleet, delivered, today)",
                row -> past.put(row.getObject(1, UUID.class),
                        new Past(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))),
                tenant, tenant, found.stream().map(one -> one.delivery.deliveryId()).toArray(UUID[]::new),
                found.stream().map(one -> one.delivery.customerId()).toArray(UUID[]::new),
                found.stream().map(one -> one.delivery.fleetId()).toArray(UUID[]::new),
                found.stream().map(one -> one.delivery.deliveredOn()).toArray(LocalDate[]::new),
                found.stream().map(Replayed::today).toArray(LocalDate[]::new));
        List<Replayed> whole = new ArrayList<>(found.size());
        for (Replayed one : found) {
            Past known = past.get(one.delivery.deliveryId());
            whole.add(new Replayed(one.delivery, one.documentNo, one.mileageKm, one.today, Optional.ofNullable(known.fleetVisitedOn()),
                    Optional.ofNullable(known.firstWritten())));
        }
        return whole;
    }
}
