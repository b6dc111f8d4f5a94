package io.dealerloop.callbacks;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.StoreSettings;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns what a standard answered into callbacks. For a corrected order it brings those nobody has touched in line with the new answer,
 * cancels what no longer applies, and leaves alone what a person has had a hand in.
 */
final class Replanning {

    private static final Text PLANNED = Text.of("按标准生成", "planned by the standard");
    private static final Text CORRECTED = Text.of("资料更正，重新安排", "planned again after a correction");
    private static final Text NO_LONGER = Text.of("资料更正后不再适用", "no longer applies after a correction");

    private final StoreSettings store;
    private final LocalDate today;
    private final OffsetDateTime now;

    final List<Callback> added = new ArrayList<>();
    final List<Callback> changed = new ArrayList<>();
    int cancelled;
    int replanned;

    Replanning(StoreSettings store, LocalDate today, OffsetDateTime now) {
        this.store = store;
        this.today = today;
        this.now = now;
    }

    /** @param standing the delivery's callbacks so far; empty the first time */
    void apply(Undecided delivery, StandardRef standard, List<PlannedCallback> wanted, List<Callback> standing) {
        Map<String, Callback> byRule = standing.stream().collect(Collectors.toMap(callback -> callback.rule, Function.identity()));
        List<PlannedCallback> fresh = new ArrayList<>();
        for (PlannedCallback planned : wanted) {
            Callback callback = byRule.remove(planned.rule());
            if (callback == null) {
                fresh.add(planned);
            } else if (free(callback) && (callback.open() || !planned.expiresOn().isBefore(today))) {
                bringInLine(callback, delivery, standard, planned);
            }
        }
        // What a person has worked stands in for as much of the new plan: a corrected order does not call the customer twice.
        int standIns = (int) byRule.values().stream().filter(callback -> !free(callback) && callback.proposal == Proposal.NONE).count();
        byRule.values().stream()
                .filter(callback -> free(callback) && callback.state != CallbackState.CANCELLED)
                .forEach(callback -> cancel(callback, NO_LONGER));
        fresh.stream()
                .sorted(Comparator.comparing(PlannedCallback::proposal).thenComparing(PlannedCallback::dueOn))
                .skip(Math.min(standIns, fresh.stream().filter(planned -> !planned.proposal()).count()))
                .filter(planned -> !planned.expiresOn().isBefore(today))
                .forEach(planned -> add(delivery, standard, planned, standing.isEmpty() ? PLANNED : CORRECTED));
    }

    /** The order was voided, or the car went back to the workshop: whatever is still open is called off; finished ones stay. */
    void callOff(List<Callback> standing, Text why) {
        standing.stream()
                .filter(callback -> callback.open() || callback.state == CallbackState.UNREACHABLE)
                .forEach(callback -> cancel(callback, why));
    }

    /** Nobody has had a hand in it, or it was called off, so that it may come back when its order does. */
    private static boolean free(Callback callback) {
        return switch (callback.state) {
            case CANCELLED -> true;
            case OPEN, UNREACHABLE -> !callback.touched;
            case DONE, EXPIRED, DROPPED -> false;
        };
    }

    private void cancel(Callback callback, Text why) {
        callback.cancel(today);
        callback.changed(Actor.SYSTEM, now, why);
        changed.add(callback);
        cancelled++;
    }

    private void bringInLine(Callback callback, Undecided delivery, StandardRef standard, PlannedCallback planned) {
        callback.state = planned.expiresOn().isBefore(today) ? CallbackState.EXPIRED
                : planned.unreachable() ? CallbackState.UNREACHABLE : CallbackState.OPEN;
        callback.endedOn = callback.open() ? null : today;
        fill(callback, delivery, standard, planned);
        callback.changed(Actor.SYSTEM, now, CORRECTED);
        changed.add(callback);
        replanned++;
    }

    private void add(Undecided delivery, StandardRef standard, PlannedCallback planned, Text how) {
        Callback callback = new Callback();
        callback.id = Ids.next();
        callback.rule = planned.rule();
        callback.deliveryId = delivery.deliveryId();
        if (planned.unreachable()) {
            callback.state = CallbackState.UNREACHABLE;
            callback.endedOn = today;
        }
        fill(callback, delivery, standard, planned);
        callback.changed(Actor.SYSTEM, now, how);
        callback.version = 0;
        added.add(callback);
    }

    private void fill(Callback callback, Undecided delivery, StandardRef standard, PlannedCallback planned) {
        callback.revision = delivery.revision();
        callback.occasion = delivery.occasion();
        callback.customerId = delivery.customerId();
        callback.vehicleId = delivery.vehicleId();
        callback.fleetId = delivery.fleetId();
        callback.standard = standard;
        callback.channel = planned.channel();
        callback.deliveredOn = delivery.deliveredOn();
        callback.dueOn = planned.dueOn();
        callback.expiresOn = planned.expiresOn();
        callback.post = planned.post();
        callback.reason = planned.reason();
        callback.marks = planned.marks();
        callback.nextOn = callback.firstWorkday(store);
        callback.proposal = planned.proposal() ? Proposal.PROPOSED : Proposal.NONE;
    }
}
