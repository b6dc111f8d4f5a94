package io.dealerloop.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TestDatabase;
import io.dealerloop.pluginhost.Finding;
import io.dealerloop.pluginhost.Part;
import io.dealerloop.pluginhost.StandardDescription;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Text;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Versions as they are kept: read back as written, taken in by many nodes at once, and never changed but where they were shipped. */
class VersionRowsTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-03T12:00:00Z");
    private static VersionRows rows;

    @BeforeAll
    static void tables() throws ReflectiveOperationException {
        TestDatabase database = TestDatabase.migrated("db/kernel/changelog.xml", "db/tenancy/changelog.xml", "db/standards/changelog.xml");
        rows = new VersionRows();
        Field field = VersionRows.class.getDeclaredField("database");
        field.setAccessible(true);
        field.set(rows, new PlatformDatabase() {
            @Override
            public <T> T jdbc(StoreDatabase.Work<T> work) {
                try (Connection connection = database.connect("dl_app")) {
                    return work.on(connection);
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        });
    }

    private static VersionRow row(String plugin, VersionOrigin origin, byte[] archive) {
        return new VersionRow(new StandardRef(plugin, "1.2.0"), "shipped", origin, VersionState.PUBLISHED, null, Fingerprint.of(archive), archive.length, "1.1",
                "Test", "ab12", "CN=Test", new StandardDescription(Text.of("标准", "Standard"), Set.of("试驾"),
                        List.of(SettingDeclaration.number("days", 3, 0, 10, Text.of("天", "Days"))), Optional.of(Text.of("# 说明", "# Prose")), Set.of(Part.CALLBACKS),
                        Map.of(Part.CALLBACKS, Set.of(Occasion.SERVICE))),
                List.of(Finding.warning("DOCUMENTATION", Text.of("规则", "Rule"), "input", Text.of("改法", "mend"))), new UUID(0, 7), NOON, null, null);
    }

    @Test
    void its_page_says_what_it_leaves_to_the_base() {
        assertThat(row("acme", VersionOrigin.PARTNER, new byte[] {1}).page(false, null).leaves())
                .containsExactly(new VersionPage.LeftToBase(StandardPart.CALLBACKS, Occasion.SALE));
    }

    @Test
    void a_version_taken_in_before_parts_had_occasions_answers_for_all() {
        StandardDescription description = row("acme", VersionOrigin.PARTNER, new byte[] {1}).description();
        String before = Json.write(description).replaceFirst(",\"occasions\":\\{[^}]*}", "");

        assertThat(before).doesNotContain("occasions");
        assertThat(description.answers(Part.CALLBACKS, Optional.of(Occasion.SALE))).isFalse();
        assertThat(Json.read(before, StandardDescription.class).answers(Part.CALLBACKS, Optional.of(Occasion.SALE))).isTrue();
    }

    @Test
    void what_is_written_is_read_back() {
        byte[] archive = {1, 2, 3};
        VersionRow written = row("read-back", VersionOrigin.SHIPPED, archive);
        rows.take("read-back", "shipped", NOON);

        assertThat(rows.add(written, archive)).isTrue();
        assertThat(rows.find("read-back", "1.2.0")).contains(written);
        assertThat(rows.archive(written.ref())).hasValue(archive);
    }

    @Test
    void of_many_nodes_that_start_at_once_one_takes_a_shipped_version_in() throws Exception {
        byte[] archive = {1};
        try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> starts = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () -> {
                assertThat(rows.take("at-once", "shipped", NOON)).isEqualTo("shipped");
                return rows.replace(row("at-once", VersionOrigin.SHIPPED, archive), archive);
            }).toList();
            int wrote = 0;
            for (Future<Boolean> one : nodes.invokeAll(starts)) {
                wrote += one.get() ? 1 : 0;
            }
            assertThat(wrote).isOne();
        }
    }

    @Test
    void other_bytes_take_the_place_of_a_shipped_version_alone() {
        byte[] first = {1};
        byte[] second = {2};
        for (VersionOrigin origin : List.of(VersionOrigin.SHIPPED, VersionOrigin.PARTNER)) {
            String plugin = "bytes-" + origin.name().toLowerCase();
            rows.take(plugin, "shipped", NOON);
            rows.add(row(plugin, origin, first), first);
            List<String> before = rows.fingerprints();

            boolean replaced = rows.replace(row(plugin, VersionOrigin.SHIPPED, second), second);

            assertThat(replaced).isEqualTo(origin == VersionOrigin.SHIPPED);
            assertThat(rows.fingerprints().equals(before)).isEqualTo(!replaced);
            assertThat(rows.add(row(plugin, origin, second), second)).as("the same version again").isFalse();
        }
    }

    @Test
    void an_id_stays_with_whoever_came_first() {
        assertThat(rows.take("first-come", "a", NOON)).isEqualTo("a");
        assertThat(rows.take("first-come", "b", NOON)).isEqualTo("a");
    }
}
