package io.dealerloop.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TestDatabase;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardDescription;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.DealerStandard;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which stores have a standard, where those that follow the latest are taken, and the way back: a group's rows, and nobody else's. */
class StoresOfStandardsTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Actor OPERATOR = new Actor(new UUID(0, 9), "运营", Locale.SIMPLIFIED_CHINESE);
    private static final String BASE = "base-standard";
    private static final String BRAND = "brand-standard";

    private static TestDatabase database;
    private static final StoresWith STORES = new StoresWith();
    private static final LatestInGroup LATEST = new LatestInGroup();
    private static final Rollbacks ROLLBACKS = new Rollbacks();

    private GroupId group;
    private final Map<String, UUID> stores = new HashMap<>();

    @BeforeAll
    static void platform() throws ReflectiveOperationException {
        database = TestDatabase.migrated("db/kernel/changelog.xml", "db/tenancy/changelog.xml", "db/standards/changelog.xml");
        GroupDatabase groups = new GroupDatabase() {
            @Override
            public <T> T jdbc(GroupId group, StoreDatabase.Work<T> work) {
                return database.in(group, work);
            }
        };
        BusinessClock clock = new BusinessClock() {
            @Override
            public Instant now() {
                return NOON;
            }
        };
        FollowedStandards followed = new FollowedStandards();
        set(followed, "host", PluginHost.holding(Map.of(new StandardRef(BASE, "2.0.0"), new DealerStandard() {}, new StandardRef(BRAND, "3.0.0"), new DealerStandard() {})));
        VersionRows rows = new VersionRows();
        set(rows, "database", new PlatformDatabase() {
            @Override
            public <T> T jdbc(StoreDatabase.Work<T> work) {
                return platformRows(work);
            }
        });
        set(STORES, "groups", groups, "followed", followed, "base", Optional.of(BASE));
        GroupAudit audit = new GroupAudit();
        set(audit, "database", groups, "clock", clock);
        set(LATEST, "database", groups, "rows", rows, "stores", STORES, "followed", followed, "audit", audit, "clock", clock);
        set(ROLLBACKS, "groups", groups, "rows", rows, "followed", followed, "stores", STORES);
        for (String plugin : List.of(BASE, BRAND)) {
            rows.take(plugin, "shipped", NOON.atOffset(ZoneOffset.UTC));
            for (String version : List.of("1.0.0", "2.0.0", "3.0.0")) {
                VersionState state = version.equals("1.0.0") && plugin.equals(BASE) ? VersionState.WITHDRAWN : VersionState.PUBLISHED;
                rows.add(new VersionRow(new StandardRef(plugin, version), "shipped", VersionOrigin.SHIPPED, state, null, plugin + version, 1, "1.1", "Test", null, null,
                        StandardDescription.named(plugin), List.of(), OPERATOR.subject(), NOON.minusSeconds(90).atOffset(ZoneOffset.UTC), null, null), new byte[] {1});
            }
        }
    }

    private static <T> T platformRows(StoreDatabase.Work<T> work) {
        try (Connection connection = database.connect("dl_app")) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void set(Object bean, Object... namesAndValues) throws ReflectiveOperationException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Field field = bean.getClass().getDeclaredField((String) namesAndValues[i]);
            field.setAccessible(true);
            field.set(bean, namesAndValues[i + 1]);
        }
    }

    @BeforeEach
    void a_group() {
        group = group();
    }

    private GroupId group() {
        GroupId made = new GroupId(UUID.randomUUID());
        platformRows(connection -> Sql.update(connection, "INSERT INTO dealer_group (id, code, name) VALUES (?, ?, ?)", made, made.value().toString(), "集团"));
        return made;
    }

    private UUID store(GroupId of, String code) {
        UUID id = UUID.randomUUID();
        stores.put(code, id);
        return platformRows(connection -> {
            Sql.update(connection, "INSERT INTO tenant (id, group_id, code, name, kind, time_zone, status) VALUES (?, ?, ?, ?, 'DEALERSHIP', 'UTC', 'ACTIVE')", id, of,
                    code, code);
            return id;
        });
    }

    private void follows(GroupId of, UUID store, String plugin, String chosen, String inForce) {
        database.in(of, connection -> {
            Sql.update(connection, "INSERT INTO store_standard (group_id, store_id, plugin, chosen, base, brands, since) VALUES (?, ?, ?, ?, true, '{}', ?)", of, store,
                    plugin, chosen, NOON.atOffset(ZoneOffset.UTC));
            return Sql.update(connection, "INSERT INTO standard_activation (group_id, id, store_id, plugin, from_version, to_version, follows_latest, at, actor,"
                    + " actor_name, way) VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?, 'x', 'FILE')", of, Ids.next(), store, plugin, inForce, chosen.equals("latest"),
                    NOON.atOffset(ZoneOffset.UTC), OPERATOR.subject());
        });
    }

    private void tell(String plugin, String from, String to, Activation.Way way) {
        Actor.runAs(OPERATOR, () -> {
            LATEST.tell(group, List.of(new LatestMoves.Move(plugin, from, to)), way);
            return null;
        });
    }

    private List<String> history(GroupId of, String plugin) {
        return database.in(of, connection -> Sql.list(connection, "SELECT store_id, coalesce(from_version, '-') || ' > ' || coalesce(to_version, '-') || ' ' || way"
                + " || ' ' || actor_name FROM standard_activation WHERE group_id = ? AND plugin = ? AND way <> 'FILE' ORDER BY id", row -> name(row.getObject(1, UUID.class))
                + ": " + row.getString(2), of, plugin));
    }

    private String name(UUID store) {
        return stores.entrySet().stream().filter(one -> one.getValue().equals(store)).map(Map.Entry::getKey).findFirst().orElse("?");
    }

    @Test
    void a_store_has_the_base_beneath_its_own_standards_unless_it_chose_it_or_follows_none() {
        follows(group, store(group, "own"), BRAND, "latest", "3.0.0");
        UUID both = store(group, "both");
        follows(group, both, BRAND, "1.0.0", "1.0.0");
        follows(group, both, BASE, "1.0.0", "1.0.0");
        store(group, "none");

        Map<StandardRef, StoresWith.Count> counts = STORES.byVersion(group);

        assertThat(counts).containsOnly(Map.entry(new StandardRef(BASE, "2.0.0"), new StoresWith.Count(1, 1)),
                Map.entry(new StandardRef(BASE, "1.0.0"), new StoresWith.Count(1, 0)), Map.entry(new StandardRef(BRAND, "3.0.0"), new StoresWith.Count(1, 0)),
                Map.entry(new StandardRef(BRAND, "1.0.0"), new StoresWith.Count(1, 0)));
        assertThat(STORES.byVersion(group())).isEmpty();
    }

    @Test
    void stores_that_follow_the_latest_move_with_it_and_their_history_says_by_whom() {
        follows(group, store(group, "follows"), BRAND, "latest", "2.0.0");
        follows(group, store(group, "pinned"), BRAND, "2.0.0", "2.0.0");
        GroupId others = group();
        follows(others, store(others, "theirs"), BRAND, "latest", "2.0.0");

        tell(BRAND, "2.0.0", "3.0.0", Activation.Way.PUBLISHED);
        tell(BRAND, "2.0.0", "3.0.0", Activation.Way.PUBLISHED);

        assertThat(history(group, BRAND)).as("once").containsExactly("follows: 2.0.0 > 3.0.0 PUBLISHED 运营");
        assertThat(history(others, BRAND)).as("their own transaction writes theirs").isEmpty();
        assertThat(trail()).as("the operations log").containsExactly("运营 3.0.0 1");

        tell(BRAND, "3.0.0", null, Activation.Way.WITHDRAWN);
        assertThat(history(group, BRAND)).last().isEqualTo("follows: 3.0.0 > - WITHDRAWN 运营");
    }

    private List<String> trail() {
        return database.in(group, connection -> Sql.list(connection, "SELECT actor_name || ' ' || (details ->> 'version') || ' ' || (details ->> 'stores')"
                + " FROM group_audit_entry WHERE group_id = ? AND action = 'standard.latest'", row -> row.getString(1), group));
    }

    @Test
    void a_store_with_the_base_beneath_moves_too() {
        follows(group, store(group, "own"), BRAND, "3.0.0", "3.0.0");

        tell(BASE, "1.0.0", "2.0.0", Activation.Way.PUBLISHED);

        assertThat(history(group, BASE)).containsExactly("own: 1.0.0 > 2.0.0 PUBLISHED 运营");
        assertThat(Groups.runAs(group, () -> ROLLBACKS.of(BASE))).as("it chose nothing that could be taken back").isEmpty();
    }

    @Test
    void what_a_stopped_node_left_untold_is_told_later_in_the_platforms_name() {
        follows(group, store(group, "follows"), BRAND, "latest", "2.0.0");
        follows(group, store(group, "told"), BRAND, "latest", "3.0.0");

        LATEST.tellWhatWasLeftOut(group);
        LATEST.tellWhatWasLeftOut(group);

        assertThat(history(group, BRAND)).containsExactly("follows: 2.0.0 > 3.0.0 PUBLISHED " + Actor.SYSTEM.name());
    }

    @Test
    void back_is_the_version_before_that_may_still_be_activated() {
        follows(group, store(group, "moved"), BRAND, "latest", "2.0.0");
        follows(group, store(group, "new"), BRAND, "latest", "3.0.0");
        follows(group, store(group, "ended"), BASE, "latest", "1.0.0");
        tell(BRAND, "2.0.0", "3.0.0", Activation.Way.PUBLISHED);
        tell(BASE, "1.0.0", "2.0.0", Activation.Way.PUBLISHED);

        assertThat(Groups.runAs(group, () -> ROLLBACKS.of(BRAND))).containsOnly(Map.entry(stores.get("moved"), "2.0.0"));
        assertThat(Groups.runAs(group, () -> ROLLBACKS.of(BASE))).as("1.0.0 was withdrawn").isEmpty();
    }
}
