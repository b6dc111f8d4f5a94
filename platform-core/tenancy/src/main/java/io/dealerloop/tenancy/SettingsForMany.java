package io.dealerloop.tenancy;

import io.dealerloop.identity.AccountsFollow;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Jobs;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    /** @param why the reason, for a store that cannot change; for one that changes, what is to be known of it, if anything */
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
    private TriedSettings tried;

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
        return many(change.stores(), change.dryRun(), new Request(store -> single.wish(change), true, Map.of()));
    }

    /**
     * Another version of a standard that a store follows.
     *
     * @see #follow
     */
    @FunctionalInterface
    public interface VersionOf {
        /** @return the version, or {@code latest}. @throws Problem why the store cannot have another */
        String version(Store store, StandardChoice standing);
    }

    /**
     * Another version of one standard for stores that follow it; their other standards stay.
     *
     * @param stores which; absent = all stores of the group
     * @param strict whether a value that the version does not declare or allow, or with which it cannot do, keeps a store from changing; else it
     *     is told, stays where it is set and has no effect, and the version is not asked
     * @throws Problem when a store is not the group's
     */
    public Result follow(String plugin, @Nullable List<UUID> stores, boolean dryRun, boolean strict, VersionOf wanted) {
        Map<TenantId, String> told = new HashMap<>();
        return many(stores, dryRun, new Request(store -> (standing, by) -> {
            StandardChoice before = standing.standard(plugin);
            if (before == null) {
                throw notFollowed(layers.beneath(standing, plugin));
            }
            StandardChoice next = new StandardChoice(plugin, wanted.version(store, before), before.base(), before.brands(), before.settings());
            List<String> lost = next.version().equals(before.version()) ? List.of() : layers.notUnderstood(next, store.groupId());
            if (!lost.isEmpty()) {
                Text what = notUnderstood(lost);
                if (strict) {
                    throw Problem.refused(what.zh() + "请先恢复为默认值。", what.en() + " Give them back to their defaults first.");
                }
                told.put(store.id(), what.in(Actor.languageOrDefault()));
            }
            if (before.version().equals(StandardChoice.LATEST) && !next.version().equals(StandardChoice.LATEST)) {
                told.merge(store.id(), pinned(next.version()).in(Actor.languageOrDefault()), (one, other) -> one.equals(other) ? one : one + " " + other);
            }
            return layers.followed(standing, standing.standards().stream().map(choice -> choice == before ? next : choice).toList(), by);
        }, strict, told));
    }

    private static Problem notFollowed(boolean beneath) {
        return beneath ? Problem.refused("该门店没有选择此标准：它在门店自己的标准之下，始终为最新版本；要固定版本，请先在门店的标准中加入。",
                "The store has not chosen this standard: it lies beneath the store's own, always in its latest version; to pin it, add it to the store's standards first.")
                : Problem.refused("该门店未执行此标准，请先在门店的标准中加入。", "The store does not follow this standard; add it to the store's standards first.");
    }

    private static Text pinned(String version) {
        return Text.of("该门店原来跟随最新版本，此后固定在 " + version + "，不再自动更换。",
                "The store followed the latest version; from now on it stays on " + version + " until another is activated.");
    }

    private static Text notUnderstood(List<String> keys) {
        return Text.of("新版本不认识或不允许这些设置的值：" + String.join("、", keys) + "。",
                "That version does not declare or allow what is set for " + String.join(", ", keys) + ".");
    }

    /** What one request is about, and what was found out for it on the way. */
    private record Request(Function<Store, SettingsForOne.Wish> wish, boolean strict, Map<TenantId, String> notes,
            Map<TenantId, List<SettingChange>> changing, Map<TenantId, Problem> refused, Map<TriedSettings.Standard, Map<String, Text>> asked) {

        Request(Function<Store, SettingsForOne.Wish> wish, boolean strict, Map<TenantId, String> notes) {
            this(wish, strict, notes, new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
        }
    }

    private Result many(@Nullable List<UUID> ids, boolean dryRun, Request request) {
        List<Store> wanted = wanted(ids);
        List<OneStore> told = each(wanted, store -> planned(store, request));
        if (!dryRun && !request.changing().isEmpty()) {
            // What cannot be written down is not done; what then became of each store stands in its own trail.
            single.note(request.changing());
            told = each(wanted, store -> changed(store, request));
            accounts.soon();
        }
        return new Result(dryRun, count(told, Effect.CHANGES), count(told, Effect.ALREADY_SO), count(told, Effect.CANNOT), told);
    }

    private static List<OneStore> each(List<Store> wanted, Function<Store, OneStore> one) {
        List<OneStore> told = new ArrayList<>();
        for (Store store : wanted) {
            told.add(Tenants.runAs(store.id(), () -> one.apply(store)));
        }
        return told;
    }

    /** Tried: the store's standards are asked about values they would have from now on, outside of its transaction. */
    private OneStore planned(Store store, Request request) {
        try {
            SettingsForOne.Planned plan = single.plan(store, request.wish().apply(store));
            if (request.strict()) {
                tried.check(plan.standards(), request.asked());
            }
            if (!plan.changes().isEmpty()) {
                request.changing().put(store.id(), plan.changes());
            }
            return told(store, plan.changes(), request);
        } catch (Problem refused) {
            request.refused().put(store.id(), refused);
            return cannot(store, refused);
        }
    }

    private OneStore changed(Store store, Request request) {
        if (request.refused().containsKey(store.id())) {
            return cannot(store, request.refused().get(store.id()));
        }
        try {
            List<SettingChange> changes = single.apply(store, request.wish().apply(store));
            if (!changes.isEmpty()) {
                stores.forget(store.id());
                jobs.keepAll();
            }
            return told(store, changes, request);
        } catch (Problem refused) {
            return cannot(store, refused);
        }
    }

    private static OneStore told(Store store, List<SettingChange> changes, Request request) {
        return changes.isEmpty() ? new OneStore(store.id().value(), store.name(), Effect.ALREADY_SO, null)
                : new OneStore(store.id().value(), store.name(), Effect.CHANGES, request.notes().get(store.id()));
    }

    /** @throws Problem when it is not the store's: what is away now is away for all of them */
    private static OneStore cannot(Store store, Problem refused) {
        if (refused.kind() == Problem.Kind.UNAVAILABLE) {
            throw refused;
        }
        return new OneStore(store.id().value(), store.name(), Effect.CANNOT, refused.detail().in(Actor.languageOrDefault()));
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
