package io.dealerloop.customers;

import io.dealerloop.identity.Separation;
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
import io.dealerloop.tenancy.CorrectionsTakeEffect;
import io.dealerloop.tenancy.Separations;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private Separations separations;

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
                    cars.stream().filter(car -> !id.equals(car.ownerId())).toList(), ledger(connection).rows().of(id, ids));
        });
    }

    /** Customers by the beginning of a name, a phone or its last four digits, a plate or its tail, a chassis number or its last six. */
    @Transactional
    public Page<CustomerLine> search(String query, int page, int size) {
        return database.jdbc(connection -> new CustomerSearch(connection, Tenants.current()).find(query, page, size));
    }

    /**
     * Corrects a customer's name, phone, e-mail or address. It awaits confirmation, and takes effect at once or only then, as the store has
     * set.
     *
     * @param value a landline without an area code (区号) is completed by the store's
     * @param version the version the correction was made upon
     * @throws Problem when the value cannot stand there, or the customer was changed meanwhile
     */
    @Transactional
    public Correction correctCustomer(UUID customer, Correction.Field field, String value, int version) {
        String areaCode = stores.settings().contact().areaCode().orElse(null);
        return made(database.jdbc(connection -> ledger(connection).correctCustomer(customer, field, value, version, areaCode, atOnce())));
    }

    /** Corrects a car's plate. It awaits confirmation, and takes effect at once or only then, as the store has set. */
    @Transactional
    public Correction correctVehicle(UUID vehicle, Correction.Field field, String value, int version) {
        return made(database.jdbc(connection -> ledger(connection).correctVehicle(vehicle, field, value, version, atOnce())));
    }

    private boolean atOnce() {
        return stores.settings().correctionsTakeEffect() == CorrectionsTakeEffect.AT_ONCE;
    }

    /**
     * Confirms a correction, or all that an import changed: the head's right (修改确认权). What was only proposed takes effect.
     *
     * @param reason why one confirms one's own; needed where the store allows that
     * @param seen the version of the customer or car at which the value was seen to have changed meanwhile, to replace it all the same
     * @throws Problem when it was judged already, is one's own, or a conflict showing both values when another one stands there by now
     */
    @Transactional
    public Correction confirm(UUID correction, String reason, Integer seen) {
        return database.jdbc(connection -> confirm(ledger(connection), correction, reason, seen));
    }

    /** What became of many confirmed at once. */
    public record Confirmed(List<Correction> confirmed, List<Left> left) {}

    /** One that was left as it was. @param why in the user's language */
    public record Left(UUID id, String why) {}

    /** Confirms many; one that cannot be confirmed is left as it is and keeps none of the others. */
    @Transactional
    public Confirmed confirmAll(List<UUID> corrections, String reason) {
        List<Correction> confirmed = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        database.jdbc(connection -> {
            CorrectionLedger ledger = ledger(connection);
            for (UUID correction : corrections.stream().distinct().sorted().toList()) {
                try {
                    confirmed.add(confirm(ledger, correction, reason, null));
                } catch (Problem refused) {
                    if (!refused.errors().isEmpty() || refused.kind() == Problem.Kind.UNAVAILABLE) {
                        throw refused;
                    }
                    left.add(new Left(correction, refused.detail().in(Actor.languageOrDefault())));
                }
            }
            return null;
        });
        return new Confirmed(confirmed, left);
    }

    private Correction confirm(CorrectionLedger ledger, UUID id, String reason, Integer seen) throws SQLException {
        Correction waiting = ledger.confirmable(id, seen);
        String name = waiting.subject() == null ? waiting.newValue().shown() : waiting.subject();
        separations.check(Separation.OWN_DATA_CHANGE, Set.of(ledger.madeBy(id)), reason, new Separations.Subject("correction", id, name));
        List<UUID> reachable = waiting.inEffect() ? List.of() : ledger.reachableBy(waiting);
        Correction confirmed = ledger.confirm(waiting);
        audit.record("customers.confirm-correction", "correction", id, Map.of("field", confirmed.field(), "applied", !waiting.inEffect()));
        if (!waiting.inEffect() && waiting.field() != Correction.Field.IMPORT) {
            events.publish(new CustomerCorrected(confirmed.customerId(), confirmed.vehicleId(), confirmed.field()));
        }
        reachable.forEach(customer -> events.publish(new CustomerCorrected(customer, null, Correction.Field.PHONE)));
        return confirmed;
    }

    /** Takes a correction back, so that what stood before stands again; or declines one that was only proposed. */
    @Transactional
    public Correction revert(UUID correction) {
        Correction reverted = database.jdbc(connection -> ledger(connection).revert(correction));
        boolean declined = reverted.state() == Correction.State.DECLINED;
        audit.record(declined ? "customers.decline-correction" : "customers.revert-correction", "correction", correction,
                Map.of("field", reverted.field()));
        if (!declined) {
            events.publish(new CustomerCorrected(reverted.customerId(), reverted.vehicleId(), reverted.field()));
        }
        return reverted;
    }

    /**
     * The queue of corrections in the stores of {@link Tenants#readable()}, as one.
     *
     * @param state those in that state; {@code null} = all, newest first
     */
    @Transactional
    public Page<Correction> corrections(Correction.State state, int page, int size) {
        Page.check(page, size);
        List<Store> served = stores.served();
        return served.isEmpty() ? new Page<>(List.of(), page, size, 0)
                : database.jdbc(connection -> new CorrectionRows(connection, served).queue(state, page, size));
    }

    /** What an import in the queue changed, value by value. @throws Problem when that correction is none of an import */
    @Transactional
    public Page<Correction> changes(UUID correction, int page, int size) {
        Page.check(page, size);
        return database.jdbc(connection -> {
            CorrectionRows rows = ledger(connection).rows();
            UUID importId = rows.find(correction).importId();
            if (importId == null) {
                throw Problem.notFound("这不是一次导入的更改。", "This is not what an import changed.");
            }
            return rows.parts(importId, page, size);
        });
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
        audit.record(correction.inEffect() ? "customers.correct" : "customers.propose-correction",
                correction.customerId() == null ? "vehicle" : "customer", subject,
                Map.of("field", correction.field(), "correction", correction.id()));
        if (correction.inEffect()) {
            events.publish(new CustomerCorrected(correction.customerId(), correction.vehicleId(), correction.field()));
        }
        return correction;
    }

    private CorrectionLedger ledger(Connection connection) {
        return new CorrectionLedger(connection, stores.current(), now());
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
