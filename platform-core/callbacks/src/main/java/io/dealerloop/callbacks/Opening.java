package io.dealerloop.callbacks;

import io.dealerloop.identity.Colleague;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.pluginhost.Answer;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.StoreSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opening a store's day (本日回访名单), as sets: plan what was not decided yet, end what has expired, put what is due on the list, give it
 * to somebody. Everything follows from what is stored, so a second run changes nothing and a run after an outage catches up.
 */
final class Opening {

    /** What came of it, and whom nobody can reach. */
    record Result(Opened opened, List<CustomersUnreachable.Callback> unreachable) {}

    private static final Text VOIDED = Text.of("工单已作废", "the order was voided");
    private static final Text NOT_DELIVERED = Text.of("工单改为未交车", "the order is no longer marked as delivered");

    private final Connection connection;
    private final TenantId tenant;
    private final StoreSettings store;
    private final Standards standards;
    private final Actor actor;
    private final OffsetDateTime now;
    private final int windowDays;
    private final CallbackRows callbacks;
    private final DayRows days;
    private final PlanRows plans;

    /** @param windowDays how many days back deliveries are looked at; the standards' own expiry decides within it */
    Opening(Connection connection, TenantId tenant, StoreSettings store, Standards standards, Actor actor, OffsetDateTime now,
            int windowDays) {
        this.connection = connection;
        this.tenant = tenant;
        this.store = store;
        this.standards = standards;
        this.actor = actor;
        this.now = now;
        this.windowDays = windowDays;
        this.callbacks = new CallbackRows(connection, tenant);
        this.days = new DayRows(connection, tenant);
        this.plans = new PlanRows(connection, tenant);
    }

    /** @param staff who holds which post in the store today */
    Result open(LocalDate today, List<Colleague> staff) throws SQLException {
        boolean first = days.openAndHold(today, actor, now);
        int expired = callbacks.expire(today, now, Actor.SYSTEM.subject(), Actor.SYSTEM.name());

        List<Undecided> undecided = Undecided.find(connection, tenant, today.minusDays(windowDays), today);
        PastContacts past = PastContacts.of(connection, tenant, distinct(undecided, Undecided::customerId),
                distinct(undecided, Undecided::fleetId));
        Replanning replanning = new Replanning(store, today, now);
        int putAside = plan(undecided, past, replanning, today);
        writeChanged(replanning.changed, today);

        List<Callback> standing = callbacks.toBeWorked(today);
        List<Callback> toList = new ArrayList<>();
        standing.stream().filter(callback -> comesOntoList(callback, today)).forEach(toList::add);
        replanning.changed.stream().filter(callback -> lost(callback) && comesOntoList(callback, today)).forEach(toList::add);
        int known = toList.size();
        replanning.added.stream().filter(callback -> comesOntoList(callback, today)).forEach(toList::add);
        assign(standing, toList, toList.subList(0, known), past, staff, today);
        List<DayRows.Listing> listings = toList.stream().map(callback -> listing(callback, today)).toList();
        callbacks.insert(replanning.added);
        callbacks.listed(toList.subList(0, known));
        days.list(today, listings, now);

        boolean unchanged = !first && expired == 0 && undecided.size() == putAside && toList.isEmpty();
        int carriedOver = (int) listings.stream().filter(listing -> listing.origin() == Origin.CARRIED_OVER).count();
        Opened opened = new Opened(today, replanning.added.size(), replanning.replanned, toList.size(), carriedOver,
                replanning.cancelled, expired, putAside, unchanged);
        return new Result(opened, unreachable(replanning, undecided));
    }

    private void writeChanged(List<Callback> changed, LocalDate today) throws SQLException {
        List<Callback> later = changed.stream()
                .filter(callback -> callback.open() && today.equals(callback.listedOn) && callback.nextOn.isAfter(today))
                .toList();
        later.forEach(callback -> callback.listedOn = null);
        for (Callback callback : changed) {
            callbacks.save(callback);
        }
        days.unlist(today, later);
    }

