package io.dealerloop.tenancy;

import io.dealerloop.identity.Machine;
import io.dealerloop.identity.Machines;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Headquarters' machine clients. What happens to one stands in its store's trail and in the group's, in the transaction that did it. */
@ApplicationScoped
public class GroupMachines {

    @Inject
    private Machines machines;

    @Inject
    private Stores stores;

    @Inject
    private Audit audit;

    @Inject
    private GroupAudit groupAudit;

    /** The machines of the group's stores, by name. */
    public List<Machine> list() {
        return machines.list(ids());
    }

    /** @throws io.dealerloop.kernel.Problem when the group has no such store, a name or grant is refused, or the sight of contact data is */
    @Transactional
    public Machines.Credentials create(TenantId store, String name, Set<String> operations, boolean contactsClear) {
        stores.find(store, Groups.current());
        Machines.Credentials made = machines.create(store, name, operations, contactsClear);
        note("machine.create", made.machine());
        if (contactsClear) {
            note("machine.contacts-clear", made.machine());
        }
        return made;
    }

    /** @throws io.dealerloop.kernel.Problem when none of the group's stores has it, or the grant is refused */
    @Transactional
    public Machine grant(UUID id, Set<String> operations, boolean contactsClear) {
        Machine before = find(id);
        machines.grant(before, operations, contactsClear);
        Machine now = find(id);
        note("machine.grant", now);
        if (before.contactsClear() != now.contactsClear()) {
            note(now.contactsClear() ? "machine.contacts-clear" : "machine.contacts-masked", now);
        }
        return now;
    }

    @Transactional
    public Machines.Credentials renew(UUID id) {
        Machine machine = find(id);
        Machines.Credentials renewed = machines.renew(machine);
        note("machine.secret", machine);
        return renewed;
    }

    @Transactional
    public Machine revoke(UUID id) {
        Machine machine = find(id);
        machines.revoke(machine);
        note("machine.revoke", machine);
        return machine;
    }

    private Machine find(UUID id) {
        return machines.find(id, ids());
    }

    private Set<UUID> ids() {
        return stores.ofGroup(Groups.current()).stream().map(store -> store.id().value()).collect(Collectors.toSet());
    }

    private void note(String action, Machine machine) {
        Map<String, ?> details = Map.of("name", machine.name(), "operations", machine.operations(), "contactsClear", machine.contactsClear());
        Tenants.runAs(new TenantId(machine.store()), () -> audit.record(action, "machine", machine.id(), details));
        groupAudit.record(action, "machine", machine.id(),
                Map.of("name", machine.name(), "operations", machine.operations(), "contactsClear", machine.contactsClear(), "store", machine.store()));
    }
}
