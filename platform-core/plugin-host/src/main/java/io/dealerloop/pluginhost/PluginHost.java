package io.dealerloop.pluginhost;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.SurveyStandard;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds the installed standards and asks them. Questions and answers are records; every question has a deadline; a plugin that
 * throws, hangs or talks nonsense costs the caller that one answer and nothing else.
 *
 * <p>Safe for use by many threads. No method throws because of a plugin; none needs a tenant or a transaction, and a plugin never
 * sees either: it is asked on a thread of its own. Ask outside a transaction where the answer may take long.
 */
@ApplicationScoped
public class PluginHost {

    @Inject
    @ConfigProperty(name = "dealerloop.plugins.dir")
    String folder;

    /** The longest a single answer may take within a batch, and the deadline of questions asked one at a time. */
    @Inject
    @ConfigProperty(name = "dealerloop.plugins.answer-limit", defaultValue = "PT2S")
    Duration answerLimit;

    /** How many threads one plugin version may occupy at once; a hung question keeps its thread. */
    @Inject
    @ConfigProperty(name = "dealerloop.plugins.concurrency", defaultValue = "8")
    int concurrency;

    private Catalogue catalogue;
    private Asking asking;

    /** For CDI. Elsewhere see {@link #loadedFrom} and {@link #holding}. */
    public PluginHost() {}

    private PluginHost(Duration answerLimit, int concurrency) {
        this.answerLimit = answerLimit;
        this.concurrency = concurrency;
        this.asking = new Asking(answerLimit);
    }

    @PostConstruct
    void load() {
        asking = new Asking(answerLimit);
        catalogue = new PluginFolder(Path.of(folder), concurrency).load();
    }

    /** Loads at start, so that a plugin that cannot be used is named in the log before anybody needs it. */
    void start(@Observes Startup startup) {}

    @PreDestroy
    void unload() {
        catalogue.close();
    }

    /** A host outside a container that has loaded the jars in that folder, with default limits. */
    public static PluginHost loadedFrom(Path folder) {
        return loadedFrom(folder, Duration.ofSeconds(2), 8);
    }

    static PluginHost loadedFrom(Path folder, Duration answerLimit, int concurrency) {
        PluginHost host = new PluginHost(answerLimit, concurrency);
        host.catalogue = new PluginFolder(folder, concurrency).load();
        return host;
    }

    /** A host for tests whose standards are ordinary objects. */
    public static PluginHost holding(Map<StandardRef, DealerStandard> standards) {
        PluginHost host = new PluginHost(Duration.ofSeconds(2), 8);
        host.catalogue = Catalogue.holding(standards, host.concurrency);
        return host;
    }

    /** Everything found in the plugins folder, unusable plugins included, by id and version. */
    public List<InstalledStandard> installed() {
        return catalogue.installed();
    }

    /**
     * The plugin version meant by what a store's file or settings say.
     *
     * @param version a version, or {@code latest} for the highest usable one
     * @return empty when none such can be used
     */
    public Optional<StandardRef> find(String pluginId, String version) {
        return catalogue.find(pluginId, version);
    }

    /**
     * The standard among a store's own that is written for that brand (the vehicle's brand chooses).
     *
     * @param brand as written on the vehicle; compared without regard to case and surrounding space
     * @return empty when none of them knows the brand: then the store's base standard applies
     */
    public Optional<StandardRef> forBrand(String brand, List<StandardRef> ofStore) {
        return catalogue.forBrand(brand, ofStore);
    }

    /** The settings that plugin declares, in its order. */
    public Answer<List<SettingDeclaration>> settings(StandardRef ref) {
        return catalogue.usable(ref).map(LoadedStandard::settings);
    }

    /**
     * A plugin's settings as they stand for a store: its defaults, overlaid with the chosen values. A chosen value whose key this
     * version does not declare, or which it no longer allows, gives way to the default.
     */
    public Answer<Settings> effective(StandardRef ref, Map<String, String> chosen) {
        return settings(ref).map(declared -> overlay(declared, chosen));
    }

    private static Settings overlay(List<SettingDeclaration> declared, Map<String, String> chosen) {
        Settings settings = Settings.defaultsOf(declared);
        for (SettingDeclaration declaration : declared) {
            String value = chosen.get(declaration.key());
            if (value != null && declaration.refusal(value).isEmpty()) {
                settings = settings.with(declaration.key(), value);
            }
        }
        return settings;
    }

