package io.dealerloop.tenancy;

import io.dealerloop.identity.Machine;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** What happens to a store's machines stands in the store's trail and in the group's. */
@ApplicationScoped
class MachineTrail {

    @Inject
    private Audit audit;

    @Inject
    private GroupAudit groupAudit;

    @Transactional
    void note(String action, Machine machine) {
        Map<String, ?> details = Map.of("name", machine.name(), "operations", machine.operations());
        Tenants.runAs(new TenantId(machine.store()), () -> audit.record(action, "machine", machine.id(), details));
        groupAudit.record(action, "machine", machine.id(), details);
    }
}
