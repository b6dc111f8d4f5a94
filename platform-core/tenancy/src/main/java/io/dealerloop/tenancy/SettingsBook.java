package io.dealerloop.tenancy;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Keeps the versions of what stores and groups set themselves: nothing is overwritten, the newest holds. */
@ApplicationScoped
class SettingsBook {

    /** A version as it is kept. */
    record Entry(int version, Configured content, String changedBy) {

        static final Entry NONE = new Entry(0, Configured.NOTHING, null);

        /** @throws Problem when the caller saw an older version */
        void requireSeen(int seenVersion) {
            if (version != seenVersion) {
                throw Problem.conflict("设置已被 " + changedBy + " 更改,请刷新后重试。",
                        "The settings were changed by " + changedBy + " meanwhile; reload and try again.");
            }
        }
    }

    @Inject
    private StoreDatabase database;

    @Inject
    private GroupDatabase groups;

    @Inject
    private BusinessClock clock;

    @Inject
    private SecondFactors secondFactors;

    @Inject
    private StandardChanges standards;

    Entry ofStore() {
        return database.jdbc(connection -> newest(connection, "SELECT version, content, changed_by_name FROM store_settings"
                + " WHERE tenant_id = ? ORDER BY version DESC LIMIT 1", Tenants.current().value()));
    }

    Entry ofGroup(GroupId group) {
        return groups.jdbc(group, connection -> newest(connection, "SELECT version, content, changed_by_name FROM group_settings"
                + " WHERE group_id = ? ORDER BY version DESC LIMIT 1", group.value()));
    }

    /** Which of the stores that are read here set a value of their own for a key; apart, for whoever reads several stores writes nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Set<UUID> storesThatSet(String key) {
        return database.jdbc(connection -> Set.copyOf(Sql.list(connection, "SELECT tenant_id FROM (SELECT DISTINCT ON (tenant_id) tenant_id,"
                        + " content -> 'values' ->> ? AS value FROM store_settings WHERE tenant_id = ANY (?) ORDER BY tenant_id, version DESC)"
                        + " newest WHERE value IS NOT NULL", row -> row.getObject(1, UUID.class), key,
                Tenants.readable().stream().map(TenantId::value).toArray(UUID[]::new))));
    }

    /** @return whether there was anything to write */
    boolean write(Entry standing, Configured content) {
        if (content.equals(standing.content())) {
            return false;
        }
        database.jdbc(connection -> insert(connection, "INSERT INTO store_settings (tenant_id, version, content, changed_by, changed_by_name,"
                + " changed_at) VALUES (?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT DO NOTHING", Tenants.current().value(), standing, content));
        if (!content.standards().equals(standing.content().standards())) {
            standards.changed(Tenants.current(), standing.content().standards(), content.standards(), content.setBy().get(Configured.STANDARDS).way());
        }
        if (differ(standing.content(), content, StoreSetting.SECOND_FACTOR)) {
            secondFactors.changedInStore();
        }
        return true;
    }

    /** @return whether there was anything to write */
    boolean write(GroupId group, Entry standing, Configured content) {
        if (content.equals(standing.content())) {
            return false;
        }
        groups.jdbc(group, connection -> insert(connection, "INSERT INTO group_settings (group_id, version, content, changed_by, changed_by_name,"
                + " changed_at) VALUES (?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT DO NOTHING", group.value(), standing, content));
        if (differ(standing.content(), content, StoreSetting.SECOND_FACTOR)) {
            secondFactors.changedInGroup(group);
        }
        return true;
    }

    private static boolean differ(Configured before, Configured after, StoreSetting setting) {
        return !Objects.equals(before.values().get(setting.key()), after.values().get(setting.key()));
    }

    /** The signature under what is set now. */
    SetBy signature(SetBy.Way way) {
        return new SetBy(Actor.current().name(), now(), way);
    }

    private static Entry newest(Connection connection, String sql, UUID key) throws SQLException {
        return Sql.one(connection, sql, row -> new Entry(row.getInt(1), Json.read(row.getString(2), Configured.class), row.getString(3)), key)
                .orElse(Entry.NONE);
    }

    private boolean insert(Connection connection, String sql, UUID key, Entry standing, Configured content) throws SQLException {
        if (Sql.update(connection, sql, key, standing.version() + 1, Json.write(content), Actor.current().subject(), Actor.current().name(),
                now()) == 0) {
            throw Problem.conflict("设置刚刚被他人更改,请刷新后重试。", "The settings were changed by somebody just now; reload and try again.");
        }
        return true;
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