    /**
     * Who is called back, when and why, for many deliveries at once.
     *
     * @param deadline for all of them together; what is not answered by then is {@link Refusal.Reason#TIMED_OUT}. A single delivery
     *     on which the plugin hangs longer than the answer limit is given up earlier, and the others go on
     * @return an answer for each delivery, in the order asked
     */
    public List<Answer<CallbackPlan>> plan(StandardRef ref, List<DeliveryFacts> deliveries, Duration deadline) {
        return askAll(ref, LoadedStandard::callbacks, CallbackStandard::plan, deliveries, Checks::plan, deadline);
    }

    /** What follows from an attempt that did not complete its callback. */
    public Answer<NextStep> afterAttempt(StandardRef ref, AttemptFacts attempt) {
        return askAll(ref, LoadedStandard::callbacks, CallbackStandard::afterAttempt, List.of(attempt), Checks::nextStep, answerLimit)
                .getFirst();
    }

    /** The survey put to the customer in a callback; {@link Refusal.Reason#NONE_NEEDED} = none is asked. */
    public Answer<SurveyDefinition> survey(StandardRef ref, SurveyFacts facts) {
        return lookUp(ref, LoadedStandard::surveys, SurveyStandard::survey, "survey", facts, Checks::survey, Sentences.noneNeeded(ref));
    }

    /** The steps of a call or visit, with slots unfilled; {@link Refusal.Reason#NONE_NEEDED} for written channels. */
    public Answer<Script> script(StandardRef ref, ScriptFacts facts) {
        return lookUp(ref, LoadedStandard::scripts, ScriptStandard::script, "script", facts, Checks::script, Sentences.noneNeeded(ref));
    }

    /** The text of an SMS or e-mail callback, with slots unfilled; {@link Refusal.Reason#NONE_NEEDED} for calls and visits. */
    public Answer<MessageTemplate> message(StandardRef ref, ScriptFacts facts) {
        return lookUp(ref, LoadedStandard::scripts, ScriptStandard::message, "message", facts, Checks::message, Sentences.noneNeeded(ref));
    }

    /** The layout of a printed form; {@link Refusal.Reason#NOT_OFFERED} = the base standard's applies. */
    public Answer<FormDefinition> form(StandardRef ref, FormCode code, Settings settings) {
        return lookUp(ref, LoadedStandard::forms, (forms, asked) -> forms.form(asked.code(), asked.settings()), "form",
                new FormQuestion(code, settings), Checks::form, Sentences.notOffered(ref));
    }

    private record FormQuestion(FormCode code, Settings settings) {}

    private <P, Q, A> List<Answer<A>> askAll(StandardRef ref, Function<LoadedStandard, Optional<P>> part, BiFunction<P, Q, A> ask,
            List<Q> questions, Checks.Check<Q, A> check, Duration deadline) {
        return switch (catalogue.usable(ref)) {
            case Answer.Refused<LoadedStandard>(Refusal why) ->
                questions.stream().<Answer<A>>map(question -> new Answer.Refused<>(why)).toList();
            case Answer.Given<LoadedStandard>(LoadedStandard standard) -> part.apply(standard)
                    .map(offered -> asking.all(standard, question -> ask.apply(offered, question), questions, check, deadline))
                    .orElseGet(() -> questions.stream().map(question -> Sentences.<A>notOffered(ref)).toList());
        };
    }

    /**
     * Asks for something that follows from the question alone and is asked often: remembered per plugin version.
     *
     * @param whenEmpty what an empty answer means
     */
    private <P, Q, A> Answer<A> lookUp(StandardRef ref, Function<LoadedStandard, Optional<P>> part,
            BiFunction<P, Q, Optional<A>> ask, String kind, Q question, Checks.Check<Q, A> check, Answer<A> whenEmpty) {
        Answer<Optional<A>> answer = switch (catalogue.usable(ref)) {
            case Answer.Refused<LoadedStandard>(Refusal why) -> new Answer.Refused<>(why);
            case Answer.Given<LoadedStandard>(LoadedStandard standard) -> standard.remembered().get(kind, question,
                    () -> askAll(ref, part, ask, List.of(question), Checks.ifPresent(check), answerLimit).getFirst());
        };
        return switch (answer) {
            case Answer.Refused<Optional<A>>(Refusal why) -> new Answer.Refused<>(why);
            case Answer.Given<Optional<A>>(Optional<A> content) ->
                content.<Answer<A>>map(Answer::of).orElse(whenEmpty);
        };
    }
}
