package io.dealerloop.tenancy;

import io.dealerloop.identity.Separation;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** Keeps the versions of settings and lays the layers over each other: platform &lt; plugin &lt; group &lt; store. */
@ApplicationScoped
class SettingsBook {

    /** A version as it is kept. */
    record Entry(int version, Configured content, String changedBy, OffsetDateTime changedAt) {

        static final Entry NONE = new Entry(0, Configured.NOTHING, null, null);
    }

    @Inject
    private StoreDatabase database;

    /** Group tables are entered by set_group, in the transaction at hand, with or without a store. */
    @Inject
    private PlatformDatabase platform;

    @Inject
    private BusinessClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Config config;

    @Inject
    private SettingDeclarations declarations;

    StoreSettings read(Store store) {
        Entry own = ofStore();
        Configured group = ofGroup(store.groupId()).content();
        return new StoreSettings(
                own.version(),
                store.zone(),
                effective(StoreSetting.OPEN_AT, own.content(), group),
                effective(StoreSetting.QUIET_WEEKDAYS, own.content(), group),
                effective(StoreSetting.QUIET_DAYS, own.content(), group),
                effective(StoreSetting.UPLOAD_LIMIT, own.content(), group),
                effective(StoreSetting.CORRECTIONS_TAKE_EFFECT, own.content(), group),
                separations(own.content(), group),
                own.content().standards().stream().map(choice -> withGroup(choice, group)).toList(),
                Optional.ofNullable(own.content().contact()).orElse(new StoreContact(store.name(), "", "", "", "")));
    }

    SettingsPage page(Store store) {
        Entry own = ofStore();
        Configured group = ofGroup(store.groupId()).content();
        Locale language = Actor.languageOrDefault();
        List<SettingView> views = new ArrayList<>();
        for (StoreSetting setting : StoreSetting.values()) {
            views.add(view(setting.key(), setting.declaration(), platformDefault(setting), SettingView.Source.PLATFORM, null,
                    group.values().get(setting.key()), own.content().values().get(setting.key()), own, store, language));
        }
        for (StandardChoice choice : own.content().standards()) {
            String standard = declarations.title(choice).in(language);
            for (SettingDeclaration declared : declarations.of(choice)) {
                String key = pluginKey(choice, declared);
                views.add(view(key, declared, declared.defaultValue(), SettingView.Source.PLUGIN, standard,
                        group.values().get(key), choice.settings().get(declared.key()), own, store, language));
            }
        }
        return new SettingsPage(own.version(), views);
    }

    private static SettingView view(String key, SettingDeclaration declared, String lowest, SettingView.Source lowestSource,
            String standard, String groups, String stores, Entry entry, Store store, Locale language) {
        String below = groups != null ? groups : lowest;
        SettingView.Source source = stores != null ? SettingView.Source.STORE
                : groups != null ? SettingView.Source.GROUP : lowestSource;
        boolean own = source == SettingView.Source.STORE;
        return new SettingView(key, own ? stores : below, below, source, standard, declared.label().in(language),
                declared.type(), declared.min(), declared.max(),
                declared.choices().stream().map(choice -> new SettingView.Choice(choice.value(), choice.label().in(language))).toList(),
                own ? entry.changedBy() : null,
                own ? entry.changedAt().atZoneSameInstant(store.zone()).toOffsetDateTime() : null);
    }

    void change(Store store, Map<String, String> values, int seenVersion) {
        Entry own = ofStore();
        if (own.version() != seenVersion) {
            throw Problem.conflict("设置已被 " + own.changedBy() + " 更改,请刷新后重试。",
                    "The settings were changed by " + own.changedBy() + " meanwhile; reload and try again.");
        }
        Map<String, String> plain = new HashMap<>(own.content().values());
        Map<String, Map<String, String>> byPlugin = new HashMap<>();
        own.content().standards().forEach(choice -> byPlugin.put(choice.plugin(), new HashMap<>(choice.settings())));
        List<Problem.FieldError> refused = new ArrayList<>();
        values.forEach((key, value) -> {
            Map<String, String> target = key.contains(":") ? byPlugin.get(key.substring(0, key.indexOf(':'))) : plain;
            Optional<Text> refusal = target == null ? Optional.of(unknown(key)) : refusal(own.content(), key, value);
            refusal.ifPresentOrElse(
                    why -> refused.add(new Problem.FieldError(key, why)),
                    () -> put(target, key.substring(key.indexOf(':') + 1), value));
        });
        if (!refused.isEmpty()) {
            Problem problem = new Problem(Problem.Kind.INVALID, refused.getFirst().detail());
            refused.forEach(error -> problem.and(error.field(), error.detail().zh(), error.detail().en()));
            throw problem;
        }
        List<StandardChoice> standards = own.content().standards().stream()
                .map(choice -> new StandardChoice(choice.plugin(), choice.version(), choice.base(), choice.brands(),
                        byPlugin.get(choice.plugin())))
                .toList();
        write(own.version() + 1, new Configured(plain, standards, own.content().contact(), own.content().described()));
        audit.record("settings.change", "store", store.id().value(), values);
    }

