package io.dealerloop.tenancy;

import io.dealerloop.identity.Appointment;
import io.dealerloop.identity.Directory;
import io.dealerloop.identity.Staff;
import io.dealerloop.kernel.Jobs;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes groups, stores and their staff as described. Applying is idempotent: what is so already stays untouched, and a run that
 * stopped half-way is finished by the next one. The platform operator's use case.
 */
@ApplicationScoped
public class TenantSetup {

    @Inject
    private Registry registry;

    @Inject
    private Stores stores;

    @Inject
    private Staff staff;

    @Inject
    private Directory directory;

    @Inject
    private Jobs jobs;

    /**
     * @param documents YAML documents: each group followed by its stores
     * @param passwords first passwords by user name, for people who are new
     * @return what changed; empty when all was so already
     * @throws io.dealerloop.kernel.Problem naming document, line and key of what is not understood, before anything is made
     */
    public List<Change> applyAcrossTenants(String documents, Map<String, String> passwords) {
        List<Change> changes = new ArrayList<>();
        for (Descriptions.Described described : Descriptions.read(documents)) {
            Registry.Registered group = registry.group(described.group());
            changes.addAll(group.changes());
            changes.addAll(registry.groupSettings(group.id(), described.group()));
            for (StoreDescription store : described.stores()) {
                changes.addAll(apply(group.id(), store, passwords));
            }
        }
        return changes;
    }

    private List<Change> apply(UUID group, StoreDescription wanted, Map<String, String> passwords) {
        Registry.Registered registered = registry.store(group, wanted);
        List<Change> changes = new ArrayList<>(registered.changes());
        TenantId id = new TenantId(registered.id());
        Map<UUID, Appointment> appointed = new LinkedHashMap<>();
        for (StoreDescription.Person person : wanted.staff()) {
            Appointment appointment = person.appointment();
            UUID subject = directory.ensurePerson(appointment, Optional.ofNullable(passwords.get(person.userName())));
            appointed.put(subject, appointment);
        }
        return Tenants.runAs(id, () -> {
            changes.addAll(registry.storeSettings(wanted));
            staff.appoint(appointed).forEach(what -> changes.add(new Change(wanted.code(), what)));
            directory.ensureOrganization(id, List.copyOf(appointed.keySet()));
            stores.forget(id);
            jobs.keepAll();
            return changes;
        });
    }
}
