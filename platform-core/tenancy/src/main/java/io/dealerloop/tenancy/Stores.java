package io.dealerloop.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealerloop.kernel.ActiveStores;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which stores there are and how each is set up. What is remembered is at most some seconds old on other nodes, never on this one. */
@ApplicationScoped
public class Stores implements ActiveStores {

    static final String SELECT = "SELECT t.id, t.group_id, g.name, t.code, t.name, t.kind, t.time_zone, t.status"
            + " FROM tenant t JOIN dealer_group g ON g.id = t.group_id";

    @Inject
    private PlatformDatabase platform;

    @Inject
    private SettingsBook book;

    @Inject
    private SettingsLayers layers;

    @Inject
    private ChangedSettings changed;

    @Inject
    private TriedSettings tried;

    @Inject
    @ConfigProperty(name = "dealerloop.settings.remembered", defaultValue = "PT4S")
    private Duration remembered;

    private Cache<TenantId, Store> stores;
    private Cache<TenantId, StoreSettings> settings;

    @PostConstruct
    void prepare() {
        stores = Caffeine.newBuilder().expireAfterWrite(remembered).build();
        settings = Caffeine.newBuilder().expireAfterWrite(remembered).build();
    }

    /** The store in whose name this code runs. */
    public Store current() {
        return find(Tenants.current());
    }

    /** @throws Problem when there is no such store */
    public Store find(TenantId id) {
        return known(id).orElseThrow(() -> Problem.notFound("没有这家门店。", "There is no such store."));
    }

    /**
     * Whether that store is one of those groups'. The database is asked each time: what is remembered of another group's store would answer
     * sooner than what nobody has.
     */
    public boolean belongs(TenantId id, Set<GroupId> groups) {
        return !groups.isEmpty() && platform.jdbc(connection -> Sql.count(connection, "SELECT count(*) FROM tenant WHERE id = ? AND group_id = ANY (?)", id,
                groups.stream().map(GroupId::value).toArray(UUID[]::new))) > 0;
    }

    /** Whether its jobs may run and its rows be read: not for a suspended store, nor one that does not exist. */
    @Override
    public boolean active(TenantId id) {
        return known(id).filter(store -> store.status() != Store.Status.SUSPENDED).isPresent();
    }

    /** Asks the database anew, before a write: a store suspended on another node stops at once. */
    public void refresh(TenantId id) {
        stores.invalidate(id);
    }

    /** A store of that group. @throws Problem when the group has no such store; the same, and as late, whether another group has or nobody */
    public Store find(TenantId id, GroupId group) {
        Store known = stores.getIfPresent(id);
        if (known == null || !known.groupId().equals(group)) {
            known = platform.jdbc(connection -> Sql.one(connection, SELECT + " WHERE t.id = ? AND t.group_id = ?", Stores::read, id, group))
                    .orElseThrow(() -> Problem.notFound("没有这家门店。", "There is no such store."));
            stores.put(id, known);
        }
        return known;
    }

    private Optional<Store> known(TenantId id) {
        Store known = stores.getIfPresent(id);
        if (known == null) {
            known = platform.jdbc(connection -> Sql.one(connection, SELECT + " WHERE t.id = ?", Stores::read, id)).orElse(null);
            if (known != null) {
                stores.put(id, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /** The active ones among the stores that may be read here ({@link Tenants#readable()}), by name: those of a merged list. */
    public List<Store> served() {
        return Tenants.readable().stream().map(this::find).filter(Store::active)
                .sorted(Comparator.comparing(Store::name).thenComparing(store -> store.id().value())).toList();
    }

    /** Those of the stores that exist, by name. */
    public List<Store> findAll(Set<TenantId> ids) {
        return platform.jdbc(connection -> Sql.list(connection, SELECT + " WHERE t.id = ANY (?) ORDER BY t.name", Stores::read,
                (Object) ids.stream().map(TenantId::value).toArray(UUID[]::new)));
    }

    /** All stores of a group, by name. */
    public List<Store> ofGroup(GroupId group) {
        return platform.jdbc(connection -> Sql.list(connection, SELECT + " WHERE t.group_id = ? ORDER BY t.name, t.code", Stores::read, group));
    }

    /** The settings of the store in whose name this code runs. */
    @Transactional
    public StoreSettings settings() {
        TenantId id = Tenants.current();
        StoreSettings known = settings.getIfPresent(id);
        if (known == null) {
            known = layers.of(find(id));
            settings.put(id, known);
        }
        return known;
    }

    /** Every setting of the current store with its value, its default and where it comes from. */
    @Transactional
    public SettingsPage settingsPage() {
        return layers.page(current());
    }

    /**
     * Changes settings of the current store.
     *
     * @param values by key; {@code null} gives the setting back to the layer below
     * @param version the version the caller saw
     * @param byHeadquarters whether headquarters sets them, which may set what the store itself may not
     * @throws Problem naming every value that may not be set, or with which a standard cannot do; when a standard cannot be asked right now; or when
     *     somebody else changed the settings meanwhile. Nothing is set then
     */
    public SettingsPage change(Map<String, String> values, int version, boolean byHeadquarters) {
        Store store = current();
        tried.check(changed.ofStore(store, values, version, byHeadquarters));
        SettingsPage page = changed.changeStore(store, values, version, byHeadquarters);
        forget(Tenants.current());
        return page;
    }

    void forget(TenantId id) {
        stores.invalidate(id);
        settings.invalidate(id);
    }

    /** After a group's settings changed: those of all its stores are read anew. */
    void forgetSettings() {
        settings.invalidateAll();
    }

    static Store read(ResultSet row) throws SQLException {
        return new Store(new TenantId(row.getObject(1, UUID.class)), new GroupId(row.getObject(2, UUID.class)), row.getString(3),
                row.getString(4), row.getString(5), Store.Kind.valueOf(row.getString(6)), ZoneId.of(row.getString(7)),
                Store.Status.valueOf(row.getString(8)));
    }
}
