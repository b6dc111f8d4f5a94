package io.dealerloop.identity;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.ShownName;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Machine clients: credentials of their own, for one store and for operations granted by name. */
@ApplicationScoped
public class Machines {

    /** What only a person decides, whatever was granted. */
    private static final Set<Permission> PEOPLE_ONLY = Set.of(Permission.STAFF_MANAGE, Permission.SETTINGS_CHANGE,
            Permission.CORRECTIONS_CONFIRM, Permission.ENTRIES_READ, Permission.CLOCK_SET);

    private static final String SELECT = "SELECT id, tenant_id, name, operations, contacts_clear, created_at FROM machine_client"
            + " WHERE revoked_at IS NULL";

    /** @param secret shown this once and kept by the identity provider alone */
    public record Credentials(Machine machine, String secret) {}

    @Inject
    private PlatformDatabase database;

    @Inject
    private Directory directory;

    @Inject
    private Operations operations;

    @Inject
    private Posts posts;

    /** The names of all operations that may be granted. */
    public Set<String> grantable() {
        Set<String> names = new TreeSet<>();
        operations.ofStores().forEach((name, permission) -> {
            if (!PEOPLE_ONLY.contains(permission)) {
                names.add(name);
            }
        });
        return names;
    }

    /** The machines of those stores, by name. */
    public List<Machine> list(Set<UUID> stores) {
        return database.jdbc(connection -> Sql.list(connection, SELECT + " AND tenant_id = ANY (?) ORDER BY name, id", Machines::read,
                (Object) stores.toArray(UUID[]::new)));
    }

    /** @throws Problem when none of those stores has such a machine */
    public Machine find(UUID id, Set<UUID> stores) {
        return database.jdbc(connection -> Sql.one(connection, SELECT + " AND id = ? AND tenant_id = ANY (?)", Machines::read, id,
                stores.toArray(UUID[]::new))).orElseThrow(() -> Problem.notFound("没有这个接口凭证。", "There is no such machine."));
    }

    /**
     * @param contactsClear whether it sees contact data whole
     * @throws Problem naming an operation that may not be granted, or where whoever asks may not let it see contact data
     */
    @Transactional
    public Credentials create(TenantId store, String name, Set<String> granted, boolean contactsClear) {
        String shown = ShownName.checked("name", name);
        checkGrant(granted);
        checkSight(store, contactsClear);
        UUID id = Ids.next();
        MachineAccount account = directory.createMachine(id, shown);
        OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
        database.jdbc(connection -> Sql.update(connection,
                "INSERT INTO machine_client (id, subject, tenant_id, name, operations, contacts_clear, created_at, created_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id, account.subject(), store, shown, granted.toArray(String[]::new), contactsClear, now, Actor.current().subject()));
        return new Credentials(new Machine(id, store.value(), clientId(id), shown, List.copyOf(new TreeSet<>(granted)), contactsClear, now), account.secret().orElseThrow());
    }

    /**
     * Grants other operations instead.
     *
     * @param contactsClear whether it sees contact data whole from now on
     * @throws Problem as {@link #create}
     */
    @Transactional
    public void grant(Machine machine, Set<String> granted, boolean contactsClear) {
        checkGrant(granted);
        checkSight(new TenantId(machine.store()), contactsClear);
        database.jdbc(connection -> Sql.update(connection, "UPDATE machine_client SET operations = ?, contacts_clear = ?"
                + " WHERE id = ? AND revoked_at IS NULL", granted.toArray(String[]::new), contactsClear, machine.id()));
        posts.changed();
    }

    /** Gives it a new secret; the old one ends. Whoever gets the secret sees what the machine sees. */
    public Credentials renew(Machine machine) {
        checkSight(new TenantId(machine.store()), machine.contactsClear());
        return new Credentials(machine, directory.renewMachineSecret(machine.id()));
    }

    /** Takes its right at once; its account follows. */
    @Transactional
    public void revoke(Machine machine) {
        database.jdbc(connection -> Sql.update(connection, "UPDATE machine_client SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
                OffsetDateTime.now(Clock.systemUTC()), machine.id()));
        posts.changed();
    }

    /** After revoking: removes the account. Where the provider is away, it stays, without any right here. */
    public void forget(Machine machine) {
        try {
            directory.removeMachine(machine.id());
        } catch (Problem later) {
            if (later.kind() != Problem.Kind.UNAVAILABLE) {
                throw later;
            }
        }
    }

    /** Nobody lets a machine see what they may not have shown themselves, there and now. Taking the sight away needs nothing. */
    private static void checkSight(TenantId store, boolean contactsClear) {
        if (contactsClear && !Access.current().may(Permission.CONTACTS_UNMASK, store)) {
            throw Problem.refused("只有本人可以在该门店查看完整联系方式的人，才能让系统看到：请先说明理由进入该门店。",
                    "Only somebody who may see contact data in that store themselves lets a machine see it: state a reason and enter the store first.")
                    .and("contactsClear", "请先进入该门店。", "Enter the store first.");
        }
    }

    private void checkGrant(Set<String> granted) {
        if (granted == null || granted.isEmpty()) {
            throw Problem.invalid("operations", "请至少选择一个操作。", "Grant at least one operation.");
        }
        Set<String> known = grantable();
        granted.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw Problem.invalid("operations", "不能授予操作 " + name + "。", "The operation " + name + " cannot be granted.");
        });
    }

    static String clientId(UUID id) {
        return "m-" + id;
    }

    private static Machine read(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new Machine(id, row.getObject(2, UUID.class), clientId(id), row.getString(3),
                Arrays.stream((String[]) row.getArray(4).getArray()).sorted().toList(), row.getBoolean(5),
                row.getObject(6, OffsetDateTime.class));
    }
}
