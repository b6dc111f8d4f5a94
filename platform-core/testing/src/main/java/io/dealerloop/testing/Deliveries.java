package io.dealerloop.testing;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Plans for deliveries of every kind. */
final class Deliveries {

    private static final int RANDOM = 2000;
    private static final int FLEET = 40;
    /** A second car tells what a setting does; the fortieth is asked about once. */
    private static final int CARS_BY_SETTING = 3;
    private static final int THREADS = 4;

    private record Named(String name, DeliveryFacts facts) {}

    private final Questions questions;
    private final Findings findings;

    Deliveries(Questions questions, Findings findings) {
        this.questions = questions;
        this.findings = findings;
    }

    void hostile() {
        List<Named> deliveries = hostile(questions.defaults(), "");
        planned(deliveries, this::history);
    }

    private void history(Named delivery, PlannedCallback callback) {
        if (callback.expiresOn().isBefore(delivery.facts().today())) {
            findings.warnSame(callback.rule(), Text.of("过了最后一天的回访不再计划：那已是历史", "A callback past its last day is left out: the delivery is history"),
                    "rule " + callback.rule() + " expires on " + callback.expiresOn() + ", today is " + delivery.facts().today() + ": " + delivery.name(),
                    Text.of("expiresOn 早于 delivery.today() 时，用 CallbackPlan.none(rule, reason) 说明",
                            "where expiresOn would lie before delivery.today(), say so with CallbackPlan.none(rule, reason)"));
        }
    }

    void random() {
        List<DeliveryFacts> deliveries = HostileDeliveries.random(7, RANDOM, questions.defaults());
        planned(IntStream.range(0, deliveries.size()).mapToObj(i -> new Named("random delivery " + i, deliveries.get(i))).toList());
    }

    void anySetting() {
        List<Named> deliveries = new ArrayList<>();
        questions.everySettingOfRules().stream().skip(1).forEach(settings -> deliveries.addAll(hostile(settings, " " + questions.changed(settings))));
        planned(deliveries);
    }

    private static List<Named> hostile(Settings settings, String with) {
        return HostileDeliveries.named(settings).entrySet().stream().map(entry -> new Named(entry.getKey() + with, entry.getValue())).toList();
    }

    private void planned(List<Named> deliveries) {
        planned(deliveries, (delivery, callback) -> { });
    }

    private void planned(List<Named> deliveries, BiConsumer<Named, PlannedCallback> look) {
        questions.each(Question.PLAN, deliveries.stream().map(Named::facts).toList(), findings, (i, answer) ->
                findings.accept(answer, () -> deliveries.get(i).name() + ": " + deliveries.get(i).facts())
                        .ifPresent(plan -> plan.callbacks().forEach(callback -> look.accept(deliveries.get(i), callback))));
    }

    /** One fleet whose cars are delivered on one day: once a visit is planned or proposed, the next car is asked about with its day. */
    private static final class Fleet {

        private final Delivery delivery;
        private final Settings settings;
        private Optional<LocalDate> visited = Optional.empty();
        private int visits;

        Fleet(Settings settings) {
            this.settings = settings;
            this.delivery = Delivery.service(settings).fleetCustomer();
        }

        DeliveryFacts next() {
            return visited.map(delivery::fleetVisitedOn).orElse(delivery).facts();
        }

        void note(Answer<CallbackPlan> answer) {
            List<PlannedCallback> more = answer.value().map(CallbackPlan::callbacks).orElse(List.of()).stream()
                    .filter(callback -> callback.channel() == Channel.VISIT).toList();
            visits += more.size();
            visited = more.isEmpty() ? visited : Optional.of(more.getLast().dueOn());
        }
    }

    void fleet() {
        List<Fleet> fleets = questions.everySettingOfRules().stream().map(Fleet::new).toList();
        for (int car = 0; car < FLEET; car++) {
            List<Fleet> asked = car < CARS_BY_SETTING ? fleets : fleets.subList(0, 1);
            List<Answer<CallbackPlan>> answers = questions.ask(Question.PLAN, asked.stream().map(Fleet::next).toList());
            for (int i = 0; i < asked.size(); i++) {
                asked.get(i).note(answers.get(i));
            }
        }
        fleets.stream().filter(fleet -> fleet.visits > 1).findFirst().ifPresent(fleet -> findings.warn(
                Text.of("一个集团客户一天交付许多车，只上门一次", "A fleet that takes many cars in one day is visited once"),
                fleet.visits + " visits to one fleet on one day " + questions.changed(fleet.settings),
                Text.of("delivery.fleetVisitedOn() 不久时不再提议上门", "propose no visit where delivery.fleetVisitedOn() is recent")));
    }

    void manyThreads() {
        List<DeliveryFacts> deliveries = HostileDeliveries.random(11, 300, questions.defaults());
        List<Answer<CallbackPlan>> alone = questions.ask(Question.PLAN, deliveries);
        List<Callable<List<Answer<CallbackPlan>>>> together = IntStream.rangeClosed(1, THREADS)
                .<Callable<List<Answer<CallbackPlan>>>>mapToObj(store -> () -> questions.ofStore(store).ask(Question.PLAN, deliveries)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<Answer<CallbackPlan>>> answers : threads.invokeAll(together)) {
                List<Answer<CallbackPlan>> here = answers.get();
                if (IntStream.range(0, alone.size()).anyMatch(i -> Sameness.differ(alone.get(i), here.get(i)))) {
                    findings.add(Text.of("标准会被几个线程同时提问，回答不变", "A standard is asked from several threads at a time"),
                            deliveries.size() + " random deliveries on " + THREADS + " threads",
                            Text.of("字段不保存状态：从问题中计算，或使用不可变的值", "keep no state in fields: compute from the question, or make the state immutable"));
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Deadline.Passed passed) {
                throw passed;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
