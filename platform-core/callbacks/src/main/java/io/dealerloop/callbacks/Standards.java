package io.dealerloop.callbacks;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardChain;
import io.dealerloop.pluginhost.StandardDescription;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.StandardChoice;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.StoreSettings;
import io.dealerloop.tenancy.Stores;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The standards one store follows, as its callbacks ask them: the brand's, then the store's base choice, then the platform's base. Lives for
 * one use case: what it looked up stays as it is.
 */
final class Standards {

    /** For all deliveries of one standard together; a hung plugin costs a store's opening no more than this. */
    private static final Duration PLANNING_DEADLINE = Duration.ofSeconds(20);

    private final PluginHost host;
    private final Asker asker;
    private final StoreSettings store;
    private final Map<StandardChoice, StandardRef> refs = new HashMap<>();
    private final Map<StandardRef, StandardChain> chains = new HashMap<>();

    Standards(PluginHost host, Asker asker, StoreSettings store) {
        this.host = host;
        this.asker = asker;
        this.store = store;
    }

    /** Those of the store in whose name this code runs. */
    static Standards current(PluginHost host, Stores stores) {
        return new Standards(host, asker(stores), stores.settings());
    }

    /** The store in whose name this code runs, as a plugin's host knows it. */
    static Asker asker(Stores stores) {
        Store store = stores.current();
        return new Asker(store.groupId().value(), store.id().value());
    }

    /** The standard for a car of that brand; the base standard when none of the store's is written for it. */
    StandardRef forBrand(String brand) {
        return ref(store.standardFor(brand));
    }

    ZoneId zone() {
        return store.zone();
    }

    StandardRef base() {
        return ref(store.baseStandard());
    }

    /** The standard's name as staff read it; its id and version when it is not known any more. */
    Text title(StandardRef ref) {
        return host.description(ref).map(StandardDescription::title).orElseGet(() -> Text.of(ref.toString(), ref.toString()));
    }

    /**
     * Who is called back, for many deliveries at once.
     *
     * @param ref the nearest standard; what it leaves to the base is asked there
     * @param deliveries the facts, with the settings of the standard that is asked
     * @return an answer for each, in their order
     */
    List<Answer<CallbackPlan>> plan(StandardRef ref, Function<Settings, List<DeliveryFacts>> deliveries) {
        return chain(ref).plan(deliveries, PLANNING_DEADLINE);
    }

    /** What follows from an attempt that did not complete its callback. */
    Answer<NextStep> afterAttempt(StandardRef ref, Function<Settings, AttemptFacts> attempt) {
        return chain(ref).ask((asked, with) -> host.afterAttempt(asker, asked, attempt.apply(with)));
    }

    Answer<SurveyDefinition> survey(StandardRef ref, Function<Settings, SurveyFacts> facts) {
        return chain(ref).ask((asked, with) -> host.survey(asker, asked, facts.apply(with)));
    }

    Answer<Script> script(StandardRef ref, Function<Settings, ScriptFacts> facts) {
        return chain(ref).ask((asked, with) -> host.script(asker, asked, facts.apply(with)));
    }

    Answer<MessageTemplate> message(StandardRef ref, Function<Settings, ScriptFacts> facts) {
        return chain(ref).ask((asked, with) -> host.message(asker, asked, facts.apply(with)));
    }

    Answer<FormDefinition> form(StandardRef ref, FormCode code) {
        return chain(ref).form(code);
    }

    /** That standard and what stands behind it. */
    StandardChain chain(StandardRef ref) {
        return chains.computeIfAbsent(ref, nearest -> host.chain(asker, List.of(nearest, base()), this::chosen));
    }

    private StandardRef ref(StandardChoice choice) {
        return refs.computeIfAbsent(choice, wanted -> host.find(asker, wanted.plugin(), wanted.version())
                .orElse(new StandardRef(wanted.plugin(), wanted.version())));
    }

    /** What the store set for a plugin, whether that is its brand's, its own base or the platform's. */
    private Map<String, String> chosen(String plugin) {
        return store.standards().stream()
                .filter(choice -> choice.plugin().equals(plugin))
                .findFirst()
                .map(StandardChoice::settings)
                .orElse(Map.of());
    }
}
