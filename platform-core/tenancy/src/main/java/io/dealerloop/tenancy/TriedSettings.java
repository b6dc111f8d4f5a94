package io.dealerloop.tenancy;

import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Has standards asked about settings that are to be kept, and refuses those with which they cannot do; outside of any transaction. */
@ApplicationScoped
class TriedSettings {

    @Inject
    private SettingsTrial trial;

    /** What a store's settings of one standard are to become, the group's values included. @param before absent = not followed so far */
    record Standard(@Nullable StandardChoice before, StandardChoice after) {

        /** Whether there is anything to ask: a value of its own under another version, or one that is not merely given back. */
        boolean asks() {
            boolean sameVersion = before != null && before.version().equals(after.version());
            return sameVersion ? !before.settings().entrySet().containsAll(after.settings().entrySet()) : !after.settings().isEmpty();
        }
    }

    /** @throws Problem naming every value with which a standard cannot do; or when one cannot be asked right now */
    void check(List<Standard> standards) {
        check(standards, new HashMap<>());
    }

    /** The same for many stores: what was asked for one is not asked again. @param known what has been found so far */
    void check(List<Standard> standards, Map<Standard, Map<String, Text>> known) {
        Map<String, Text> refusals = new TreeMap<>();
        standards.forEach(one -> refusals.putAll(found(one, known)));
        refuse(refusals);
    }

    /** What is wrong, by {@code plugin:key}. @throws Problem when the standard cannot be asked right now */
    Map<String, Text> found(Standard one, Map<Standard, Map<String, Text>> known) {
        Map<String, Text> found = known.get(one);
        if (found == null) {
            found = trial.refusals(one.before(), one.after());
            known.put(one, found);
        }
        return found;
    }

    /** A group's values by their keys; what is given back is not asked about. @throws Problem as above */
    void checkOfGroup(Map<String, String> before, Map<String, String> after) {
        Map<String, Map<String, String>> was = byPlugin(before);
        Map<String, Text> refusals = new TreeMap<>();
        byPlugin(after).forEach((plugin, values) -> {
            Map<String, String> standing = was.getOrDefault(plugin, Map.of());
            if (!standing.entrySet().containsAll(values.entrySet())) {
                refusals.putAll(trial.refusalsInGroup(plugin, standing, values));
            }
        });
        refuse(refusals);
    }

    private static Map<String, Map<String, String>> byPlugin(Map<String, String> values) {
        Map<String, Map<String, String>> by = new TreeMap<>();
        values.forEach((key, value) -> {
            int colon = key.indexOf(':');
            if (colon > 0) {
                by.computeIfAbsent(key.substring(0, colon), plugin -> new HashMap<>()).put(key.substring(colon + 1), value);
            }
        });
        return by;
    }

    private static void refuse(Map<String, Text> refusals) {
        if (!refusals.isEmpty()) {
            Problem refused = new Problem(Problem.Kind.INVALID, Text.of(String.join(" ", refusals.values().stream().map(Text::zh).toList()),
                    String.join(" ", refusals.values().stream().map(Text::en).toList())));
            refusals.forEach((key, why) -> refused.and(key, why.zh(), why.en()));
            throw refused;
        }
    }
}
