package io.dealerloop.tenancy;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The rows of groups and stores. What happens around them is told by {@link GroupStores} and {@link DealerGroups}. */
@ApplicationScoped
class Registry {

    @Inject
    private PlatformDatabase platform;

    Optional<GroupView> group(String code) {
        return platform.jdbc(connection -> Sql.one(connection, "SELECT id, code, name FROM dealer_group WHERE code = ?", GroupView::read, code));
    }

    Optional<GroupView> group(GroupId id) {
        return platform.jdbc(connection -> Sql.one(connection, "SELECT id, code, name FROM dealer_group WHERE id = ?", GroupView::read, id));
    }

    /** @return empty when the code is taken, even by somebody who was faster just now */
    Optional<GroupView> addGroup(String code, String name) {
        GroupId id = new GroupId(Ids.next());
        int added = platform.jdbc(connection -> Sql.update(connection,
                "INSERT INTO dealer_group (id, code, name) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING", id, code, name));
        return added == 1 ? Optional.of(new GroupView(id.value(), code, name)) : Optional.empty();
    }

    boolean renameGroup(GroupId id, String name) {
        return platform.jdbc(connection -> Sql.update(connection, "UPDATE dealer_group SET name = ? WHERE id = ? AND name <> ?", name, id, name)) == 1;
    }

    Optional<Store> store(GroupId group, String code) {
        return platform.jdbc(connection -> Sql.one(connection, Stores.SELECT + " WHERE t.group_id = ? AND t.code = ?", Stores::read, group, code));
    }

    /** @return empty when the group has a store of that code, even if made by somebody who was faster just now */
    Optional<TenantId> addStore(GroupId group, NewStore wanted) {
        TenantId id = new TenantId(Ids.next());
        int added = platform.jdbc(connection -> Sql.update(connection,
                "INSERT INTO tenant (id, group_id, code, name, kind, time_zone, status) VALUES (?, ?, ?, ?, ?, ?, 'PREPARING')"
                        + " ON CONFLICT (group_id, code) DO NOTHING", id, group, wanted.code(), wanted.name(), wanted.kind(), wanted.timeZone()));
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    boolean describe(TenantId store, String name, Store.Kind kind, String timeZone) {
        return platform.jdbc(connection -> Sql.update(connection, "UPDATE tenant SET name = ?, kind = ?, time_zone = ? WHERE id = ?"
                + " AND (name, kind, time_zone) IS DISTINCT FROM (?, ?, ?)", name, kind, timeZone, store, name, kind, timeZone)) == 1;
    }

    /** @return whether it was in the first status */
    boolean move(TenantId store, Store.Status from, Store.Status to) {
        return platform.jdbc(connection -> Sql.update(connection, "UPDATE tenant SET status = ? WHERE id = ? AND status = ?", to, store, from)) == 1;
    }
}
