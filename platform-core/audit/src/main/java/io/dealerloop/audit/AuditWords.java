package io.dealerloop.audit;

import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Page;
import io.dealerloop.tenancy.SettingTitles;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a trail keeps in keys and ids: settings by their titles, in the reader's language, and a group's stores by their names. */
@ApplicationScoped
class AuditWords {

    private static final String SETTINGS = "settings";
    private static final String STORE = "store";

    @Inject
    private SettingTitles titles;

    @Inject
    private Stores stores;

    /** Of a trail that tells of no stores: a store's own, the platform's. */
    Page<AuditLine> withoutStores(Page<AuditLine> raw) {
        return each(raw, Map.of());
    }

    /** Of the trail of the group in whose name this code runs. */
    Page<AuditLine> ofGroup(Page<AuditLine> raw) {
        return each(raw, stores.ofGroup(Groups.current()).stream()
                .collect(Collectors.toMap(store -> store.id().value(), store -> store.name())));
    }

    private Page<AuditLine> each(Page<AuditLine> raw, Map<UUID, String> names) {
        return new Page<>(raw.entries().stream().map(line -> inWords(line, names)).toList(), raw.number(), raw.size(), raw.total());
    }

    private AuditLine inWords(AuditLine line, Map<UUID, String> names) {
        Map<String, Object> details = new TreeMap<>(line.details());
        List<AuditLine.ChangedSetting> settings = settings(details.remove(SETTINGS));
        Set<UUID> concerned = new LinkedHashSet<>();
        if (!names.isEmpty()) {
            if (line.subjectKind().equals(STORE) && line.subjectId() != null) {
                concerned.add(line.subjectId());
            }
            if (details.remove(STORE) instanceof String store) {
                concerned.add(UUID.fromString(store));
            }
            settings.forEach(setting -> concerned.addAll(setting.stores()));
        }
        return line.inWords(details, settings, concerned.stream().filter(names::containsKey)
                .map(id -> new AuditLine.NamedStore(id, names.get(id))).toList());
    }

    private List<AuditLine.ChangedSetting> settings(@Nullable Object kept) {
        List<AuditLine.ChangedSetting> shown = new ArrayList<>();
        if (kept instanceof List<?> changes) {
            for (Object change : changes) {
                if (change instanceof Map<?, ?> one && one.get("key") instanceof String key) {
                    shown.add(new AuditLine.ChangedSetting(key, titles.title(key), titles.value(key, (String) one.get("before")),
                            titles.value(key, (String) one.get("after")), ids(one.get("stores"))));
                }
            }
        }
        return shown;
    }

    private static List<UUID> ids(@Nullable Object kept) {
        return kept instanceof List<?> ids ? ids.stream().map(id -> UUID.fromString(String.valueOf(id))).toList() : List.of();
    }
}
