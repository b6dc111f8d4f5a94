package io.dealerloop.testing;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A callback the standard itself plans for one of the kit's deliveries, and which somebody will make. */
record Planned(DeliveryFacts delivery, PlannedCallback callback) {

    private static final int MOST = 80;
    private static final int RANDOM = 300;
    private static final List<String> TELLING = List.of("the plainest", "kind ", "wants SMS", "wants EMAIL", "fleet, good advice");

    /** As the store that has set nothing sees them: each rule and channel, with each state of the customer's file. */
    static List<Planned> byDefault(Questions questions) {
        List<DeliveryFacts> deliveries = new ArrayList<>(HostileDeliveries.named(questions.defaults()).values());
        deliveries.addAll(HostileDeliveries.random(7, RANDOM, questions.defaults()));
        Map<List<Object>, Planned> distinct = new LinkedHashMap<>();
        // First one of each, then as many states of the file as there is time for.
        List<Planned> all = all(questions, deliveries);
        all.forEach(planned -> distinct.putIfAbsent(planned.way(), planned));
        all.forEach(planned -> distinct.putIfAbsent(
                List.of(planned.way(), planned.delivery.contact(), planned.first().until(planned.callback.expiresOn())), planned));
        return distinct.values().stream().limit(MOST).toList();
    }

    /** Each rule and channel once, with every other setting at each end of what it allows. */
    static List<Planned> bySetting(Questions questions) {
        List<DeliveryFacts> deliveries = questions.everySettingOfRules().stream().skip(1).flatMap(settings -> telling(settings).stream()).toList();
        Map<List<Object>, Planned> distinct = new LinkedHashMap<>();
        all(questions, deliveries).forEach(planned -> distinct.putIfAbsent(List.of(planned.way(), planned.delivery.settings()), planned));
        return List.copyOf(distinct.values());
    }

    private static List<DeliveryFacts> telling(Settings settings) {
        return HostileDeliveries.named(settings).entrySet().stream().filter(named -> TELLING.stream().anyMatch(named.getKey()::startsWith))
                .map(Map.Entry::getValue).toList();
    }

    /** Those to be made: not what is only noted as unreachable, and not what is history already. */
    private static List<Planned> all(Questions questions, Collection<DeliveryFacts> deliveries) {
        List<DeliveryFacts> asked = List.copyOf(deliveries);
        List<Answer<CallbackPlan>> answers = questions.ask(Question.PLAN, asked);
        List<Planned> all = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            DeliveryFacts delivery = asked.get(i);
            answers.get(i).value().ifPresent(plan -> plan.callbacks().stream().filter(callback -> !callback.unreachable())
                    .map(callback -> new Planned(delivery, callback)).filter(planned -> !planned.first().isAfter(planned.callback.expiresOn()))
                    .forEach(all::add));
        }
        return all;
    }

    /** The first day somebody can try. */
    LocalDate first() {
        return callback.dueOn().isBefore(delivery.today()) ? delivery.today() : callback.dueOn();
    }

    private List<Object> way() {
        return List.of(delivery.occasion(), callback.rule(), callback.channel());
    }
}
