package io.dealerloop.standards;

import io.dealerloop.kernel.Groups;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.SettingsTrial;
import io.dealerloop.tenancy.StandardChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks standards about settings in the group's own workers, for nobody's store. */
@ApplicationScoped
public class AskedSettings implements SettingsTrial {

    @Inject
    private PluginHost host;

    @Inject
    private DeclaredSettings declared;

    @Inject
    private UseOfGroup use;

    /** For one version with one set of values. */
    @Inject
    @ConfigProperty(name = "dealerloop.standards.ask-settings-within", defaultValue = "PT8S")
    private Duration limit;

    @Override
    public Map<String, Text> refusals(@Nullable StandardChoice before, StandardChoice after) {
        Asker asker = declared.asker();
        return host.find(asker, after.plugin(), after.version())
                .map(ref -> refusals(asker, ref, before != null && before.version().equals(after.version()) ? before.settings() : Map.of(), after.settings()))
                .orElse(Map.of());
    }

    @Override
    public Map<String, Text> refusalsInGroup(String plugin, Map<String, String> before, Map<String, String> after) {
        Asker asker = declared.asker();
        Set<StandardRef> refs = new LinkedHashSet<>();
        host.find(asker, plugin, StandardChoice.LATEST).ifPresent(refs::add);
        use.following(Groups.current()).keySet().stream().filter(ref -> ref.pluginId().equals(plugin)).forEach(refs::add);
        Map<String, Text> refusals = new TreeMap<>();
        refs.forEach(ref -> refusals(asker, ref, before, after).forEach(refusals::putIfAbsent));
        return refusals;
    }

    private Map<String, Text> refusals(Asker asker, StandardRef ref, Map<String, String> before, Map<String, String> after) {
        Map<String, Text> refusals = new TreeMap<>();
        host.description(ref).ifPresent(description -> {
            Settings standing = host.effective(ref, before).value().orElseThrow();
            Settings wanted = host.effective(ref, after).value().orElseThrow();
            AskedQuestions questions = new AskedQuestions(host, asker, ref, description.parts(), until(System.nanoTime() + limit.toNanos(), description.title()));
            new SettingsJudge(questions, description, standing, wanted).refusals().forEach((key, why) -> refusals.put(ref.pluginId() + ":" + key, why));
        });
        return refusals;
    }

    private static AskedQuestions.Deadline until(long end, Text title) {
        return () -> {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative()) {
                throw SettingsJudge.away(title);
            }
            return left;
        };
    }
}
