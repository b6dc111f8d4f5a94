package io.dealerloop.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which stores there are and how each is set up. What is remembered is at most some seconds old on other nodes, never on this one. */
@ApplicationScoped
public class Stores {

    private static final String SELECT = "SELECT t.id, t.group_id, g.name, t.code, t.name, t.kind, t.time_zone, t.status"
            + " FROM tenant t JOIN dealer_group g ON g.id = t.group_id";

    @Inject
    private PlatformDatabase platform;

    @Inject
    private SettingsBook book;

    @Inject
    @ConfigProperty(name = "dealerloop.settings.remembered", defaultValue = "PT5S")
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
        Store known = stores.getIfPresent(id);
        if (known == null) {
            known = select(" WHERE t.id = ?", statement -> statement.setObject(1, id.value())).stream()
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("没有这家门店。", "There is no such store."));
            stores.put(id, known);
        }
        return known;
    }

    /** The active ones among the stores that may be read here ({@link Tenants#readable()}), by name: those of a merged list. */
    public List<Store> served() {
        return Tenants.readable().stream().map(this::find).filter(Store::active)
                .sorted(Comparator.comparing(Store::name).thenComparing(store -> store.id().value())).toList();
    }

    /** Those of the stores that exist, by name. */
    public List<Store> findAll(Set<TenantId> ids) {
        return select(" WHERE t.id = ANY (?) ORDER BY t.name", statement -> {
            Array wanted = statement.getConnection().createArrayOf("uuid", ids.stream().map(TenantId::value).toArray());
            statement.setArray(1, wanted);
        });
    }

    /** The settings of the store in whose name this code runs. */
    @Transactional
    public StoreSettings settings() {
        TenantId id = Tenants.current();
        StoreSettings known = settings.getIfPresent(id);
        if (known == null) {
            known = book.read(find(id));
            settings.put(id, known);
        }
        return known;
    }

    /** Every setting of the current store with its value, its default and where it comes from. */
    @Transactional
    public SettingsPage settingsPage() {
        return book.page(current());
    }

    /**
     * Changes settings of the current store.
     *
     * @param values by key; {@code null} gives the setting back to the layer below
     * @param version the version the caller saw
     * @throws Problem naming every value that may not be set; or when somebody else changed the settings meanwhile
     */
    @Transactional
    public SettingsPage change(Map<String, String> values, int version) {
        book.change(current(), values, version);
        forget(Tenants.current());
        return book.page(current());
    }

    void forget(TenantId id) {
        stores.invalidate(id);
        settings.invalidate(id);
    }

    @FunctionalInterface
    private interface Binding {
        void on(PreparedStatement statement) throws SQLException;
    }

    private List<Store> select(String where, Binding binding) {
        return platform.jdbc(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SELECT + where)) {
                binding.on(statement);
                List<Store> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new Store(new TenantId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class), row.getString(3),
                                row.getString(4), row.getString(5), Store.Kind.valueOf(row.getString(6)),
                                ZoneId.of(row.getString(7)), Store.Status.valueOf(row.getString(8))));
                    }
                }
                return List.copyOf(found);
            }
        });
    }
}