    /** What is wrong with a value for a key, or empty. {@code null} gives the setting back and is always right for a known key. */
    Optional<Text> refusal(Configured content, String key, String value) {
        Optional<StoreSetting> platform = StoreSetting.of(key);
        if (platform.isPresent()) {
            return value == null ? Optional.empty() : platform.get().refusal(value);
        }
        for (StandardChoice choice : content.standards()) {
            for (SettingDeclaration declared : declarations.of(choice)) {
                if (pluginKey(choice, declared).equals(key)) {
                    return value == null ? Optional.empty() : declared.refusal(value);
                }
            }
        }
        return Optional.of(unknown(key));
    }

    private static Text unknown(String key) {
        return Text.of("没有名为“" + key + "”的设置。", "There is no setting '" + key + "'.");
    }

    private static void put(Map<String, String> target, String key, String value) {
        if (value == null) {
            target.remove(key);
        } else {
            target.put(key, value);
        }
    }

    private <T> T effective(StoreSetting setting, Configured own, Configured group) {
        String value = own.values().get(setting.key());
        if (value == null) {
            value = group.values().get(setting.key());
        }
        return setting.read(value == null ? platformDefault(setting) : value);
    }

    private Map<Separation, Separation.Rule> separations(Configured own, Configured group) {
        Map<Separation, Separation.Rule> rules = new EnumMap<>(Separation.class);
        for (Separation separation : Separation.values()) {
            rules.put(separation, effective(StoreSetting.of(separation), own, group));
        }
        return rules;
    }

    private String platformDefault(StoreSetting setting) {
        return config.getOptionalValue("dealerloop.store." + setting.key(), String.class)
                .orElse(setting.declaration().defaultValue());
    }

    /** A group sets a plugin's setting for all its stores under {@code plugin:key}. */
    private static StandardChoice withGroup(StandardChoice choice, Configured group) {
        Map<String, String> merged = new HashMap<>();
        String prefix = choice.plugin() + ":";
        group.values().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                merged.put(key.substring(prefix.length()), value);
            }
        });
        merged.putAll(choice.settings());
        return new StandardChoice(choice.plugin(), choice.version(), choice.base(), choice.brands(), merged);
    }

    private static String pluginKey(StandardChoice choice, SettingDeclaration declared) {
        return choice.plugin() + ":" + declared.key();
    }

    Entry ofStore() {
        return database.jdbc(connection -> newest(connection,
                "SELECT version, content, changed_by_name, changed_at FROM store_settings WHERE tenant_id = ?"
                        + " ORDER BY version DESC LIMIT 1", Tenants.current().value()));
    }

    Entry ofGroup(UUID group) {
        return platform.jdbc(connection -> {
            enterGroup(connection, group);
            return newest(connection,
                    "SELECT version, content, changed_by_name, changed_at FROM group_settings WHERE group_id = ?"
                            + " ORDER BY version DESC LIMIT 1", group);
        });
    }

    void write(int version, Configured content) {
        TenantId store = Tenants.current();
        database.jdbc(connection -> insert(connection,
                "INSERT INTO store_settings (tenant_id, version, content, changed_by, changed_by_name, changed_at)"
                        + " VALUES (?, ?, ?::jsonb, ?, ?, ?)", store.value(), version, content));
    }

    void writeGroup(UUID group, int version, Configured content) {
        platform.jdbc(connection -> {
            enterGroup(connection, group);
            return insert(connection,
                    "INSERT INTO group_settings (group_id, version, content, changed_by, changed_by_name, changed_at)"
                            + " VALUES (?, ?, ?::jsonb, ?, ?, ?)", group, version, content);
        });
    }

    private static void enterGroup(Connection connection, UUID group) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_group(?)")) {
            statement.setObject(1, group);
            statement.execute();
        }
    }

    private static Entry newest(Connection connection, String sql, UUID key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Entry(row.getInt(1), Json.read(row.getString(2), Configured.class), row.getString(3),
                                row.getObject(4, OffsetDateTime.class))
                        : Entry.NONE;
            }
        }
    }

    private Void insert(Connection connection, String sql, UUID key, int version, Configured content) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, key);
            statement.setInt(2, version);
            statement.setString(3, Json.write(content));
            statement.setObject(4, Actor.current().subject());
            statement.setString(5, Actor.current().name());
            statement.setObject(6, clock.now().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
            return null;
        }
    }
}
