package io.dealerloop.callbacks;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.PlannedCallback;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks the standards about deliveries, in batches by standard. Cars of one fleet are asked one after the other, so that a visit
 * proposed for the first is known when the second is decided: at most one per fleet, even within one morning.
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

    List<Decision> decide(List<Undecided> deliveries) {
        List<Decision> decisions = new ArrayList<>();
        for (List<Undecided> round : rounds(deliveries)) {
            Map<StandardRef, List<Undecided>> byStandard = new LinkedHashMap<>();
            round.forEach(delivery ->
                    byStandard.computeIfAbsent(standards.forBrand(delivery.brand()), ref -> new ArrayList<>()).add(delivery));
            byStandard.forEach((standard, batch) -> decisions.addAll(ask(standard, batch)));
        }
        return decisions;
    }

    private List<Decision> ask(StandardRef standard, List<Undecided> batch) {
        List<DeliveryFacts> facts = batch.stream()
                .map(delivery -> delivery.facts(today, standards.settings(standard),
                        Optional.ofNullable(delivery.fleetId()).map(fleetVisits::get),
                        Optional.ofNullable(past.firstWritten().get(delivery.customerId()))))
                .toList();
        List<Answer<CallbackPlan>> answers = standards.plan(standard, facts);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Undecided delivery = batch.get(i);
            decisions.add(new Decision(delivery, standard, answers.get(i)));
            answers.get(i).value().ifPresent(plan -> noteVisit(delivery, plan));
        }
        return decisions;
    }

    private void noteVisit(Undecided delivery, CallbackPlan plan) {
        if (delivery.fleetId() != null) {
            plan.callbacks().stream()
                    .filter(callback -> callback.channel() == Channel.VISIT && !callback.unreachable())
                    .map(PlannedCallback::dueOn)
                    .forEach(day -> fleetVisits.merge(delivery.fleetId(), day, (one, other) -> one.isAfter(other) ? one : other));
        }
    }

    /** The n-th round holds the n-th delivery of each fleet; everybody else is in the first. */
    private static List<List<Undecided>> rounds(List<Undecided> deliveries) {
        Map<UUID, Integer> seen = new HashMap<>();
        List<List<Undecided>> rounds = new ArrayList<>();
        for (Undecided delivery : deliveries) {
            int round = delivery.fleetId() == null ? 0 : seen.merge(delivery.fleetId(), 1, Integer::sum) - 1;
            while (rounds.size() <= round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(delivery);
        }
        return rounds;
    }
}
