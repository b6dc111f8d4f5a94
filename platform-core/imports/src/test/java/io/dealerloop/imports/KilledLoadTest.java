package io.dealerloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.TestDatabase;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A load in a process of its own that is killed, twice, and what is left of it. */
class KilledLoadTest {

    private static final String NODE = "killed-node";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ORDERS = 16_000;
    private static final int CARS = ORDERS / 2;

    @TempDir
    Path folder;

    /** The process: goes on with a checked import, as a node of the platform does. */
    public static void main(String[] arguments) throws Exception {
        TenantId tenant = new TenantId(UUID.fromString(arguments[1]));
        UUID id = UUID.fromString(arguments[2]);
        TestStore store = new TestStore(Path.of(arguments[3]), TestDatabase.at(arguments[0] + "?ApplicationName=" + NODE), tenant);
        store.in(connection -> {
            new UnderWay(connection).begun(tenant, id, NODE);
            return null;
        });
        store.load(store.find(id));
        store.in(connection -> {
            new UnderWay(connection).ended(tenant, id);
            return null;
        });
    }

    private static String export() {
        StringBuilder export = new StringBuilder("委托书号,车牌号,车主,车主电话,维修类别,行驶里程,进厂时间,出厂日期,进厂主要事项\n");
        for (int order = 0; order < ORDERS; order++) {
            int car = order % CARS;
            export.append("WK%06d,京%s%05d,客户%d,138%08d,保养,%d,2026-11-%02d 09:30,2026-11-21,更换机油机滤\n".formatted(order,
                    (char) ('A' + car / 100_000), car, car, car, order, order < CARS ? 1 : 20));
        }
        return export.toString();
    }

    @Test
    @Timeout(180)
    void a_load_whose_platform_is_killed_goes_on_after_the_next_start_and_no_row_is_lost_or_doubled() throws Exception {
        TestStore store = new TestStore(folder);
        ImportRecord checked = store.check(export());
        assertThat(checked.counts().creates()).isEqualTo(ORDERS);

        int in = 0;
        for (int kill = 1; kill <= 2; kill++) {
            in = killedInTheMiddle(store, checked.id(), in);
            assertThat(takenUp(store)).containsExactly(checked.id());
            ImportRecord interrupted = store.find(checked.id());
            assertThat(interrupted.state()).isEqualTo(ImportState.FAILED);
            assertThat(interrupted.problem().en()).contains("can be continued");
            assertThat(interrupted.undoable()).isTrue();
            assertThat(store.count("delivery")).as("whole chunks are in").isEqualTo(in).isEqualTo(interrupted.counts().creates())
                    .isGreaterThan(0).isLessThan(ORDERS);
        }
        ImportRecord loaded = store.load(checked);

        assertThat(loaded.state()).isEqualTo(ImportState.LOADED);
        assertThat(loaded.counts()).isEqualTo(new Import.Counts(ORDERS, ORDERS, 0, 0, 0, 0, 0));
        assertThat(store.count("delivery")).isEqualTo(ORDERS);
        assertThat(List.of(store.count("vehicle"), store.count("customer"), store.count("vehicle_person"))).containsOnly((long) CARS);
        assertThat(store.count("import_change")).isEqualTo(ORDERS + 2L * CARS);
        assertThat(store.check(export()).counts().unchanged()).isEqualTo(ORDERS);
        store.undo(loaded);
        assertThat(List.of(store.count("delivery"), store.count("vehicle"), store.count("customer"))).containsOnly(0L);
    }

    /** @return how many orders are in */
    private int killedInTheMiddle(TestStore store, UUID id, int before) throws Exception {
        File printed = folder.resolve("printed").toFile();
        Process node = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), KilledLoadTest.class.getName(),
                store.databaseUrl(), store.id.toString(), id.toString(), folder.toString()).redirectErrorStream(true)
                .redirectOutput(printed).start();
        try {
            await(() -> !node.isAlive() || store.count("delivery") > before);
            assertThat(node.isAlive()).as(() -> printed(printed)).isTrue();
        } finally {
            node.destroyForcibly().waitFor();
        }
        // PostgreSQL notices at its next word to the dead; what it had begun is rolled back.
        await(() -> store.in(connection -> Sql.count(connection, "SELECT count(*) FROM pg_stat_activity WHERE application_name = ?", NODE)) == 0);
        return (int) store.count("delivery");
    }

    /** What the next start of that node does. */
    private static List<UUID> takenUp(TestStore store) {
        return store.in(connection -> {
            UnderWay underWay = new UnderWay(connection);
            List<UUID> left = underWay.left(NODE).stream().filter(one -> one.tenant().equals(store.id)).map(UnderWay.Left::id).toList();
            for (UUID id : left) {
                new ImportBook(connection, store.id).interrupted(id);
                underWay.ended(store.id, id);
            }
            return left;
        });
    }

    private static void await(BooleanSupplier wanted) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!wanted.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(until);
            Thread.onSpinWait();
        }
    }

    private static String printed(File file) {
        try {
            return "The load ended by itself: " + Files.readString(file.toPath());
        } catch (java.io.IOException failure) {
            return "The load ended by itself";
        }
    }
}
