package io.dealerloop.callbacks;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A delivery on whose present revision nothing has been decided yet.
 *
 * @param revision the delivery's revision now
 * @param plannedRevision the revision decided on before; {@code null} = never
 * @param delivered whether the customer has the car: not voided, not taken back
 * @param fleetId the fleet it belongs to, or {@code null}
 */
record Undecided(
        UUID deliveryId,
        int revision,
        Integer plannedRevision,
        boolean delivered,
        boolean voided,
        Occasion occasion,
        LocalDate deliveredOn,
        ServiceKind serviceKind,
        boolean firstVisit,
        boolean watchInUse,
        boolean fleet,
        boolean goodAdvice,
        UUID customerId,
        String customerName,
        UUID vehicleId,
        UUID fleetId,
        String brand,
        String plate,
        String model,
        ContactFacts contact) {

    static final String COLUMNS = "f.delivery_id, f.revision, p.revision AS planned_revision, f.status, f.occasion, f.delivered_on,"
            + " f.service_kind, f.first_visit, f.watch_in_use, f.fleet, f.good_advice, f.contact_id, f.contact_name, f.vehicle_id,"
            + " f.fleet_id, f.brand, f.plate, f.model, " + ContactColumns.NAMES;

    /**
     * Every delivery within the window that was never decided on, was corrected since, or was put aside; and, wherever its day has
     * moved to, every corrected one whose earlier decision still matters. Found by revision first, so that the facts are read of those
     * few alone.
     */
    static List<Undecided> find(Connection connection, TenantId tenant, LocalDate from, LocalDate to) throws SQLException {
        return Sql.list(connection, "WITH undecided AS MATERIALIZED (SELECT r.delivery_id FROM delivery_revisions r"
                        + " LEFT JOIN callback_plan p ON p.tenant_id = r.tenant_id AND p.delivery_id = r.delivery_id"
                        + " WHERE r.tenant_id = ? AND r.delivered_on BETWEEN ? AND ?"
                        + " AND (p.delivery_id IS NULL AND r.status = 'DELIVERED' OR p.revision < r.revision OR p.outcome = 'PUT_ASIDE')"
                        + " UNION ALL SELECT p.delivery_id FROM callback_plan p"
                        + " JOIN delivery_revisions r ON r.tenant_id = p.tenant_id AND r.delivery_id = p.delivery_id"
                        + " WHERE p.tenant_id = ? AND p.last_on >= ? AND p.revision < r.revision"
                        + " AND (r.delivered_on IS NULL OR r.delivered_on NOT BETWEEN ? AND ?))"
                        + " SELECT " + COLUMNS + " FROM undecided u"
                        + " JOIN delivery_facts f ON f.tenant_id = ? AND f.delivery_id = u.delivery_id"
                        + " LEFT JOIN callback_plan p ON p.tenant_id = f.tenant_id AND p.delivery_id = f.delivery_id"
                        + " ORDER BY f.delivered_on, f.delivery_id",
                Undecided::read, tenant, from, to, tenant, to, from, to, tenant);
    }

    DeliveryFacts facts(LocalDate today, Settings settings, Optional<LocalDate> fleetVisitedOn, Optional<LocalDate> firstWritten) {
        return new DeliveryFacts(occasion, deliveredOn, today, serviceKind, firstVisit, watchInUse, Optional.empty(), fleet, goodAdvice,
                fleetVisitedOn, firstWritten, contact, settings);
    }

    static Undecided read(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new Undecided(row.getObject("delivery_id", UUID.class), row.getInt("revision"),
                row.getObject("planned_revision", Integer.class), status.equals("DELIVERED"), status.equals("VOIDED"),
                Occasion.valueOf(row.getString("occasion")), row.getObject("delivered_on", LocalDate.class),
                ServiceKind.valueOf(row.getString("service_kind")), row.getBoolean("first_visit"), row.getBoolean("watch_in_use"),
                row.getBoolean("fleet"), row.getBoolean("good_advice"), row.getObject("contact_id", UUID.class),
                row.getString("contact_name"), row.getObject("vehicle_id", UUID.class), row.getObject("fleet_id", UUID.class),
                row.getString("brand"), row.getString("plate"), row.getString("model"), ContactColumns.read(row));
    }

    /** How {@code delivery_facts} says in which ways a customer can be reached. */
    static final class ContactColumns {

        static final String NAMES = "f.phone_usable, f.phone_mobile, f.phone_wrong, f.email_usable, f.email_wrong, f.often_online,"
                + " f.refuses_sms, f.refuses_email, f.refuses_phone, f.refuses_visit";

        private ContactColumns() {}

        static ContactFacts read(ResultSet row) throws SQLException {
            Set<Channel> refused = EnumSet.noneOf(Channel.class);
            for (Channel channel : Channel.values()) {
                if (row.getBoolean("refuses_" + channel.name().toLowerCase(Locale.ROOT))) {
                    refused.add(channel);
                }
            }
            return new ContactFacts(row.getBoolean("phone_usable"), row.getBoolean("phone_mobile"), row.getBoolean("phone_wrong"),
                    row.getBoolean("email_usable"), row.getBoolean("email_wrong"), row.getBoolean("often_online"), refused);
        }
    }
}
