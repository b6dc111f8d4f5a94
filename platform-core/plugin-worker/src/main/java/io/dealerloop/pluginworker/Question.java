package io.dealerloop.pluginworker;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.ComplaintStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.TicketStandard;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One kind of question a standard can be asked: the record it takes, the record it gives, which part answers, and what an answer must
 * keep. These are all there are; nothing else travels to or from a plugin.
 */
public final class Question<Q, A> {

    /** What the layout of a printed form is asked for. */
    public record FormAsked(FormCode code, Settings settings) {}

    private static final Map<String, Question<?, ?>> BY_NAME = new LinkedHashMap<>();

    public static final Question<DeliveryFacts, CallbackPlan> PLAN = new Question<>("plan", "CALLBACKS", DeliveryFacts.class,
            new TypeReference<>() {}, asked -> Optional.of(asked.occasion()), parts -> parts.callbacks().map(part -> part::plan),
            returned("plan", "answer CallbackPlan.none(rule, reason) where nobody is called", Checks::plan));
    public static final Question<AttemptFacts, NextStep> AFTER_ATTEMPT = new Question<>("after-attempt", "CALLBACKS", AttemptFacts.class,
            new TypeReference<>() {}, asked -> Optional.of(asked.occasion()), parts -> parts.callbacks().map(part -> part::afterAttempt),
            returned("afterAttempt", "answer NextStep.GiveUp(correctionTask, reason) where nothing follows", Checks::nextStep));
    public static final Question<SurveyFacts, Optional<SurveyDefinition>> SURVEY = new Question<>("survey", "SURVEYS", SurveyFacts.class,
            new TypeReference<>() {}, asked -> Optional.of(asked.occasion()), parts -> parts.surveys().map(part -> part::survey),
            returned("survey", "return Optional.empty() where none is asked", Checks.ifPresent(Checks::survey)));
    public static final Question<ScriptFacts, Optional<Script>> SCRIPT = new Question<>("script", "SCRIPTS", ScriptFacts.class,
            new TypeReference<>() {}, asked -> Optional.of(asked.occasion()), parts -> parts.scripts().map(part -> part::script),
            returned("script", "return Optional.empty() where there is none", Checks.ifPresent(Checks::script)));
    public static final Question<ScriptFacts, Optional<MessageTemplate>> MESSAGE = new Question<>("message", "SCRIPTS", ScriptFacts.class,
            new TypeReference<>() {}, asked -> Optional.of(asked.occasion()), parts -> parts.scripts().map(part -> part::message),
            returned("message", "return Optional.empty() where there is none", Checks.ifPresent(Checks::message)));
    public static final Question<FormAsked, Optional<FormDefinition>> FORM = new Question<>("form", "FORMS", FormAsked.class,
            new TypeReference<>() {}, parts -> parts.forms().map(part -> asked -> part.form(asked.code(), asked.settings())),
            returned("form", "return Optional.empty() for what you leave to the base", Checks.ifPresent(Checks::form)));
    public static final Question<Settings, ImportMapping> IMPORT_MAPPING = new Question<>("import-mapping", "IMPORTS", Settings.class,
            new TypeReference<>() {}, parts -> parts.imports().map(part -> part::mapping),
            returned("mapping", "return ImportMapping.NONE where there are no words", (settings, mapping) -> Optional.empty()));
    public static final Question<Settings, List<RecordFormat>> RECORD_FORMATS = new Question<>("record-formats", "TICKETS", Settings.class,
            new TypeReference<>() {},
            parts -> parts.tickets().map(part -> settings -> Checks.copied(part.formats(settings), TicketStandard.MOST_FORMATS)),
            returned("formats", "return List.of() where there are none of your own", Checks::recordFormats));
    public static final Question<Settings, List<ComplaintLevel>> COMPLAINT_LEVELS = new Question<>("complaint-levels", "COMPLAINTS",
            Settings.class, new TypeReference<>() {},
            parts -> parts.complaints().map(part -> settings -> Checks.copied(part.levels(settings), ComplaintStandard.MOST_LEVELS)),
            returned("levels", "return List.of() where there are none of your own", Checks::complaintLevels));
    public static final Question<ComplaintFacts, Optional<String>> COMPLAINT_LEVEL = new Question<>("complaint-level", "COMPLAINTS",
            ComplaintFacts.class, new TypeReference<>() {}, parts -> parts.complaints().map(part -> part::level),
            returned("level", "leave the complaint to the base with Optional.empty()", Checks.ifPresent(Checks::complaintLevel)));

    private final String name;
    private final String part;
    private final Type asks;
    private final Type gives;
    private final Function<Q, Optional<Occasion>> about;
    private final Function<Parts, Optional<Function<Q, A>>> asking;
    private final Checks.Check<Q, A> check;

    private static <Q, A> Checks.Check<Q, A> returned(String method, String insteadOfNull, Checks.Check<Q, A> check) {
        return check.of(method, insteadOfNull);
    }

    /** One that is about no occasion. */
    private Question(String name, String part, Class<Q> asks, TypeReference<A> gives, Function<Parts, Optional<Function<Q, A>>> asking,
            Checks.Check<Q, A> check) {
        this(name, part, asks, gives, question -> Optional.empty(), asking, check);
    }

    private Question(String name, String part, Class<Q> asks, TypeReference<A> gives, Function<Q, Optional<Occasion>> about,
            Function<Parts, Optional<Function<Q, A>>> asking, Checks.Check<Q, A> check) {
        this.name = name;
        this.part = part;
        this.asks = asks;
        this.gives = gives.getType();
        this.about = about;
        this.asking = asking;
        this.check = check;
        BY_NAME.put(name, this);
    }

    static Question<?, ?> named(String name) {
        Question<?, ?> question = BY_NAME.get(name);
        if (question == null) {
            throw new IllegalArgumentException("There is no question '" + name + "'");
        }
        return question;
    }

    /** What it is called on the wire. */
    public String name() {
        return name;
    }

    /** The part of the contract that answers it, by its name among the platform's. */
    public String part() {
        return part;
    }

    /** What that question is about, where the part answers occasion by occasion. */
    public Optional<Occasion> about(Q question) {
        return about.apply(question);
    }

    Type asks() {
        return asks;
    }

    Type gives() {
        return gives;
    }

    /** How those parts answer it; empty when they leave it to others. */
    public Optional<Function<Q, A>> of(Parts parts) {
        return asking.apply(parts);
    }

    Checks.Check<Q, A> check() {
        return check;
    }

    /** What is wrong with an answer, beside its question: asked again on the platform's side, where no plugin could have had a hand in it. */
    public Optional<Wrong> problem(Q question, A answer) {
        return check.problem(question, answer);
    }
}
