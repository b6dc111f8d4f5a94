package io.dealerloop.tenancy;

import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** A store's settings as headquarters reads and sets them, without entering the store: settings name no customer. */
@ApplicationScoped
public class StoreSettingsOfGroup {

    @Inject
    private Stores stores;

    /** @throws io.dealerloop.kernel.Problem when the group has no such store */
    public SettingsPage page(TenantId store) {
        stores.find(store, Groups.current());
        return Tenants.runAs(store, () -> stores.settingsPage());
    }

    /** As {@link Stores#change}, headquarters' own settings included. */
    public SettingsPage change(TenantId store, Map<String, String> values, int version) {
        stores.find(store, Groups.current());
        return Tenants.runAs(store, () -> stores.change(values, version, true));
    }
}
