package io.dealerloop.tenancy;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Lays the layers of settings over each other: platform &lt; plugin &lt; group &lt; store; and says what a value may be. */
@ApplicationScoped
class SettingsLayers {

    @Inject
    private SettingsBook book;

    @Inject
    private SettingDeclarations declarations;

    @Inject
    private Config config;

    /** What is in force in the store in whose name this code runs. */
    StoreSettings of(Store store) {
        SettingsBook.Entry own = book.ofStore();
        Configured group = book.ofGroup(store.groupId()).content();
        Map<String, String> values = new HashMap<>();
        for (StoreSetting setting : StoreSetting.values()) {
            String value = own.content().values().getOrDefault(setting.key(), group.values().get(setting.key()));
            values.put(setting.key(), value == null ? platformDefault(setting) : value);
        }
        return StoreSettings.of(own.version(), store.zone(), values,
                standards(own.content()).stream().map(choice -> withGroup(choice, group)).toList(),
                Optional.ofNullable(own.content().contact()).orElse(new StoreContact(store.name(), "", "", "", "")));
    }

    /** Whether a store has that standard beneath its own without having chosen it. */
    boolean beneath(Configured own, String plugin) {
        return own.standard(plugin) == null && standards(own).stream().anyMatch(choice -> choice.plugin().equals(plugin));
    }

    /** The standards a store chose, and beneath them the platform's base, which every store has and may set. */
    List<StandardChoice> standards(Configured own) {
        String base = config.getOptionalValue("dealerloop.standards.base", String.class).orElse("");
        if (base.isBlank() || own.standards().isEmpty() || own.standard(base) != null) {
            return own.standards();
        }
        List<StandardChoice> all = new ArrayList<>(own.standards());
        all.add(withGroup(new StandardChoice(base, StandardChoice.LATEST, false, List.of(), Map.of()), own));
        return all;
    }

    /** What the store's standards are to be asked about, were its settings to become others. */
    List<TriedSettings.Standard> tried(GroupId id, Configured standing, Configured wanted) {
        if (wanted.equals(standing)) {
            return List.of();
        }
        Configured group = book.ofGroup(id).content();
        Map<String, StandardChoice> before = new HashMap<>();
        standards(standing).forEach(choice -> before.put(choice.plugin(), withGroup(choice, group)));
        return standards(wanted).stream().map(choice -> new TriedSettings.Standard(before.get(choice.plugin()), withGroup(choice, group)))
                .filter(TriedSettings.Standard::asks).toList();
    }

    /** What is in force of one setting in the store in whose name this code runs, as it stands in this transaction. */
    String value(Store store, StoreSetting setting) {
        String own = book.ofStore().content().values().get(setting.key());
        return own != null ? own : value(store.groupId(), setting);
    }

    /** What a group's stores have of it that set nothing of their own. */
    String value(GroupId group, StoreSetting setting) {
        String value = book.ofGroup(group).content().values().get(setting.key());
        return value != null ? value : platformDefault(setting);
    }

    /** The page of the store in whose name this code runs. */
    SettingsPage page(Store store) {
        SettingsBook.Entry own = book.ofStore();
        Configured group = book.ofGroup(store.groupId()).content();
        return new SettingsPage(own.version(), views(standards(own.content()), group, own.content()));
    }

    /** A group's page: what it sets for all its stores, for whatever standard is installed. */
    SettingsPage page(GroupId id) {
        SettingsBook.Entry own = book.ofGroup(id);
        return new SettingsPage(own.version(), views(newestOfEach(), own.content(), null));
    }

    /**
     * A copy of what stands with values set, each {@code null} given back to the layer below.
     *
     * @param mayLead whether headquarters sets them
     * @throws Problem naming every value that may not be set
     */
    Configured changed(Configured standing, List<StandardChoice> standards, Map<String, String> values, SetBy by, boolean mayLead) {
        Configured changed = standing;
        Problem refused = null;
        for (Map.Entry<String, String> entry : values.entrySet()) {
            Optional<Text> refusal = refusal(standards, entry.getKey(), entry.getValue(), mayLead);
            if (refusal.isPresent()) {
                refused = refused == null ? new Problem(Problem.Kind.INVALID, refusal.get()) : refused;
                refused.and(entry.getKey(), refusal.get().zh(), refusal.get().en());
            } else {
                changed = changed.with(entry.getKey(), entry.getValue(), by);
            }
        }
        if (refused != null) {
            throw refused;
        }
        return changed;
    }

    /** What is wrong with a value for a key, or empty. {@code null} gives the setting back and is always right for a known key. */
    Optional<Text> refusal(List<StandardChoice> standards, String key, String value, boolean mayLead) {
        Optional<StoreSetting> platform = StoreSetting.of(key);
        if (platform.isPresent()) {
            if (platform.get().byHeadquarters() && !mayLead) {
                return Optional.of(Text.of("“" + platform.get().declaration().label().zh() + "”只能由集团总部设置。",
                        "'" + platform.get().declaration().label().en() + "' is set by headquarters only."));
            }
            return value == null ? Optional.empty() : platform.get().refusal(value);
        }
        for (StandardChoice choice : standards) {
            for (SettingDeclaration declared : declarations.of(choice)) {
                if (pluginKey(choice, declared).equals(key)) {
                    return value == null ? Optional.empty() : declared.refusal(value);
                }
            }
        }
        return Optional.of(Text.of("没有名为“" + key + "”的设置。", "There is no setting '" + key + "'."));
    }

