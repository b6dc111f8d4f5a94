package io.dealerloop.callbacks;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.tenancy.StandardChoice;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Shadow runs: before headquarters activates a version of a standard, a store's last days are replayed through it beside the version in
 * force, and everything that would change is counted and listed. Nothing live is touched, no customer is named. Called inside
 * {@code Groups.runAs}; a store of another group does not exist.
 */
@ApplicationScoped
public class ShadowRuns {

    private static final int MOST_KEPT = 20;

    @Inject
    private StoreDatabase database;

    @Inject
    private Stores stores;

    @Inject
    private PluginHost host;

    @Inject
    private BusinessClock clock;

    @Inject
    private Audit audit;

    @Inject
    private GroupAudit groupAudit;

    /** How many days back are replayed. */
    @Inject
    @ConfigProperty(name = "dealerloop.shadow.days", defaultValue = "90")
    private int days;

    /**
     * Asks for a run; {@link ShadowJob} makes it.
     *
     * @throws Problem when the store does not follow that standard, no such version can be used, it is the one in force, or a run waits
     */
    @Transactional
    public ShadowRun ask(TenantId store, String plugin, String version) {
        stores.find(store, Groups.current());
        ShadowRun run = Tenants.runAs(store, () -> {
            StandardRef next = host.find(Standards.asker(stores), plugin, version).orElseThrow(() -> Problem.invalid("version",
                    "没有可用的版本 " + plugin + " " + version + "。", "There is no version " + plugin + " " + version + " that can be used."));
            StandardRef inForce = inForce(plugin);
            if (inForce.equals(next)) {
                throw Problem.invalid("version", "门店现在用的就是 " + next + "。", "The store is on " + next + " already.");
            }
            LocalDate today = clock.today(stores.settings().zone());
            ShadowRows.Wanted wanted = new ShadowRows.Wanted(Ids.next(), plugin, next.version(), inForce.version(), today.minusDays(days), today);
            database.jdbc(connection -> {
                ShadowRows rows = new ShadowRows(connection, store);
                if (rows.next().isPresent()) {
                    throw Problem.refused("该门店已有试运行在进行，请等它结束或先取消。", "A shadow run of this store is under way; wait for it or cancel it.");
                }
                rows.keepLast(MOST_KEPT - 1);
                rows.add(wanted, Actor.current(), now());
                return null;
            });
            audit.record("standards.shadow-run", "shadow-run", wanted.id(), Map.of("plugin", plugin, "version", next.version()));
            return one(store, wanted.id());
        });
        groupAudit.record("standards.shadow-run", "store", store.value(), Map.of("plugin", plugin, "version", run.version()));
        return run;
    }

    private StandardRef inForce(String plugin) {
        StandardChoice choice = stores.settings().standards().stream().filter(followed -> followed.plugin().equals(plugin)).findFirst()
                .orElseThrow(() -> Problem.invalid("plugin", "该门店没有使用标准“" + plugin + "”。", "The store does not follow the standard '" + plugin + "'."));
        return host.find(Standards.asker(stores), choice.plugin(), choice.version()).orElse(new StandardRef(choice.plugin(), choice.version()));
    }

    /** The store's runs, the latest first; at most twenty are kept. */
    @Transactional
    public List<ShadowRun> list(TenantId store) {
        stores.find(store, Groups.current());
        return Tenants.runAs(store, () -> database.jdbc(connection -> new ShadowRows(connection, store).runs(null, Actor.languageOrDefault())));
    }

    /** @throws Problem when the store has no such run */
    @Transactional
    public ShadowRun find(TenantId store, UUID id) {
        stores.find(store, Groups.current());
        return Tenants.runAs(store, () -> one(store, id));
    }

    private ShadowRun one(TenantId store, UUID id) {
        return database.jdbc(connection -> new ShadowRows(connection, store).runs(id, Actor.languageOrDefault())).stream().findFirst()
                .orElseThrow(() -> Problem.notFound("没有这次试运行。", "There is no such shadow run."));
    }

    /** @param kind only those; {@code null} = all */
    @Transactional
    public Page<ShadowRun.Difference> differences(TenantId store, UUID id, ShadowRun.Kind kind, int page, int size) {
        Page.check(page, size);
        find(store, id);
        return Tenants.runAs(store, () -> database.jdbc(connection -> {
            ShadowRows rows = new ShadowRows(connection, store);
            return new Page<>(rows.differences(id, kind, (long) page * size, size, Actor.languageOrDefault()), page, size,
                    rows.count(id, kind));
        }));
    }

    /** Stops a run that waits or is under way; what it found so far stays. One that has ended stays as it is. */
    @Transactional
    public ShadowRun cancel(TenantId store, UUID id) {
        find(store, id);
        return Tenants.runAs(store, () -> {
            boolean ended = database.jdbc(connection -> new ShadowRows(connection, store).end(id, ShadowRun.State.CANCELLED, null, now()));
            if (ended) {
                audit.record("standards.cancel-shadow-run", "shadow-run", id, Map.of());
            }
            return one(store, id);
        });
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
