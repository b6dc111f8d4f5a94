package io.dealerloop.tickets;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.TenantKey;
import io.dealerloop.tenancy.Store;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * A ticket (工单) of a minimal kind: opened from what a callback brought up, closed with a note, opened again. Whoever changes it says
 * which version they saw; somebody else's change in between is a conflict, never overwritten.
 */
@Entity
@Table(name = "ticket")
@IdClass(TenantKey.class)
class Ticket {

    private static final int LONGEST_NOTE = 2000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    @Version
    private int version;

    private long number;

    @Enumerated(EnumType.STRING)
    private TicketKind kind;

    @Enumerated(EnumType.STRING)
    private TicketState state;

    @Column(name = "callback_id")
    private UUID callbackId;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "customer_name")
    private String customerName;

    @Column(name = "vehicle_id")
    private UUID vehicleId;

    @Column(name = "vehicle_plate")
    private String vehiclePlate;

    @Column(name = "vehicle_model")
    private String vehicleModel;

    private String text;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_by_name")
    private String changedByName;

    private String note;

    /** For the persistence provider. */
    protected Ticket() {}

    Ticket(TenantId tenant, long number, NewTicket wanted, OffsetDateTime now) {
        tenantId = tenant.value();
        id = Ids.next();
        this.number = number;
        kind = wanted.kind();
        state = TicketState.OPEN;
        callbackId = wanted.callbackId();
        customerId = wanted.customerId();
        customerName = wanted.customerName();
        vehicleId = wanted.vehicleId();
        vehiclePlate = wanted.plate();
        vehicleModel = wanted.model();
        text = wanted.text();
        createdAt = now;
        createdBy = wanted.createdBy();
        createdByName = wanted.createdByName();
        changedAt = now;
        changedBy = wanted.createdBy();
        changedByName = wanted.createdByName();
    }

    /**
     * @param said what was done; needed
     * @throws Problem when it is closed already, or somebody changed it since the version seen
     */
    void close(Integer seen, String said, Actor by, OffsetDateTime now, Store store) {
        if (said == null || said.isBlank()) {
            throw Problem.invalid("note", "请填写处理情况。", "Say what was done.");
        }
        change(TicketState.CLOSED, seen, said, by, now, store);
    }

    /** @throws Problem when it is open already, or somebody changed it since the version seen */
    void reopen(Integer seen, String said, Actor by, OffsetDateTime now, Store store) {
        change(TicketState.OPEN, seen, said, by, now, store);
    }

    private void change(TicketState to, Integer seen, String said, Actor by, OffsetDateTime now, Store store) {
        if (seen == null) {
            throw Problem.invalid("version", "请填写。", "This is needed.");
        }
        int length = said == null ? 0 : said.codePointCount(0, said.length());
        if (length > LONGEST_NOTE) {
            throw Problem.invalid("note", "最多 " + LONGEST_NOTE + " 个字符，现有 " + length + " 个。",
                    "At most " + LONGEST_NOTE + " characters; this has " + length + ".");
        }
        if (seen != version) {
            throw changedMeanwhile(store);
        }
        if (state == to) {
            throw Problem.refused(to == TicketState.CLOSED ? "工单已关闭。" : "工单未关闭。",
                    to == TicketState.CLOSED ? "The ticket is closed already." : "The ticket is open already.");
        }
        state = to;
        note = said == null || said.isBlank() ? null : said;
        changedAt = now;
        changedBy = by.subject();
        changedByName = by.name();
    }

    private Problem changedMeanwhile(Store store) {
        String at = TIME.format(changedAt.atZoneSameInstant(store.zone()));
        boolean closed = state == TicketState.CLOSED;
        return Problem.conflict(
                changedByName + " 已于 " + at + (closed ? " 关闭" : " 重新打开") + "了这张工单，您的更改没有保存。",
                changedByName + (closed ? " closed" : " reopened") + " this ticket on " + at + ". Your change was not saved.")
                .withCurrent(view(store));
    }

    UUID id() {
        return id;
    }

    TicketKind kind() {
        return kind;
    }

    long number() {
        return number;
    }

    TicketView view(Store store) {
        return new TicketView(store.id().value(), store.name(), id, version, number, kind, state,
                customerId == null ? null : new TicketView.Customer(customerId, customerName),
                vehicleId == null ? null : new TicketView.Vehicle(vehicleId, vehiclePlate, vehicleModel), callbackId, text,
                createdAt.atZoneSameInstant(store.zone()).toOffsetDateTime(), createdByName,
                changedAt.atZoneSameInstant(store.zone()).toOffsetDateTime(), changedByName, note);
    }
}
