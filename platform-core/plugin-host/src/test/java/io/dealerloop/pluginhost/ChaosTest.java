package io.dealerloop.pluginhost;

import static io.dealerloop.pluginhost.PluginJarBuilder.planning;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.pluginhost.Refusal.Reason;
import io.dealerloop.spi.CallbackPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One partner's plugin misbehaves; stores on other standards are answered all the while, every question. Several of them misbehave at a time:
 * most of this is waiting for them. Figures: deployment/bench.
 */
@Execution(ExecutionMode.CONCURRENT)
class ChaosTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final UUID GROUP = new UUID(1, 1);

    @TempDir
    static Path folder;

    private static final Shelf SHELF = new Shelf();
    private static PluginHost host;
    private static StandardRef good;

    @BeforeAll
    static void start() {
        Limits limits = Limits.DEFAULTS.answering(Duration.ofSeconds(4));
        host = new PluginHost(limits, new Workers(limits), SHELF);
        good = SHELF.put(planning("good", "return call(delivery);").into(folder), PluginLibrary.SHIPPED, null);
        assertThat(host.plan(Asker.ofGroup(GROUP), good, Facts.deliveries(1), DEADLINE).getFirst().value()).isPresent();
    }

    @AfterAll
    static void end() {
        host.close();
    }

    @ParameterizedTest
    @EnumSource(Chaos.class)
    void others_are_answered_all_the_while(Chaos chaos) throws Exception {
        StandardRef bad = SHELF.put(planning(chaos.plugin(), chaos.body()).into(folder), "partner of " + chaos.plugin(), null);
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService stores = Executors.newFixedThreadPool(2)) {
            Future<List<Refusal>> others = stores.submit(() -> {
                List<Refusal> refused = new ArrayList<>();
                long asked = 0;
                while (!over.get() || asked == 0) {
                    asked++;
                    for (Answer<CallbackPlan> answer : host.plan(new Asker(GROUP, new UUID(2, 2)), good, Facts.deliveries(20), DEADLINE)) {
                        answer.refusal().ifPresent(refused::add);
                    }
                }
                return refused;
            });
            List<Answer<CallbackPlan>> answers;
            try {
                answers = host.plan(new Asker(GROUP, new UUID(2, 1)), bad, Facts.deliveries(1), DEADLINE);
            } finally {
                over.set(true);
            }

            assertThat(others.get()).isEmpty();
            assertThat(answers).extracting(answer -> answer.refusal().map(Refusal::reason).orElse(null)).allSatisfy(reason ->
                    assertThat(reason).isIn(Reason.THREW, Reason.TIMED_OUT, Reason.DIED, Reason.NONSENSE, Reason.OUT_OF_SERVICE));
        }
    }
}
