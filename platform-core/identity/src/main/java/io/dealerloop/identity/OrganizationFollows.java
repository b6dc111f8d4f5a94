package io.dealerloop.identity;

import io.dealerloop.kernel.EventSubscriber;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes a store's organization have the members our posts say; retried by the outbox until the identity provider is there. */
@ApplicationScoped
class OrganizationFollows implements EventSubscriber<StaffChanged> {

    @Inject
    private Staff staff;

    @Inject
    private Directory directory;

    @Override
    public Class<StaffChanged> event() {
        return StaffChanged.class;
    }

    @Override
    public void on(StaffChanged changed) {
        directory.ensureOrganization(Tenants.current(), staff.members());
    }
}
