package io.dealerloop.pluginhost;

import static io.dealerloop.pluginhost.PluginJarBuilder.planning;
import static io.dealerloop.pluginhost.PluginJarBuilder.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.pluginhost.Refusal.Reason;
import io.dealerloop.pluginworker.Mistake;
import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens when a plugin throws, hangs or talks nonsense: one record is put aside visibly, the others go on. */
class AskingTest {

    private static final StandardRef ACME = new StandardRef("acme", "1.0.0");
    private static final Duration GENEROUS = Duration.ofSeconds(30);
    /** Long enough for an honest answer on a busy machine. */
    private static final Duration LIMIT = Duration.ofMillis(1500);
    private static final String HANG = "new java.util.concurrent.Semaphore(0).acquireUninterruptibly();";

    @TempDir
    Path folder;

    private List<Answer<CallbackPlan>> ask(String body, int deliveries) {
        planning("acme", body).into(folder);
        return PluginHost.inProcess(folder, Duration.ofSeconds(2), 8).plan(Asker.PLATFORM, ACME, Facts.deliveries(deliveries), GENEROUS);
    }

    private static Refusal refusal(Answer<?> answer) {
        return answer.refusal().orElseThrow();
    }

    @Test
    void a_batch_is_answered_in_the_order_asked() {
        List<Answer<CallbackPlan>> answers = ask("return call(delivery);", 20);

        assertThat(answers).extracting(answer -> answer.value().orElseThrow().callbacks().getFirst().dueOn())
                .isEqualTo(IntStream.rangeClosed(1, 20).mapToObj(day -> LocalDate.of(2026, 3, day + 3)).toList());
    }

    @Test
    void where_the_plugin_throws_that_delivery_is_refused_and_the_others_are_answered() {
        List<Answer<CallbackPlan>> answers = ask("""
                if (delivery.deliveredOn().getDayOfMonth() == 2) { throw new IllegalStateException("cannot read the table"); }
                if (delivery.deliveredOn().getDayOfMonth() == 4) { throw new StackOverflowError(); }
                return call(delivery);
                """, 5);

        assertThat(answers).extracting(answer -> answer.value().isPresent()).containsExactly(true, false, true, false, true);
        assertThat(refusal(answers.get(1)).reason()).isEqualTo(Reason.THREW);
        assertThat(refusal(answers.get(1)).message().en())
                .matches("Plugin acme 1\\.0\\.0 failed: IllegalStateException: cannot read the table at .*Standard\\.plan\\(Standard\\.java:\\d+\\)");
        assertThat(refusal(answers.get(1)).message().zh()).startsWith("插件 acme 1.0.0 出错");
        assertThat(refusal(answers.get(3)).message().en()).contains("StackOverflowError");
    }

