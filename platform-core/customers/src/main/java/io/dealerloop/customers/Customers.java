package io.dealerloop.customers;

import io.dealerloop.identity.Permission;
import io.dealerloop.identity.Staff;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.ContactMask;
import io.dealerloop.kernel.Events;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Channel;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The store's customers and their cars: looked up, corrected, and what a contact taught about how to reach them. */
@ApplicationScoped
public class Customers {

    @Inject
    private StoreDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Events events;

    @Inject
    private Audit audit;

    @Inject
    private Staff staff;

    @Inject
    private Stores stores;

    /** @throws Problem when this store has no such customer */
    @Transactional
    public CustomerView customer(UUID id) {
        return database.jdbc(connection -> find(connection, id));
    }

    /** @throws Problem when this store has no such vehicle */
    @Transactional
    public VehicleView vehicle(UUID id) {
        return database.jdbc(connection -> Sql.one(connection,
                        "SELECT " + VehicleView.COLUMNS + " FROM vehicle v WHERE v.tenant_id = ? AND v.id = ?",
                        VehicleView::of, Tenants.current(), id)
                .orElseThrow(() -> Problem.notFound("没有这辆车。", "There is no such vehicle.")));
    }

    /** The customer's file: master data, cars, corrections. */
    @Transactional
    public CustomerFile file(UUID id) {
        TenantId tenant = Tenants.current();
        return database.jdbc(connection -> {
            CustomerView customer = find(connection, id);
            List<VehicleView> cars = Sql.list(connection, "SELECT " + VehicleView.COLUMNS + " FROM vehicle v"
                            + " WHERE v.tenant_id = ? AND (v.owner_id = ? OR v.id IN (SELECT p.vehicle_id FROM vehicle_person p"
                            + " WHERE p.tenant_id = ? AND p.customer_id = ?)) ORDER BY v.id DESC LIMIT 50",
                    VehicleView::of, tenant, id, tenant, id);
            UUID[] ids = cars.stream().map(VehicleView::id).toArray(UUID[]::new);
            return new CustomerFile(customer, cars.stream().filter(car -> id.equals(car.ownerId())).toList(),
                    cars.stream().filter(car -> !id.equals(car.ownerId())).toList(), ledger(connection).of(id, ids));
        });
    }

    /** Customers by the beginning of a name, a phone or its last four digits, a plate or its tail, a chassis number or its last six. */
    @Transactional
    public Page<CustomerLine> search(String query, int page, int size) {
        return database.jdbc(connection -> new CustomerSearch(connection, Tenants.current()).find(query, page, size));
    }

    /**
     * Corrects a customer's name, phone, e-mail or address. It takes effect at once and awaits confirmation.
     *
     * @param value a landline without an area code (区号) is completed by the store's
     * @param version the version the correction was made upon
     * @throws Problem when the value cannot stand there, or the customer was changed meanwhile
     */
    @Transactional
    public Correction correctCustomer(UUID customer, Correction.Field field, String value, int version) {
        String areaCode = stores.settings().contact().areaCode().orElse(null);
        return made(database.jdbc(connection -> ledger(connection).correctCustomer(customer, field, value, version, areaCode)));
    }

    /** Corrects a car's plate. It takes effect at once and awaits confirmation. */
    @Transactional
    public Correction correctVehicle(UUID vehicle, Correction.Field field, String value, int version) {
        return made(database.jdbc(connection -> ledger(connection).correctVehicle(vehicle, field, value, version)));
    }

    /**
     * Confirms a correction: the head's right (修改确认权).
     *
     * @throws Problem when it was judged already, or is one's own while another head could confirm it
     */
    @Transactional
    public Correction confirm(UUID correction) {
        UUID me = Actor.current().subject();
        boolean another = staff.list().stream().anyMatch(colleague -> !colleague.subject().equals(me)
                && Permission.CORRECTIONS_CONFIRM.heldBy(colleague.posts()));
        Correction confirmed = database.jdbc(connection -> ledger(connection).confirm(correction, another));
        audit.record("customers.confirm-correction", "correction", correction, Map.of("field", confirmed.field()));
        return confirmed;
    }

