package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Parts;
import io.dealerloop.pluginworker.Places;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public class PluginHost implements AutoCloseable {

    @Inject
    Instance<PluginLibrary> libraries;

    /** Read where no other library is there. */
    @Inject
    @ConfigProperty(name = "dealerloop.plugins.dir")
    Optional<String> folder = Optional.empty();

    /** Id of the standard every store has beneath its own; empty = none. */
    @Inject
    @ConfigProperty(name = "dealerloop.standards.base")
    Optional<String> configuredBase = Optional.empty();

    private String base = "";
    private PluginRuntime runtime;
    private Catalogue catalogue;
    private Questions questions;

    /** For CDI. Elsewhere see {@link #loadedFrom} and {@link #holding}. */
    public PluginHost() {}

    PluginHost(Limits limits, PluginRuntime runtime, PluginLibrary library) {
        run(limits, runtime, library);
    }

    private void run(Limits allowed, PluginRuntime where, PluginLibrary from) {
        runtime = where;
        catalogue = new Catalogue(from);
        questions = new Questions(allowed, where, from, catalogue);
    }

    @PostConstruct
    void load() {
        base = configuredBase.orElse("");
        Limits configured = Limits.configured();
        PluginRuntime workers = new Workers(configured);
        run(configured, workers, libraries.isResolvable() ? libraries.get() : new FolderLibrary(Path.of(folder.orElse("plugins")), workers));
    }

    /** Loads at start, so that a plugin that cannot be used is named in the log before anybody needs it. */
    void start(@Observes Startup startup) {}

    @Override
    @PreDestroy
    public void close() {
        runtime.close();
    }

    /** A host outside a container for the jars in that folder, with workers and default limits. To be closed. */
    public static PluginHost loadedFrom(Path folder) {
        return inWorkers(folder, Limits.configured());
    }

    static PluginHost inWorkers(Path folder, Limits limits) {
        PluginRuntime workers = new Workers(limits);
        return new PluginHost(limits, workers, new FolderLibrary(folder, workers));
    }

    /** As above without processes: the jars run here. */
    static PluginHost inProcess(Path folder, Duration answerLimit, int concurrency) {
        PluginRuntime here = new InProcess(answerLimit, concurrency);
        return new PluginHost(Limits.DEFAULTS.answering(answerLimit), here, new FolderLibrary(folder, here));
    }

    /**
     * A host that holds exactly this archive in a worker of its own, to be tried before it is taken up. To be closed.
     *
     * @throws UnusablePlugin when it cannot be loaded
     */
    public static PluginHost trying(byte[] jar) throws UnusablePlugin {
        Limits limits = Limits.configured().withSpares(0);
        PluginRuntime worker = new Workers(limits);
        try {
            PluginLibrary.Listed listed = Tried.listed(jar, worker);
            return new PluginHost(limits, worker, new Held(List.of(listed), jar));
        } catch (UnusablePlugin unusable) {
            worker.close();
            throw unusable;
        }
    }

    /** A host for tests and the conformance kit whose standards are ordinary objects of this process. */
    public static PluginHost holding(Map<StandardRef, DealerStandard> standards) {
        InProcess here = new InProcess(Limits.DEFAULTS.answerLimit(), Places.PER_PLUGIN);
        List<PluginLibrary.Listed> listed = new ArrayList<>();
        standards.forEach((ref, standard) -> {
            Parts parts = Parts.of(standard);
            here.hold(ref, parts);
            listed.add(new PluginLibrary.Listed(ref, PluginLibrary.SHIPPED, null, "", "-",
                    StandardDescription.of(ref.pluginId(), parts.offer()), Optional.empty(), "HELD"));
        });
        return new PluginHost(Limits.DEFAULTS, here, new Held(listed, null));
    }

    /** This host with a base standard beneath all others. */
    public PluginHost withBase(String pluginId) {
        base = pluginId;
        return this;
    }

    /** Every plugin version that group may see, unusable ones included, by id and version. */
    public List<InstalledStandard> installed(Asker asker) {
        return catalogue.installed(asker);
    }

    /**
     * The plugin version meant by what a store's file or settings say.
     *
     * @param version a version, or {@code latest} for the highest usable one
     * @return empty when none such can be used
     */
    public Optional<StandardRef> find(Asker asker, String pluginId, String version) {
        return catalogue.find(asker, pluginId, version);
    }

    /** What a plugin version says of itself; empty when it is not known or cannot be used. */
    public Optional<StandardDescription> description(StandardRef ref) {
        return catalogue.description(ref);
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
        return description(ref).<Answer<List<SettingDeclaration>>>map(described -> Answer.of(described.settings()))
                .orElseGet(() -> new Answer.Refused<>(Sentences.notInstalled(ref)));
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

    /** The platform's base standard, which every store has beneath its own; empty where none is installed or named. */
    public Optional<StandardRef> base(Asker asker) {
        return base.isBlank() ? Optional.empty() : find(asker, base, "latest");
    }

    /**
     * The standards that speak for a case: the store's, nearest first, and beneath them the platform's base, each with the values the store
     * chose for it.
     *
     * @param ofStore the brand's standard, then the store's base choice; one named twice counts once
     * @param chosen the values a store set for a plugin, by its id; also asked for the platform's base
     */
    public StandardChain chain(Asker asker, List<StandardRef> ofStore, Function<String, Map<String, String>> chosen) {
        List<StandardRef> refs = new ArrayList<>(ofStore);
        base(asker).ifPresent(refs::add);
        return chain(asker, refs.stream().map(ref -> new StandardChain.Link(ref,
                effective(ref, chosen.apply(ref.pluginId())).value().orElse(new Settings(Map.of())))).toList());
    }

    /**
     * The standards that speak for a case: the store's, nearest first, and beneath them the platform's base.
     *
     * @param ofStore the brand's standard, then the store's base choice; one named twice counts once
     */
    public StandardChain chain(Asker asker, List<StandardChain.Link> ofStore) {
        List<StandardChain.Link> links = new ArrayList<>();
        for (StandardChain.Link link : ofStore) {
            if (links.stream().noneMatch(known -> known.ref().pluginId().equals(link.ref().pluginId()))) {
                links.add(link);
            }
        }
        base(asker).filter(ref -> links.stream().noneMatch(known -> known.ref().pluginId().equals(ref.pluginId())))
                .flatMap(ref -> effective(ref, Map.of()).value().map(settings -> new StandardChain.Link(ref, settings)))
                .ifPresent(links::add);
        return new StandardChain(this, asker, links);
    }

    /**
     * Who is called back, when and why, for many deliveries at once.
     *
     * @param deadline for all of them together; what is not answered by then is {@link Refusal.Reason#TIMED_OUT}. A single delivery
     *     on which the plugin hangs longer than the answer limit is given up earlier, and the others go on
     * @return an answer for each delivery, in the order asked
     */
    public List<Answer<CallbackPlan>> plan(Asker asker, StandardRef ref, List<DeliveryFacts> deliveries, Duration deadline) {
        return questions.all(asker, ref, Question.PLAN, deliveries, deadline);
    }

    /** What follows from an attempt that did not complete its callback. */
    public Answer<NextStep> afterAttempt(Asker asker, StandardRef ref, AttemptFacts attempt) {
        return questions.one(asker, ref, Question.AFTER_ATTEMPT, attempt);
    }

    /** The survey put to the customer in a callback; {@link Refusal.Reason#NONE_NEEDED} = none is asked. */
    public Answer<SurveyDefinition> survey(Asker asker, StandardRef ref, SurveyFacts facts) {
        return questions.lookUp(asker, ref, Question.SURVEY, facts, Sentences.noneNeeded(ref));
    }

    /** The steps of a call or visit, with slots unfilled; {@link Refusal.Reason#NONE_NEEDED} for written channels. */
    public Answer<Script> script(Asker asker, StandardRef ref, ScriptFacts facts) {
        return questions.lookUp(asker, ref, Question.SCRIPT, facts, Sentences.noneNeeded(ref));
    }

    /** The text of an SMS or e-mail callback, with slots unfilled; {@link Refusal.Reason#NONE_NEEDED} for calls and visits. */
    public Answer<MessageTemplate> message(Asker asker, StandardRef ref, ScriptFacts facts) {
        return questions.lookUp(asker, ref, Question.MESSAGE, facts, Sentences.noneNeeded(ref));
    }

    /** The layout of a printed form; {@link Refusal.Reason#NOT_OFFERED} = the base standard's applies. */
    public Answer<FormDefinition> form(Asker asker, StandardRef ref, FormCode code, Settings settings) {
        return questions.lookUp(asker, ref, Question.FORM, new Question.FormAsked(code, settings), Sentences.notOffered(ref));
    }

    /** The words of the brand's exports. */
    public Answer<ImportMapping> importMapping(Asker asker, StandardRef ref, Settings settings) {
        return questions.remembering(asker, ref, Question.IMPORT_MAPPING, settings);
    }

    /** The formats in which tickets are recorded: this standard's own, see {@link StandardChain#recordFormats}. */
    public Answer<List<RecordFormat>> recordFormats(Asker asker, StandardRef ref, Settings settings) {
        return questions.remembering(asker, ref, Question.RECORD_FORMATS, settings);
    }

    /** The levels of complaints: this standard's own, see {@link StandardChain#complaintLevels}. */
    public Answer<List<ComplaintLevel>> complaintLevels(Asker asker, StandardRef ref, Settings settings) {
        return questions.remembering(asker, ref, Question.COMPLAINT_LEVELS, settings);
    }

    /**
     * The code of a complaint's level; {@link Refusal.Reason#NOT_OFFERED} = the standard beneath decides. Whether there is such a level is
     * for {@link StandardChain#complaintLevel} to say.
     */
    public Answer<String> complaintLevel(Asker asker, StandardRef ref, ComplaintFacts complaint) {
        return Questions.present(questions.one(asker, ref, Question.COMPLAINT_LEVEL, complaint), Sentences.notOffered(ref));
    }

    /**
     * Many questions of one kind at once, for whoever tries a standard: nothing is remembered.
     *
     * @param deadline for all of them together, see {@link #plan}
     * @return an answer to each, in the order asked
     */
    public <Q, A> List<Answer<A>> ask(Asker asker, StandardRef ref, Question<Q, A> question, List<Q> asked, Duration deadline) {
        return questions.all(asker, ref, question, asked, deadline);
    }

    /** What was asked since the last call, by store and plugin version; what has been drained is forgotten here. */
    public List<Figures> drainFigures() {
        return questions.drain();
    }

    /** Whether that version is left alone here for a while, because too much of what that group asked it failed; empty = the group never asked it here. */
    public Optional<Boolean> resting(Asker asker, StandardRef ref) {
        return questions.resting(asker, ref);
    }

    /** The worker processes as they stand. */
    public List<WorkerState> workers() {
        return runtime.workers();
    }

    /** Lets go of a version nobody will ask any more, here and in the workers. Asked again after all, it is loaded again. */
    public void retire(StandardRef ref) {
        questions.forget(ref);
        runtime.retire(ref);
    }
}