    /** What a key stands for: a setting of the platform's, or of the newest version of an installed standard. */
    Optional<SettingDeclaration> declaration(String key) {
        Optional<StoreSetting> platform = StoreSetting.of(key);
        if (platform.isPresent()) {
            return platform.map(StoreSetting::declaration);
        }
        return newestOfEach().stream().filter(choice -> key.startsWith(choice.plugin() + ":"))
                .flatMap(choice -> declarations.of(choice).stream().filter(declared -> pluginKey(choice, declared).equals(key))).findFirst();
    }

    /** What is wrong with a choice of standards, or empty: exactly one base, no plugin twice, each installed. */
    Optional<Text> refusal(List<StandardChoice> standards) {
        if (standards.stream().filter(StandardChoice::base).count() != 1) {
            return Optional.of(Text.of("必须恰有一个基础标准（base）。", "Exactly one of the standards must be the base."));
        }
        if (standards.stream().map(StandardChoice::plugin).distinct().count() != standards.size()) {
            return Optional.of(Text.of("同一标准不能选择两次。", "A standard cannot be chosen twice."));
        }
        return standards.stream().map(this::missing).flatMap(Optional::stream).findFirst();
    }

    /**
     * What stands with other standards; a plugin that stays keeps its settings.
     *
     * @throws Problem when a version that nobody may begin to follow would be followed anew
     */
    Configured followed(Configured standing, List<StandardChoice> wanted, SetBy by) {
        for (StandardChoice choice : wanted) {
            StandardChoice before = standing.standard(choice.plugin());
            if (before == null || !before.version().equals(choice.version())) {
                declarations.endedFor(choice).ifPresent(why -> {
                    throw Problem.refused(why.zh(), why.en());
                });
            }
        }
        return standing.withStandards(wanted, by);
    }

    /** The values set for that plugin by the store or its group which the chosen version does not declare or allow, by key, in order. */
    List<String> notUnderstood(StandardChoice choice, GroupId group) {
        Map<String, SettingDeclaration> declared = new HashMap<>();
        declarations.of(choice).forEach(setting -> declared.put(setting.key(), setting));
        return withGroup(choice, book.ofGroup(group).content()).settings().entrySet().stream()
                .filter(value -> !declared.containsKey(value.getKey()) || declared.get(value.getKey()).refusal(value.getValue()).isPresent())
                .map(value -> choice.plugin() + ":" + value.getKey()).sorted().toList();
    }

    /** Says so when the standard is not installed. */
    Optional<Text> missing(StandardChoice choice) {
        return installed(choice) ? Optional.empty() : Optional.of(
                Text.of("没有安装标准“" + choice.plugin() + "”（版本 " + choice.version() + "）。",
                        "The standard '" + choice.plugin() + "' (version " + choice.version() + ") is not installed."));
    }

    /** The newest version of each installed standard. */
    List<StandardChoice> newestOfEach() {
        return declarations.installed().stream().map(SettingDeclarations.Installed::plugin).distinct().sorted()
                .map(plugin -> new StandardChoice(plugin, StandardChoice.LATEST, false, List.of(), Map.of())).toList();
    }

    private boolean installed(StandardChoice choice) {
        return declarations.installed().stream().anyMatch(one -> one.plugin().equals(choice.plugin())
                && (choice.version().equals(StandardChoice.LATEST) || choice.version().equals(one.version())));
    }

    /** @param own the store's values over the group's; {@code null} on the group's own page */
    private List<SettingView> views(List<StandardChoice> standards, Configured group, Configured own) {
        Locale language = Actor.languageOrDefault();
        List<SettingView> views = new ArrayList<>();
        for (StoreSetting setting : StoreSetting.values()) {
            views.add(view(setting.key(), setting.declaration(), platformDefault(setting), SettingView.Source.PLATFORM, null, group, own,
                    setting.byHeadquarters(), language));
        }
        for (StandardChoice choice : standards) {
            String standard = declarations.title(choice).in(language);
            for (SettingDeclaration declared : declarations.of(choice)) {
                views.add(view(pluginKey(choice, declared), declared, declared.defaultValue(), SettingView.Source.PLUGIN, standard, group, own,
                        false, language));
            }
        }
        return views;
    }

    private static SettingView view(String key, SettingDeclaration declared, String lowest, SettingView.Source lowestSource,
            String standard, Configured group, Configured own, boolean byHeadquarters, Locale language) {
        String groups = group.values().get(key);
        String stores = own == null ? null : own.value(key);
        String below = own != null && groups != null ? groups : lowest;
        SettingView.Source source = stores != null ? SettingView.Source.STORE
                : groups != null ? SettingView.Source.GROUP : lowestSource;
        SetBy setBy = stores != null ? own.setBy().get(key) : group.setBy().get(key);
        return new SettingView(key, stores != null ? stores : groups != null ? groups : lowest, below, source, standard,
                declared.label().in(language), declared.type(), declared.min(), declared.max(),
                declared.choices().stream().map(choice -> new SettingView.Choice(choice.value(), choice.label().in(language))).toList(),
                setBy, byHeadquarters);
    }

    /** What the deployment sets for everybody, or else the setting's own default. */
    String platformDefault(StoreSetting setting) {
        return config.getOptionalValue("dealerloop.store." + setting.key(), String.class)
                .orElse(setting.declaration().defaultValue());
    }

    /** A group sets a plugin's setting for all its stores under {@code plugin:key}, a store that of the platform's base. */
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
}