    /** Takes a correction back: what stood before stands again. */
    @Transactional
    public Correction revert(UUID correction) {
        Correction reverted = database.jdbc(connection -> ledger(connection).revert(correction));
        audit.record("customers.revert-correction", "correction", correction, Map.of("field", reverted.field()));
        events.publish(new CustomerCorrected(reverted.customerId(), reverted.vehicleId(), reverted.field()));
        return reverted;
    }

    /** @param state those in that state; {@code null} = all, newest first */
    @Transactional
    public Page<Correction> corrections(Correction.State state, int page, int size) {
        return database.jdbc(connection -> ledger(connection).list(state, page, size));
    }

    /** The customer does not want that channel, until withdrawn. Noted already = no change. */
    @Transactional
    public void noteRefusal(UUID customer, Channel channel) {
        String column = CustomerView.refusalColumn(channel);
        change(customer, column + " = ?", column + " IS NULL", now());
        audit.record("customers.note-refusal", "customer", customer, Map.of("channel", channel));
    }

    /** The customer may be reached through that channel again. */
    @Transactional
    public void withdrawRefusal(UUID customer, Channel channel) {
        String column = CustomerView.refusalColumn(channel);
        change(customer, column + " = ?::timestamptz", column + " IS NOT NULL", (Object) null);
        audit.record("customers.withdraw-refusal", "customer", customer, Map.of("channel", channel));
    }

    /** The number on file is dead or somebody else's; it stays so until a new one is on file. */
    @Transactional
    public void noteWrongPhone(UUID customer) {
        change(customer, "phone_wrong = ?", "NOT phone_wrong", true);
    }

    /** The address on file does not work. */
    @Transactional
    public void noteWrongEmail(UUID customer) {
        change(customer, "email_wrong = ?", "NOT email_wrong", true);
    }

    /** The customer gave very good advice (提出很好意见). */
    @Transactional
    public void noteGoodAdvice(UUID customer) {
        change(customer, "good_advice = ?", "NOT good_advice", true);
    }

    /**
     * One customer's contact data, whole, for somebody who otherwise sees it masked. That it was asked for, what and why is in the trail
     * before it is answered.
     *
     * @param reason in the asker's words; {@code null} = none given
     * @throws Problem when this store has no such customer
     */
    @Transactional
    public Unmasked unmask(UUID customer, Unmasked.What what, String reason) {
        String value = database.jdbc(connection -> Sql.list(connection,
                        "SELECT " + what.column() + " FROM customer WHERE tenant_id = ? AND id = ?",
                        row -> Optional.ofNullable(row.getString(1)), Tenants.current(), customer).stream().findFirst())
                .orElseThrow(() -> Problem.notFound("没有这位客户。", "There is no such customer."))
                .orElse(null);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("what", what);
        if (reason != null && !reason.isBlank()) {
            details.put("reason", ContactMask.words(reason.strip()));
        }
        audit.record("customers.unmask", "customer", customer, details);
        return new Unmasked(what, value);
    }

    private void change(UUID customer, String assignment, String unless, Object value) {
        database.jdbc(connection -> Sql.update(connection, "UPDATE customer SET " + assignment
                        + ", version = version + 1, changed_at = ? WHERE tenant_id = ? AND id = ? AND " + unless,
                value, now(), Tenants.current(), customer));
    }

    private Correction made(Correction correction) {
        UUID subject = correction.customerId() == null ? correction.vehicleId() : correction.customerId();
        audit.record("customers.correct", correction.customerId() == null ? "vehicle" : "customer", subject,
                Map.of("field", correction.field(), "correction", correction.id()));
        events.publish(new CustomerCorrected(correction.customerId(), correction.vehicleId(), correction.field()));
        return correction;
    }

    private CorrectionLedger ledger(Connection connection) {
        return new CorrectionLedger(connection, Tenants.current(), now());
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }

    private static CustomerView find(Connection connection, UUID id) throws SQLException {
        return Sql.one(connection, "SELECT " + CustomerView.COLUMNS + " FROM customer c WHERE c.tenant_id = ? AND c.id = ?",
                        CustomerView::of, Tenants.current(), id)
                .orElseThrow(() -> Problem.notFound("没有这位客户。", "There is no such customer."));
    }
}
