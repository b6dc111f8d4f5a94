package io.dealerloop.standards;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.tenancy.SetBy;
import io.dealerloop.tenancy.StandardChanges;
import io.dealerloop.tenancy.StandardChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down for the group what its stores follow and who changed that, in the transaction that does, whichever way it is done. */
@ApplicationScoped
public class FollowedStandards implements StandardChanges {

    /** Bound where a version is activated or rolled back; elsewhere the way is that of the settings. */
    static final ScopedValue<Activation.Way> WAY = ScopedValue.newInstance();

    @Inject
    private GroupDatabase groups;

    @Inject
    private PlatformDatabase platform;

    @Inject
    private PluginHost host;

    @Inject
    private BusinessClock clock;

    @Override
    public void changed(TenantId store, List<StandardChoice> before, List<StandardChoice> after, SetBy.Way way) {
        GroupId group = platform.jdbc(connection -> Sql.one(connection, "SELECT group_id FROM tenant WHERE id = ?",
                row -> new GroupId(row.getObject(1, UUID.class)), store)).orElseThrow();
        Map<String, StandardChoice> was = byPlugin(before);
        Map<String, StandardChoice> is = byPlugin(after);
        Set<String> plugins = new LinkedHashSet<>(was.keySet());
        plugins.addAll(is.keySet());
        OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
        groups.jdbc(group, connection -> {
            for (String plugin : plugins) {
                one(connection, group, store, plugin, was.get(plugin), is.get(plugin), WAY.isBound() ? WAY.get()
                        : way == SetBy.Way.FILE ? Activation.Way.FILE : Activation.Way.SETTINGS, now);
            }
            return null;
        });
    }

    private void one(Connection connection, GroupId group, TenantId store, String plugin, @Nullable StandardChoice was, @Nullable StandardChoice is,
            Activation.Way way, OffsetDateTime now) throws SQLException {
        boolean anotherVersion = was == null || is == null || !was.version().equals(is.version());
        if (is == null) {
            Sql.update(connection, "DELETE FROM store_standard WHERE group_id = ? AND store_id = ? AND plugin = ?", group, store, plugin);
        } else if (anotherVersion || was.base() != is.base() || !was.brands().equals(is.brands())) {
            Sql.update(connection, "INSERT INTO store_standard (group_id, store_id, plugin, chosen, base, brands, since) VALUES (?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (group_id, store_id, plugin) DO UPDATE SET chosen = excluded.chosen, base = excluded.base, brands = excluded.brands,"
                    + " since = CASE WHEN store_standard.chosen = excluded.chosen THEN store_standard.since ELSE excluded.since END",
                    group, store, plugin, is.version(), is.base(), is.brands().toArray(String[]::new), now);
        }
        if (anotherVersion) {
            Sql.update(connection, "INSERT INTO standard_activation (group_id, id, store_id, plugin, from_version, to_version, follows_latest, at, actor,"
                    + " actor_name, way) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", group, Ids.next(), store, plugin, inForce(group, was), inForce(group, is),
                    is != null && is.version().equals(StandardChoice.LATEST), now, Actor.current().subject(), Actor.current().name(), way);
        }
    }

    private @Nullable String inForce(GroupId group, @Nullable StandardChoice choice) {
        return choice == null ? null : inForce(group, choice.plugin(), choice.version());
    }

    /** The version meant by what a store's settings say; {@code latest} itself where there is none. */
    String inForce(GroupId group, String plugin, String chosen) {
        return !Objects.equals(chosen, StandardChoice.LATEST) ? chosen
                : host.find(Asker.ofGroup(group.value()), plugin, StandardChoice.LATEST).map(StandardRef::version).orElse(chosen);
    }

    private static Map<String, StandardChoice> byPlugin(List<StandardChoice> choices) {
        Map<String, StandardChoice> by = new LinkedHashMap<>();
        choices.forEach(choice -> by.put(choice.plugin(), choice));
        return by;
    }
}
