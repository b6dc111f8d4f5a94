package io.dealerloop.tenancy;

import io.dealerloop.identity.SecondFactor;
import io.dealerloop.identity.SecondFactorDemands;
import io.dealerloop.identity.SecondFactorRule;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The setting {@code second-factor} as a rule: read where a post is given, applied to posts held already where it is changed. */
@ApplicationScoped
public class SecondFactors implements SecondFactorRule {

    @Inject
    private Stores stores;

    @Inject
    private SettingsLayers layers;

    @Inject
    private SettingsBook book;

    @Inject
    private SecondFactorDemands demands;

    @Override
    @Transactional
    public SecondFactor inStore() {
        return StoreSetting.SECOND_FACTOR.read(layers.value(stores.current(), StoreSetting.SECOND_FACTOR));
    }

    @Override
    @Transactional
    public SecondFactor inGroup() {
        return of(Groups.current());
    }

    private SecondFactor of(GroupId group) {
        return StoreSetting.SECOND_FACTOR.read(layers.value(group, StoreSetting.SECOND_FACTOR));
    }

    /** After the current store set it, or gave it back; in the same transaction. */
    void changedInStore() {
        demands.inStores(Set.of(Tenants.current().value()), inStore());
    }

    /** After the platform's default became another: as if the group had set what it has of it now. The same again changes nothing. */
    @Transactional(TxType.REQUIRES_NEW)
    void defaultChanged(GroupId group) {
        changedInGroup(group);
    }

    /** After a group set it, or gave it back: for its headquarters and the stores that set nothing of their own; in the same transaction. */
    void changedInGroup(GroupId group) {
        SecondFactor rule = of(group);
        demands.inHeadquarters(group, rule);
        Set<TenantId> all = stores.ofGroup(group).stream().map(Store::id).collect(Collectors.toSet());
        if (!all.isEmpty()) {
            Set<UUID> own = Tenants.readIn(all, () -> book.storesThatSet(StoreSetting.SECOND_FACTOR.key()));
            List<UUID> under = all.stream().map(TenantId::value).filter(id -> !own.contains(id)).toList();
            demands.inStores(under, rule);
        }
    }
}
