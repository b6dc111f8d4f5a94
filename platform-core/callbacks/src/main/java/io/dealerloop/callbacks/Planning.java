package io.dealerloop.callbacks;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Asks the standards about deliveries, in batches by standard. A visit proposed for one car of a fleet is known when the next one is
 * decided: at most one per fleet, even within one morning.
 */
final class Planning {

    /** What a standard answered for one delivery. */
    record Decision(Undecided delivery, StandardRef standard, Answer<CallbackPlan> answer) {}

    private final Standards standards;
    private final PastContacts past;
    private final LocalDate today;
    private final Map<UUID, LocalDate> fleetVisits;

    Planning(Standards standards, PastContacts past, LocalDate today) {
        this.standards = standards;
        this.past = past;
        this.today = today;
        this.fleetVisits = new HashMap<>(past.fleetVisited());
    }

    /**
     * All at once as if no fleet were visited; where one is, what was answered for its later cars did not know of it and is asked again, one after
     * the other. That is rare, and each round waits for the standard's worker.
     */
    List<Decision> decide(List<Undecided> deliveries) {
        List<Decision> decisions = new ArrayList<>();
        List<Undecided> again = accept(ask(deliveries), decisions);
        for (List<Undecided> round : rounds(again)) {
            accept(ask(round), decisions);
        }
        return decisions;
    }

    /** In the deliveries' order, whatever standard they are for. */
    private List<Decision> ask(List<Undecided> deliveries) {
        Map<StandardRef, List<Undecided>> byStandard = new LinkedHashMap<>();
        deliveries.forEach(delivery -> byStandard.computeIfAbsent(standards.forBrand(delivery.brand()), ref -> new ArrayList<>()).add(delivery));
        Map<Undecided, Decision> decided = new IdentityHashMap<>();
        byStandard.forEach((standard, batch) -> {
            List<Answer<CallbackPlan>> answers = standards.plan(standard, settings -> facts(batch, settings));
            for (int i = 0; i < batch.size(); i++) {
                decided.put(batch.get(i), new Decision(batch.get(i), standard, answers.get(i)));
            }
        });
        return deliveries.stream().map(decided::get).toList();
    }

    /** @return whose fleet is visited after an answer before theirs */
    private List<Undecided> accept(List<Decision> answered, List<Decision> decisions) {
        List<Undecided> outdated = new ArrayList<>();
        Set<UUID> visited = new HashSet<>();
        for (Decision decision : answered) {
            if (visited.contains(decision.delivery().fleetId())) {
                outdated.add(decision.delivery());
            } else {
                decisions.add(decision);
                decision.answer().value().filter(plan -> noteVisit(decision.delivery(), plan))
                        .ifPresent(plan -> visited.add(decision.delivery().fleetId()));
            }
        }
        return outdated;
    }

    private List<DeliveryFacts> facts(List<Undecided> batch, Settings settings) {
        return batch.stream()
                .map(delivery -> delivery.facts(today, settings, Optional.ofNullable(delivery.fleetId()).map(fleetVisits::get),
                        Optional.ofNullable(past.firstWritten().get(delivery.customerId()))))
                .toList();
    }

    private boolean noteVisit(Undecided delivery, CallbackPlan plan) {
        if (delivery.fleetId() == null) {
            return false;
        }
        List<LocalDate> days = plan.callbacks().stream()
                .filter(callback -> callback.channel() == Channel.VISIT && !callback.unreachable())
                .map(PlannedCallback::dueOn)
                .toList();
        days.forEach(day -> fleetVisits.merge(delivery.fleetId(), day, (one, other) -> one.isAfter(other) ? one : other));
        return !days.isEmpty();
    }

    /** The n-th round holds the n-th delivery of each fleet. */
    private static List<List<Undecided>> rounds(List<Undecided> deliveries) {
        Map<UUID, Integer> seen = new HashMap<>();
        List<List<Undecided>> rounds = new ArrayList<>();
        for (Undecided delivery : deliveries) {
            int round = seen.merge(delivery.fleetId(), 1, Integer::sum) - 1;
            while (rounds.size() <= round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(delivery);
        }
        return rounds;
    }
}
