package io.dealerloop.tickets;

import io.dealerloop.customers.CustomerView;
import io.dealerloop.customers.Customers;
import io.dealerloop.customers.VehicleView;
import io.dealerloop.identity.Access;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.pluginhost.StandardChain;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.RecordFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of what somebody recorded what a ticket says; whatever cannot stand is named, and nothing is written. */
@ApplicationScoped
class Intake {

    /** Recorded in a format wherever the store has one for them. */
    private static final Set<TicketKind> IN_A_FORMAT = Set.of(TicketKind.CONSULTATION, TicketKind.RESCUE, TicketKind.COMPLAINT);
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_BRAND = 60;

    @Inject
    private StoreDatabase database;

    @Inject
    private Customers customers;

    @Inject
    private TicketFormats formats;

    /** @param recorded {@code null} where nothing was recorded in a format */
    record Read(TicketKind kind, EntryPoint entryPoint, NewTicket.Subject subject, @Nullable Recorded recorded, String text) {

        @Nullable Keepable keepable() {
            return recorded == null ? null : Keepable.of(recorded);
        }

        Edition edition() {
            return new Edition(kind, entryPoint, subject, Edition.Form.of(keepable()), text);
        }
    }

    /** What is read again, and the format it was recorded in. */
    record Before(Edition said, Optional<TicketBook.KeptFormat> format) {}

    /** @param before what the ticket says so far; {@code null} for a new one */
    Read read(RecordingInput input, @Nullable Before before) {
        CustomerView customer = input.customerId() == null ? null : customers.customer(input.customerId());
        VehicleView vehicle = input.vehicleId() == null ? null : customers.vehicle(input.vehicleId());
        String brand = vehicle != null && vehicle.brand() != null ? vehicle.brand() : SaidText.optional("brand", input.brand(), LONGEST_BRAND);
        NewTicket.Subject subject = subject(input, customer, vehicle, before);
        Recorded recorded = recorded(input, brand, subject, before);
        TicketKind kind = kind(input, brand, recorded, before);
        String text = SaidText.optional("text", ShownSlots.meant(input.text(), before == null ? List.of() : List.of(before.said().text())), SaidText.LONG);
        if (text == null && (recorded == null || recorded.slots().isEmpty())) {
            throw Problem.invalid(recorded == null ? "text" : "slots", "请填写内容。", "Say what it is about.");
        }
        return new Read(kind, entryPoint(input, before), subject, recorded, text == null ? "" : text);
    }

    private static NewTicket.Subject subject(RecordingInput input, @Nullable CustomerView customer, @Nullable VehicleView vehicle, @Nullable Before before) {
        String knownPhone = before == null ? null : before.said().subject().callerPhone();
        String phone = SaidText.optional("callerPhone", ShownSlots.meant(input.callerPhone(), Arrays.asList(knownPhone)), LONGEST_PHONE);
        if (phone != null && !RecordFormat.SlotType.PHONE.plausible(phone)) {
            throw Problem.invalid("callerPhone", "这不是电话号码。", "This is no phone number.");
        }
        return new NewTicket.Subject(customer == null ? null : customer.id(), customer == null ? null : customer.name(),
                vehicle == null ? null : vehicle.id(), vehicle == null ? null : vehicle.plate(), vehicle == null ? null : vehicle.model(),
                SaidText.optional("callerName", input.callerName(), LONGEST_NAME), phone);
    }

    private @Nullable Recorded recorded(RecordingInput input, @Nullable String brand, NewTicket.Subject subject, @Nullable Before before) {
        String code = SaidText.optional("format", input.format(), LONGEST_CODE);
        if (code == null) {
            if (input.slots() != null && input.slots().values().stream().anyMatch(value -> value != null && !value.isBlank())) {
                throw Problem.invalid("format", "请选择记录格式。", "Choose the record format.");
            }
            return null;
        }
        StandardChain.Format chosen = chosen(brand, code, before);
        return Recorded.of(chosen, meant(chosen.format(), input.slots(), subject, before), input.asSaid() == null ? List.of() : input.asSaid());
    }

    /** The store's own, or the one it was recorded in before, should that have gone. */
    private StandardChain.Format chosen(@Nullable String brand, String code, @Nullable Before before) {
        try {
            return formats.chosen(brand, code);
        } catch (Problem gone) {
            return Optional.ofNullable(before).flatMap(Before::format).filter(kept -> kept.format().code().equals(code))
                    .map(kept -> new StandardChain.Format(new StandardRef(kept.plugin(), kept.version()), kept.format())).orElseThrow(() -> gone);
        }
    }

    /** Numbers that were shown masked are the numbers themselves. */
    private @Nullable Map<String, @Nullable String> meant(RecordFormat format, @Nullable Map<String, @Nullable String> said, NewTicket.Subject subject,
            @Nullable Before before) {
        if (said == null) {
            return null;
        }
        Map<String, String> had = before == null || before.said().form() == null ? Map.of() : before.said().form().values();
        KeyRows.Person person = subject.customerId() == null ? null : database.jdbc(connection ->
                new KeyRows(connection, Tenants.current()).people(List.<UUID>of(subject.customerId()))).get(subject.customerId());
        Map<String, @Nullable String> meant = new LinkedHashMap<>();
        said.forEach((name, value) -> {
            boolean phone = Recorded.slot(format, name).filter(slot -> slot.type() == RecordFormat.SlotType.PHONE).isPresent();
            meant.put(name, ShownSlots.meant(value, !phone || person == null ? Arrays.asList(had.get(name))
                    : Arrays.asList(had.get(name), person.phone(), person.phone2(), subject.callerPhone())));
        });
        return meant;
    }

    private TicketKind kind(RecordingInput input, @Nullable String brand, @Nullable Recorded recorded, @Nullable Before before) {
        if (recorded != null) {
            TicketKind ofFormat = TicketKind.of(recorded.format().kind());
            if (input.kind() != null && input.kind() != ofFormat) {
                throw Problem.invalid("format", "记录格式 " + recorded.format().code() + " 用于" + ofFormat.title().zh() + "，不用于" + input.kind().title().zh() + "。",
                        "Record format " + recorded.format().code() + " is for: " + ofFormat.title().en() + ", not for: " + input.kind().title().en() + ".");
            }
            return ofFormat;
        }
        TicketKind kind = SaidText.needed("kind", input.kind());
        // What a callback brought up was recorded in no format; its text may be corrected as it is.
        boolean neverWas = before != null && before.said().form() == null && before.said().kind() == kind;
        if (IN_A_FORMAT.contains(kind) && !neverWas && formats.anyOf(brand, kind)) {
            throw Problem.invalid("format", kind.title().zh() + "须按记录格式登记，请选择格式。",
                    kind.title().en() + ": this is recorded in a format; choose one.");
        }
        return kind;
    }

    private static EntryPoint entryPoint(RecordingInput input, @Nullable Before before) {
        EntryPoint asked = input.entryPoint();
        if (asked == null) {
            boolean machine = Access.bound() && Access.current().machines().containsKey(Tenants.current());
            return before != null ? before.said().entryPoint() : machine ? EntryPoint.API : EntryPoint.PHONE;
        }
        if (asked == EntryPoint.CALLBACK && (before == null || before.said().entryPoint() != EntryPoint.CALLBACK)) {
            throw Problem.invalid("entryPoint", "来自回访的工单由回访登记产生。", "Tickets of callbacks come from recording the callback.");
        }
        return asked;
    }
}