    private int plan(List<Undecided> undecided, PastContacts past, Replanning replanning, LocalDate today) throws SQLException {
        Map<UUID, List<Callback>> standing = standingOf(undecided);
        List<PlanRows.Plan> decided = new ArrayList<>();
        for (Undecided delivery : undecided) {
            if (!delivery.delivered()) {
                Text why = delivery.voided() ? VOIDED : NOT_DELIVERED;
                replanning.callOff(standing.getOrDefault(delivery.deliveryId(), List.of()), why);
                decided.add(new PlanRows.Plan(delivery, PlanRows.Outcome.VOIDED, null, why, standards.forBrand(delivery.brand()),
                        today.plusDays(windowDays)));
            }
        }
        int putAside = 0;
        for (Planning.Decision decision : new Planning(standards, past, today)
                .decide(undecided.stream().filter(Undecided::delivered).toList())) {
            Undecided delivery = decision.delivery();
            LocalDate last = delivery.deliveredOn().plusDays(windowDays);
            switch (decision.answer()) {
                case Answer.Refused<CallbackPlan>(var why) -> {
                    putAside++;
                    decided.add(new PlanRows.Plan(delivery, PlanRows.Outcome.PUT_ASIDE, null, why.message(), decision.standard(), last));
                }
                case Answer.Given<CallbackPlan>(CallbackPlan plan) -> {
                    List<PlannedCallback> wanted = plan.callbacks();
                    replanning.apply(delivery, decision.standard(), wanted, standing.getOrDefault(delivery.deliveryId(), List.of()));
                    decided.add(decided(decision, plan, last, today));
                }
            }
        }
        plans.write(decided, now);
        return putAside;
    }

    private static PlanRows.Plan decided(Planning.Decision decision, CallbackPlan plan, LocalDate last, LocalDate today) {
        Undecided delivery = decision.delivery();
        if (plan.noneBecause().isPresent()) {
            CallbackPlan.NoCallback none = plan.noneBecause().get();
            return new PlanRows.Plan(delivery, PlanRows.Outcome.NONE, none.rule(), none.reason(), decision.standard(), last);
        }
        LocalDate expiry = plan.callbacks().stream().map(PlannedCallback::expiresOn).max(LocalDate::compareTo).orElse(last);
        boolean history = expiry.isBefore(today);
        return new PlanRows.Plan(delivery, history ? PlanRows.Outcome.HISTORY : PlanRows.Outcome.PLANNED, null, null,
                decision.standard(), expiry.isAfter(last) ? expiry : last);
    }

    /** The callbacks so far of deliveries that were decided on before; for new ones nothing need be read. */
    private Map<UUID, List<Callback>> standingOf(List<Undecided> undecided) throws SQLException {
        List<UUID> again = undecided.stream().filter(delivery -> delivery.plannedRevision() != null).map(Undecided::deliveryId).toList();
        return again.isEmpty() ? Map.of()
                : callbacks.lockOfDeliveries(again).stream().collect(Collectors.groupingBy(callback -> callback.deliveryId));
    }

    /**
     * What is to be worked and does not stand on today's list yet; on a quiet day only what was agreed or cannot wait. Whoever cannot be
     * reached stands there once, so that it is seen.
     */
    private boolean comesOntoList(Callback callback, LocalDate today) {
        if (today.equals(callback.listedOn)) {
            return false;
        }
        boolean suits = callback.agreedAt != null || callback.workday(today, store).equals(today);
        return lost(callback) || callback.open() && !callback.nextOn.isAfter(today) && suits;
    }

    private static boolean lost(Callback callback) {
        return callback.state == CallbackState.UNREACHABLE;
    }

    /** Why it comes onto the list is told by where it stood before, so that is read before it is noted. */
    private DayRows.Listing listing(Callback callback, LocalDate today) {
        Origin origin = callback.originOn(today, callback.workday(callback.dueOn, store));
        callback.listedOn = today;
        return new DayRows.Listing(callback, origin);
    }

    private void assign(List<Callback> standing, List<Callback> toList, List<Callback> earlier, PastContacts past,
            List<Colleague> staff, LocalDate today) throws SQLException {
        Set<UUID> unknown = earlier.stream()
                .filter(callback -> callback.assignee == null)
                .map(callback -> callback.customerId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<UUID, UUID> lastCaller = new HashMap<>(past.lastCaller());
        unknown.removeAll(lastCaller.keySet());
        lastCaller.putAll(PastContacts.lastCallers(connection, tenant, unknown));
        List<Callback> onList = new ArrayList<>(toList.stream().filter(Callback::open).toList());
        standing.stream().filter(callback -> today.equals(callback.listedOn)).forEach(onList::add);
        new Assignment(staff, lastCaller).assign(onList);
    }

    private static List<CustomersUnreachable.Callback> unreachable(Replanning replanning, List<Undecided> undecided) {
        Map<UUID, Undecided> byId = undecided.stream().collect(Collectors.toMap(Undecided::deliveryId, delivery -> delivery));
        return Stream.concat(replanning.added.stream(), replanning.changed.stream())
                .filter(Opening::lost)
                .map(callback -> {
                    Undecided delivery = byId.get(callback.deliveryId);
                    return new CustomersUnreachable.Callback(callback.id, callback.customerId, delivery.customerName(),
                            callback.vehicleId, delivery.plate(), delivery.model(), callback.reason.zh());
                })
                .toList();
    }

    private static Collection<UUID> distinct(List<Undecided> deliveries, Function<Undecided, UUID> of) {
        return deliveries.stream().map(of).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
