package io.dealerloop.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TestDatabase;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.Figures;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.Refusal.Reason;
import io.dealerloop.pluginhost.StandardRef;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures of many nodes come to one sum, in their group alone. */
class StandardFiguresTest {

    private static final StandardRef REF = new StandardRef("acme-standard", "1.2.0");
    private static TestDatabase database;
    private static StandardFigures figures;

    @BeforeAll
    static void tables() throws ReflectiveOperationException {
        database = TestDatabase.migrated("db/kernel/changelog.xml", "db/tenancy/changelog.xml", "db/standards/changelog.xml");
        figures = new StandardFigures();
        set("groups", new GroupDatabase() {
            @Override
            public <T> T jdbc(GroupId group, StoreDatabase.Work<T> work) {
                return database.in(group, work);
            }
        });
        set("host", PluginHost.holding(Map.of()));
    }

    private static void set(String field, Object value) throws ReflectiveOperationException {
        Field found = StandardFigures.class.getDeclaredField(field);
        found.setAccessible(true);
        found.set(figures, value);
    }

    private static Figures asked(GroupId group, UUID store, long calls, Map<Reason, Long> refusals, long quick, long slow) {
        return new Figures(new Asker(group.value(), store), REF, calls, refusals,
                List.of(new Figures.Bucket(Duration.ofMillis(2), quick), new Figures.Bucket(Duration.ofMillis(512), slow)));
    }

    @Test
    void what_nodes_drain_is_added_hour_by_hour_and_refusals_that_are_no_fault_are_no_failures() {
        GroupId group = new GroupId(UUID.randomUUID());
        figures.add(group, List.of(asked(group, UUID.randomUUID(), 100, Map.of(Reason.THREW, 2L, Reason.NOT_OFFERED, 7L), 99, 1)));
        figures.add(group, List.of(asked(group, UUID.randomUUID(), 100, Map.of(Reason.TIMED_OUT, 1L), 98, 2)));

        assertThat(figures.lastDay(group)).containsExactly(Map.entry(REF, new StandardHealth(200, 3, 512, null, null)));
        assertThat(figures.lastDay(new GroupId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void nodes_that_write_at_once_lose_nothing() throws Exception {
        GroupId group = new GroupId(UUID.randomUUID());
        UUID store = UUID.randomUUID();
        try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> writes = IntStream.range(0, 40).<Callable<Void>>mapToObj(i -> () -> {
                figures.add(group, List.of(asked(group, store, 5, Map.of(Reason.DIED, 1L), 5, 0)));
                return null;
            }).toList();
            for (var done : nodes.invokeAll(writes)) {
                done.get();
            }
        }

        assertThat(figures.lastDay(group)).containsExactly(Map.entry(REF, new StandardHealth(200, 40, 2, null, null)));
    }
}