    @Test
    void where_the_plugin_hangs_that_delivery_is_given_up_and_the_others_are_answered() {
        planning("acme", "if (delivery.deliveredOn().getDayOfMonth() == 2) { " + HANG + " } return call(delivery);").into(folder);
        PluginHost host = PluginHost.inProcess(folder, LIMIT, 8);

        List<Answer<CallbackPlan>> answers = host.plan(Asker.PLATFORM, ACME, Facts.deliveries(4), GENEROUS);

        assertThat(answers).extracting(answer -> answer.value().isPresent()).containsExactly(true, false, true, true);
        assertThat(refusal(answers.get(1)).reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(refusal(answers.get(1)).message().en()).isEqualTo("Plugin acme 1.0.0 did not answer within 1500 ms");
    }

    @Test
    void the_deadline_of_a_batch_is_kept_and_what_was_answered_by_then_stands() {
        planning("acme", "if (delivery.deliveredOn().getDayOfMonth() > 2) { " + HANG + " } return call(delivery);").into(folder);
        PluginHost host = PluginHost.inProcess(folder, GENEROUS, 8);
        long start = System.nanoTime();

        List<Answer<CallbackPlan>> answers = host.plan(Asker.PLATFORM, ACME, Facts.deliveries(5), Duration.ofSeconds(1));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(answers).extracting(answer -> answer.value().isPresent()).containsExactly(true, true, false, false, false);
        assertThat(answers.subList(2, 5)).allMatch(answer -> refusal(answer).reason() == Reason.TIMED_OUT);
        assertThat(refusal(answers.get(4)).message().en()).contains("may be asked again");
    }

    @Test
    void a_plugin_that_always_hangs_is_taken_out_of_service_and_the_others_are_not_touched() {
        planning("acme", HANG + " return null;").into(folder);
        planning("good", "return call(delivery);").into(folder);
        PluginHost host = PluginHost.inProcess(folder, LIMIT, 2);

        List<Answer<CallbackPlan>> answers = host.plan(Asker.PLATFORM, ACME, Facts.deliveries(10), GENEROUS);

        assertThat(answers).extracting(answer -> refusal(answer).reason()).containsSubsequence(
                Reason.TIMED_OUT, Reason.TIMED_OUT, Reason.OUT_OF_SERVICE, Reason.OUT_OF_SERVICE);
        assertThat(host.plan(Asker.PLATFORM, new StandardRef("good", "1.0.0"), Facts.deliveries(10), GENEROUS))
                .allMatch(answer -> answer.value().isPresent());
    }

    @Test
    void an_interrupted_question_gives_its_place_back() {
        planning("acme", """
                if (delivery.deliveredOn().getDayOfMonth() == 1) {
                    try { new java.util.concurrent.CountDownLatch(1).await(); } catch (InterruptedException givenUp) { return null; }
                }
                return call(delivery);
                """).into(folder);
        PluginHost host = PluginHost.inProcess(folder, LIMIT, 1);

        assertThat(refusal(host.plan(Asker.PLATFORM, ACME, List.of(Facts.deliveredOn(1)), GENEROUS).getFirst()).reason()).isEqualTo(Reason.TIMED_OUT);

        long end = System.nanoTime() + GENEROUS.toNanos();
        Answer<CallbackPlan> later;
        do {
            later = host.plan(Asker.PLATFORM, ACME, List.of(Facts.deliveredOn(2)), GENEROUS).getFirst();
        } while (later.value().isEmpty() && System.nanoTime() < end);
        assertThat(later.value()).isPresent();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            return null;                                                                        | NULL_ANSWERED   | plan() returned null; answer CallbackPlan.none(rule, reason)
            return plan(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 9), Channel.PHONE);     | BEFORE_DELIVERY | before the delivery on 2026-03-01
            return plan(LocalDate.of(2026, 3, 2), LocalDate.of(2030, 3, 9), Channel.PHONE);     | TOO_FAR_AHEAD   | more than 400 days ahead
            return plan(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), Channel.EMAIL);     | CHANNEL_REFUSED | uses EMAIL, which the customer refused
            return CallbackPlan.none("NONE", Text.of("长".repeat(501), "long"));                 | TOO_LONG        | longer than 500 characters
            """)
    void nonsense_is_refused_and_says_what_is_wrong(String body, Mistake mistake, String sentence) {
        plugin("acme").source("Standard", """
                @Extension
                public final class Standard implements DealerStandard, CallbackStandard {
                    @Override public Optional<CallbackStandard> callbacks() { return Optional.of(this); }
                    @Override public NextStep afterAttempt(AttemptFacts attempt) { return null; }
                    static CallbackPlan plan(LocalDate due, LocalDate expires, Channel channel) {
                        return CallbackPlan.of(new PlannedCallback("CALL", channel, due, expires, Post.CALLBACK_AGENT,
                                Text.of("电话", "Call"), PlannedCallback.Standing.DUE, Set.of()));
                    }
                    @Override public CallbackPlan plan(DeliveryFacts delivery) { %s }
                }
                """.formatted(body)).into(folder);
        DeliveryFacts refusesEmail = Facts.deliveredOn(1, Channel.EMAIL);

        Refusal refusal = refusal(PluginHost.inProcess(folder, Duration.ofSeconds(2), 8).plan(Asker.PLATFORM, ACME, List.of(refusesEmail), GENEROUS).getFirst());

        assertThat(refusal.reason()).isEqualTo(Reason.NONSENSE);
        assertThat(refusal.mistake()).isEqualTo(mistake);
        assertThat(refusal.message().en()).contains(sentence);
    }

    @Test
    void a_retry_before_today_and_an_unknown_slot_are_nonsense() {
        plugin("acme").source("Standard", """
                @Extension
                public final class Standard implements DealerStandard, CallbackStandard, ScriptStandard {
                    @Override public Optional<CallbackStandard> callbacks() { return Optional.of(this); }
                    @Override public Optional<ScriptStandard> scripts() { return Optional.of(this); }
                    @Override public CallbackPlan plan(DeliveryFacts delivery) { return null; }
                    @Override public NextStep afterAttempt(AttemptFacts attempt) {
                        return new NextStep.Retry(attempt.today().minusDays(1), Text.of("再试", "Again"));
                    }
                    @Override public Optional<Script> script(ScriptFacts facts) { return Optional.empty(); }
                    @Override public Optional<MessageTemplate> message(ScriptFacts facts) {
                        return Optional.of(new MessageTemplate(Optional.empty(), Text.of("{name}您好", "Dear {name}")));
                    }
                }
                """).into(folder);
        PluginHost host = PluginHost.inProcess(folder, Duration.ofSeconds(2), 8);
        DeliveryFacts delivery = Facts.deliveredOn(1);

        Answer<NextStep> next = host.afterAttempt(Asker.PLATFORM, ACME, new AttemptFacts(Occasion.SERVICE, "CALL", Channel.PHONE, Outcome.BUSY,
                delivery.today(), delivery.deliveredOn(), delivery.today().plusDays(9), 1, 1, delivery.contact(), Facts.NONE_SET));
        ScriptFacts sms = new ScriptFacts(Occasion.SERVICE, Channel.SMS, ServiceKind.REPAIR, delivery.deliveredOn(), OptionalInt.empty(),
                Facts.NONE_SET);

        assertThat(refusal(next).message().en()).contains("the next step is on 2026-03-01, but today is 2026-03-02");
        assertThat(refusal(host.message(Asker.PLATFORM, ACME, sms)).message().en()).contains("unknown slot {name}").contains("customer");
        assertThat(refusal(host.script(Asker.PLATFORM, ACME, sms)).reason()).isEqualTo(Reason.NONE_NEEDED);
        assertThat(refusal(host.form(Asker.PLATFORM, ACME, FormCode.CALLBACK_RECORD, Facts.NONE_SET)).reason()).isEqualTo(Reason.NOT_OFFERED);
    }

    @Test
    void a_plugin_that_is_not_installed_is_refused_for_every_question() {
        List<Answer<CallbackPlan>> answers = PluginHost.inProcess(folder, Duration.ofSeconds(2), 8).plan(Asker.PLATFORM, ACME, Facts.deliveries(3), GENEROUS);

        assertThat(answers).hasSize(3).allMatch(answer -> refusal(answer).reason() == Reason.NOT_INSTALLED);
    }

    @Test
    void an_empty_batch_has_no_answers() {
        assertThat(ask("return call(delivery);", 0)).isEmpty();
    }

    @Test
    void many_callers_at_once_get_the_answers_that_one_gets() throws Exception {
        planning("acme", "return call(delivery);").into(folder);
        PluginHost host = PluginHost.inProcess(folder, GENEROUS, 2);
        List<Answer<CallbackPlan>> alone = host.plan(Asker.PLATFORM, ACME, Facts.deliveries(25), GENEROUS);
        Callable<List<Answer<CallbackPlan>>> ask = () -> host.plan(Asker.PLATFORM, ACME, Facts.deliveries(25), GENEROUS);

        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (Future<List<Answer<CallbackPlan>>> answers : callers.invokeAll(Collections.nCopies(64, ask))) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void the_caller_keeps_its_interrupt_and_gets_refusals() {
        planning("acme", "return call(delivery);").into(folder);
        PluginHost host = PluginHost.inProcess(folder, Duration.ofSeconds(2), 8);

        Thread.currentThread().interrupt();
        List<Answer<CallbackPlan>> answers = host.plan(Asker.PLATFORM, ACME, Facts.deliveries(2), GENEROUS);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(answers).allMatch(answer -> answer.value().isPresent() || refusal(answer).reason() == Reason.TIMED_OUT);
    }
}
