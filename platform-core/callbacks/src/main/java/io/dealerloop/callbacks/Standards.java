package io.dealerloop.callbacks;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.Refusal;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Settings;
import io.dealerloop.tenancy.StandardChoice;
import io.dealerloop.tenancy.StoreSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The standards one store follows, as its callbacks ask them. Lives for one use case: what it looked up stays as it is. */
final class Standards {

    /** For all deliveries of one standard together; a hung plugin costs a store's opening no more than this. */
    private static final Duration PLANNING_DEADLINE = Duration.ofSeconds(20);

    private final PluginHost host;
    private final StoreSettings store;
    private final Map<StandardChoice, StandardRef> refs = new HashMap<>();
    private final Map<StandardRef, Settings> settings = new HashMap<>();

    Standards(PluginHost host, StoreSettings store) {
        this.host = host;
        this.store = store;
    }

    /** The standard for a car of that brand; the base standard when none of the store's is written for it. */
    StandardRef forBrand(String brand) {
        return ref(store.standardFor(brand));
    }

    StandardRef base() {
        return ref(store.baseStandard());
    }

    /** The plugin's settings as they stand for this store; none when the plugin cannot be asked. */
    Settings settings(StandardRef ref) {
        return settings.computeIfAbsent(ref, asked -> host.effective(asked, chosen(asked)).value().orElse(new Settings(Map.of())));
    }

    List<Answer<CallbackPlan>> plan(StandardRef ref, List<DeliveryFacts> deliveries) {
        return host.plan(ref, deliveries, PLANNING_DEADLINE);
    }

    /**
     * Asks a standard; what it has no opinion on is answered by the store's base standard.
     *
     * @param question gets the standard to ask and its settings
     */
    <T> Answer<T> ask(StandardRef ref, BiFunction<StandardRef, Settings, Answer<T>> question) {
        Answer<T> answer = question.apply(ref, settings(ref));
        boolean noOpinion = answer.refusal().filter(why -> why.reason() == Refusal.Reason.NOT_OFFERED).isPresent();
        if (!noOpinion || base().equals(ref)) {
            return answer;
        }
        return question.apply(base(), settings(base()));
    }

    PluginHost host() {
        return host;
    }

    private StandardRef ref(StandardChoice choice) {
        return refs.computeIfAbsent(choice, wanted -> host.find(wanted.plugin(), wanted.version())
                .orElse(new StandardRef(wanted.plugin(), wanted.version())));
    }

    private Map<String, String> chosen(StandardRef ref) {
        return store.standards().stream()
                .filter(choice -> choice.plugin().equals(ref.pluginId()))
                .findFirst()
                .map(StandardChoice::settings)
                .orElse(Map.of());
    }
}
