package io.dealerloop.tenancy;

import io.dealerloop.identity.AccountsFollow;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Jobs;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Standards and settings for many stores at once, tried first: which stores would change, which are so already, and which cannot, each
 * with its reason. Each store changes in a transaction of its own; one that cannot does not keep the others from changing.
 */
@ApplicationScoped
public class SettingsForMany {

    /**
     * @param stores which; absent = all stores of the group
     * @param values by key; {@code null} gives a setting back to the layer below; absent = none
     * @param standards the standards they shall follow; a plugin that stays keeps its settings; absent = as they are
     * @param dryRun {@code true} changes nothing and tells what would
     */
    public record Change(@Nullable List<UUID> stores, @Nullable Map<String, @Nullable String> values,
            @Nullable List<StandardChoice> standards, boolean dryRun) {}

    public enum Effect { CHANGES, ALREADY_SO, CANNOT }

    /** @param why the reason, for a store that cannot change */
    public record OneStore(UUID store, String name, Effect effect, @Nullable String why) {}

    /**
     * @param changing how many stores change, or changed
     * @param alreadySo how many are so already
     * @param cannot how many cannot
     */
    public record Result(boolean dryRun, int changing, int alreadySo, int cannot, List<OneStore> stores) {}

    @Inject
    private Stores stores;

    @Inject
    private SettingsForOne single;

    @Inject
    private SettingsLayers layers;

    @Inject
    private Jobs jobs;

    @Inject
    private AccountsFollow accounts;

    /** @throws Problem when nothing is to be changed, the standards cannot be followed by anybody, or a store is not the group's */
    public Result apply(Change change) {
        boolean nothing = (change.values() == null || change.values().isEmpty()) && change.standards() == null;
        if (nothing) {
            throw Problem.invalid("values", "没有要更改的设置。", "There is nothing to change.");
        }
        if (change.standards() != null) {
            layers.refusal(change.standards()).ifPresent(why -> {
                throw Problem.invalid("standards", why.zh(), why.en());
            });
        }
        List<Store> wanted = wanted(change.stores());
        Map<TenantId, List<SettingChange>> changing = new LinkedHashMap<>();
        List<OneStore> told = each(wanted, change, false, changing);
        if (!change.dryRun() && !changing.isEmpty()) {
            // What cannot be written down is not done; what then became of each store stands in its own trail.
            single.note(changing);
            told = each(wanted, change, true, changing);
            accounts.soon();
        }
        return new Result(change.dryRun(), count(told, Effect.CHANGES), count(told, Effect.ALREADY_SO), count(told, Effect.CANNOT), told);
    }

    private List<OneStore> each(List<Store> wanted, Change change, boolean really, Map<TenantId, List<SettingChange>> changing) {
        List<OneStore> told = new ArrayList<>();
        for (Store store : wanted) {
            told.add(Tenants.runAs(store.id(), () -> one(store, change, really, changing)));
        }
        return told;
    }

    private OneStore one(Store store, Change change, boolean really, Map<TenantId, List<SettingChange>> changing) {
        try {
            List<SettingChange> what = single.apply(store, change, really);
            boolean changes = !what.isEmpty();
            if (changes && really) {
                stores.forget(store.id());
                jobs.keepAll();
            } else if (changes) {
                changing.put(store.id(), what);
            }
            return new OneStore(store.id().value(), store.name(), changes ? Effect.CHANGES : Effect.ALREADY_SO, null);
        } catch (Problem refused) {
            if (refused.kind() == Problem.Kind.UNAVAILABLE) {
                throw refused;
            }
            return new OneStore(store.id().value(), store.name(), Effect.CANNOT, refused.detail().in(Actor.languageOrDefault()));
        }
    }

    private List<Store> wanted(@Nullable List<UUID> ids) {
        List<Store> all = stores.ofGroup(Groups.current());
        if (ids == null) {
            return all;
        }
        Set<TenantId> wanted = new HashSet<>();
        ids.forEach(id -> wanted.add(new TenantId(id)));
        List<Store> found = all.stream().filter(store -> wanted.contains(store.id())).toList();
        if (found.size() < wanted.size()) {
            throw Problem.notFound("所选门店中有本集团没有的门店。", "Among the stores chosen is one that this group does not have.");
        }
        return found;
    }

    private static int count(List<OneStore> stores, Effect effect) {
        return (int) stores.stream().filter(store -> store.effect() == effect).count();
    }
}
