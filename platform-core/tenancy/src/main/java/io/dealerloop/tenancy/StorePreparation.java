package io.dealerloop.tenancy;

import io.dealerloop.identity.Directory;
import io.dealerloop.identity.Staff;
import io.dealerloop.kernel.EventSubscriber;
import io.dealerloop.kernel.Jobs;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Finishes a new store: its organization at the identity provider, its jobs, and then it is at work. Whoever creates a store tries
 * this at once; where the provider was away or the platform stopped in the middle, the outbox tries until it is done.
 */
@ApplicationScoped
class StorePreparation implements EventSubscriber<StoreCreated> {

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

    @Override
    public Class<StoreCreated> event() {
        return StoreCreated.class;
    }

    @Override
    public void on(StoreCreated created) {
        finish();
    }

    /** May be called again and again. */
    void finish() {
        TenantId store = Tenants.current();
        directory.ensureOrganization(store, staff.members());
        registry.move(store, Store.Status.PREPARING, Store.Status.ACTIVE);
        stores.forget(store);
        jobs.keepAll();
    }
}
