package io.dealerloop.tickets;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.TenantKey;
import io.dealerloop.spi.Text;
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
import org.eclipse.persistence.annotations.Customizer;
import org.jspecify.annotations.Nullable;

/**
 * A ticket (工单): recorded by somebody or opened from what a callback brought up, corrected, merged into another, closed with a note, opened
 * again. Whoever changes it says which version they saw; somebody else's change in between is a conflict, never overwritten.
 */
@Entity
@Table(name = "ticket")
@IdClass(TenantKey.class)
@Customizer(OptionalIds.class)
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

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_point")
    private EntryPoint entryPoint;

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

    @Column(name = "caller_name")
    private String callerName;

    @Column(name = "caller_phone")
    private String callerPhone;

    /** Counts how often what was recorded was corrected, from 1. */
    private int edition;

    @Column(name = "format_fingerprint")
    private String formatFingerprint;

    @Column(name = "format_code")
    private String formatCode;

    @Column(name = "format_title_zh")
    private String formatTitleZh;

    @Column(name = "format_title_en")
    private String formatTitleEn;

    private String slots;

    private String sentence;

    private Integer score;

    private String points;

    private String text;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "split_from")
    private UUID splitFrom;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "request_hash")
    private String requestHash;

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
        state = TicketState.OPEN;
        callbackId = wanted.callbackId();
        splitFrom = wanted.splitFrom();
        requestId = wanted.request() == null ? null : wanted.request().id();
        requestHash = wanted.request() == null ? null : wanted.request().hash();
        createdAt = now;
        createdBy = wanted.createdBy();
        createdByName = wanted.createdByName();
        edition = 1;
        say(new Edition(wanted.kind(), wanted.entryPoint(), wanted.subject(), Edition.Form.of(wanted.recording()), wanted.text()));
        touch(new Actor(wanted.createdBy(), wanted.createdByName(), Actor.languageOrDefault()), now);
    }

    /** What is recorded now. */
    Edition edition() {
        return new Edition(kind, entryPoint, new NewTicket.Subject(customerId, customerName, vehicleId, vehiclePlate, vehicleModel, callerName, callerPhone),
                formatFingerprint == null ? null
                        : new Edition.Form(formatFingerprint, formatCode, formatTitleZh, formatTitleEn, slots, sentence, score, points), text);
    }

    /** Which correction of the recording this is; 1 = it was never corrected. */
    int editionNumber() {
        return edition;
    }

    private void say(Edition said) {
        kind = said.kind();
        entryPoint = said.entryPoint();
        customerId = said.subject().customerId();
        customerName = said.subject().customerName();
        vehicleId = said.subject().vehicleId();
        vehiclePlate = said.subject().plate();
        vehicleModel = said.subject().model();
        callerName = said.subject().callerName();
        callerPhone = said.subject().callerPhone();
        Edition.@Nullable Form form = said.form();
        formatFingerprint = form == null ? null : form.fingerprint();
        formatCode = form == null ? null : form.code();
        formatTitleZh = form == null ? null : form.titleZh();
        formatTitleEn = form == null ? null : form.titleEn();
        slots = form == null ? null : form.slots();
        sentence = form == null ? null : form.sentence();
        score = form == null ? null : form.score();
        points = form == null ? null : form.points();
        text = said.text();
    }

    /**
     * What was recorded is recorded otherwise from now on.
     *
     * @throws Problem when it is closed, a complaint would become none, or somebody changed it since the version seen
     */
    void correct(Integer seen, Edition said, Actor by, OffsetDateTime now, Store store) {
        changeable(seen, store);
        if (kind == TicketKind.COMPLAINT && said.kind() != TicketKind.COMPLAINT) {
            throw Problem.invalid("kind", "投诉不能改成其他类型；处理后请按投诉关闭。", "A complaint stays a complaint; handle it and close it as one.");
        }
        edition++;
        say(said);
        touch(by, now);
    }

    /** Something happened to it that leaves what is recorded as it is. */
    void touch(Actor by, OffsetDateTime now) {
        changedAt = now;
        changedBy = by.subject();
        changedByName = by.name();
    }

    /** @throws Problem when it is closed, or somebody changed it since the version seen */
    void changeable(Integer seen, Store store) {
        seen(seen, store);
        if (mergedInto != null) {
            throw Problem.refused("工单 " + number + " 已并入另一张工单，请在那张工单上处理。", "Ticket " + number + " was merged into another one; work on that.");
        }
        if (state == TicketState.CLOSED) {
            throw Problem.refused("工单 " + number + " 已关闭，请先重新打开。", "Ticket " + number + " is closed; open it again first.");
        }
    }

    /** @throws Problem when somebody changed it since the version seen */
    void seen(Integer seen, Store store) {
        if (seen == null) {
            throw Problem.invalid("version", "请填写。", "This is needed.");
        }
        if (seen != version) {
            throw changedMeanwhile(store);
        }
    }

    /** It goes into another ticket, which is worked on from now on. */
    void mergeInto(Ticket other, Actor by, OffsetDateTime now) {
        if (kind == TicketKind.COMPLAINT && other.kind != TicketKind.COMPLAINT) {
            throw Problem.refused("投诉只能并入另一起投诉。", "A complaint can be merged into another complaint only.");
        }
        mergedInto = other.id;
        state = TicketState.CLOSED;
        touch(by, now);
    }

    /** It stands for itself again. */
    void unmerge(Actor by, OffsetDateTime now) {
        mergedInto = null;
        state = TicketState.OPEN;
        touch(by, now);
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
        String words = SaidText.optional("note", said, LONGEST_NOTE);
        seen(seen, store);
        if (mergedInto != null) {
            throw Problem.refused("工单已并入另一张工单，请在那张工单上处理，或先撤销合并。",
                    "The ticket was merged into another one; work on that, or take the merging back first.");
        }
        if (state == to) {
            throw Problem.refused(to == TicketState.CLOSED ? "工单已关闭。" : "工单未关闭。",
                    to == TicketState.CLOSED ? "The ticket is closed already." : "The ticket is open already.");
        }
        state = to;
        note = words;
        touch(by, now);
    }

    private Problem changedMeanwhile(Store store) {
        String at = TIME.format(changedAt.atZoneSameInstant(store.zone()));
        boolean closed = state == TicketState.CLOSED;
        return Problem.conflict(
                changedByName + " 已于 " + at + (closed ? " 关闭" : " 更改") + "了这张工单，您的更改没有保存。",
                changedByName + (closed ? " closed" : " changed") + " this ticket on " + at + ". Your change was not saved.")
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

    @Nullable UUID mergedInto() {
        return mergedInto;
    }

    @Nullable UUID splitFrom() {
        return splitFrom;
    }

    OffsetDateTime createdAt() {
        return createdAt;
    }

    @Nullable String requestHash() {
        return requestHash;
    }

    TicketView view(Store store) {
        TenantId tenant = new TenantId(tenantId);
        return new TicketView(store.id().value(), store.name(), id, version, number, kind, state, entryPoint,
                customerId == null ? null : new TicketView.Customer(customerId, customerName),
                vehicleId == null ? null : new TicketView.Vehicle(vehicleId, vehiclePlate, vehicleModel),
                callerName == null && callerPhone == null ? null : new TicketView.Caller(callerName, Contact.phone(tenant, callerPhone)), callbackId,
                formatCode == null ? null : new TicketView.Recording(formatCode, Text.of(formatTitleZh, formatTitleEn).in(Actor.languageOrDefault()),
                        Contact.words(tenant, sentence), score),
                Contact.words(tenant, text),
                createdAt.atZoneSameInstant(store.zone()).toOffsetDateTime(), createdByName,
                changedAt.atZoneSameInstant(store.zone()).toOffsetDateTime(), changedByName,
                Contact.words(tenant, note), mergedInto);
    }
}
