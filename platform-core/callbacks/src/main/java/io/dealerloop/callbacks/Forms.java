package io.dealerloop.callbacks;

import io.dealerloop.identity.Colleague;
import io.dealerloop.identity.Contact;
import io.dealerloop.identity.Staff;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.FormField;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import io.dealerloop.surveys.Answers;
import io.dealerloop.surveys.Surveys;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Fills the brand's forms: the day's callback record (回访记录表) of one agent or of the whole store, and the interview record
 * (单独会谈记录) of one visit.
 */
@ApplicationScoped
public class Forms {

    @Inject
    private StoreDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Stores stores;

    @Inject
    private Staff staff;

    @Inject
    private PluginHost host;

    @Inject
    private Surveys surveys;

    /**
     * The callback record of what one person recorded on one day: a line per callback, its attempts of that day together.
     *
     * @param agent {@code null} = the reader's own
     * @throws Problem when the store's standards have no such form
     */
    @Transactional
    public FormView callbackRecord(LocalDate day, UUID agent) {
        Actor reader = Actor.current();
        UUID whose = agent == null ? reader.subject() : agent;
        String name = whose.equals(reader.subject()) ? reader.name() : staff.list().stream()
                .filter(colleague -> colleague.subject().equals(whose)).findFirst().map(Colleague::name)
                .orElseThrow(() -> Problem.notFound("本店没有这位员工。", "The store has no such colleague."));
        return record(day, whose, name);
    }

    /**
     * The same of everybody in the store, each line saying in its remarks who made it; made by the reader.
     *
     * @throws Problem when the store's standards have no such form
     */
    @Transactional
    public FormView storeRecord(LocalDate day) {
        return record(day, null, Actor.current().name());
    }

    private FormView record(LocalDate day, UUID whose, String madeBy) {
        Standards standards = Standards.current(host, stores);
        StandardRef base = standards.base();
        List<FormRows.Line> lines = database.jdbc(connection -> FormRows.recorded(connection, Tenants.current(), day, whose));
        Map<UUID, Answers> answers = surveys.of(lines.stream().map(FormRows.Line::attemptId).toList());
        Map<UUID, List<FormRows.Line>> byCallback = new LinkedHashMap<>();
        lines.forEach(line -> byCallback.computeIfAbsent(line.callbackId(), id -> new ArrayList<>()).add(line));
        List<Map<FormField, Object>> rows = new ArrayList<>();
        for (List<FormRows.Line> attempts : byCallback.values()) {
            Map<FormField, Object> row = row(attempts, answers, whose == null);
            row.put(FormField.NUMBER, rows.size() + 1);
            rows.add(row);
        }
        return view(standards, base, FormCode.CALLBACK_RECORD, Channel.PHONE, rows, answers, madeBy, day);
    }

    /**
     * The interview record of a visit: filled in as far as it is known, to take along or to keep.
     *
     * @throws Problem when the store has no such callback, or its standard no such form
     */
    @Transactional
    public FormView interviewRecord(UUID callback) {
        Standards standards = Standards.current(host, stores);
        CallbackCase subject = database.jdbc(connection -> CallbackCase.read(connection, Tenants.current(), callback));
        List<FormRows.Line> lines = database.jdbc(connection -> FormRows.visited(connection, Tenants.current(), callback));
        Map<UUID, Answers> answers = surveys.of(lines.stream().map(FormRows.Line::attemptId).filter(id -> id != null).toList());
        return view(standards, subject.callback().standard, FormCode.INTERVIEW_RECORD, Channel.VISIT, List.of(row(lines, answers, false)),
                answers, Actor.current().name(), clock.today(stores.settings().zone()));
    }

    private FormView view(Standards standards, StandardRef standard, FormCode code, Channel channel, List<Map<FormField, Object>> rows,
            Map<UUID, Answers> answers, String madeBy, LocalDate madeOn) {
        Locale language = Actor.languageOrDefault();
        FormDefinition form = standards.form(standard, code).value()
                .orElseThrow(() -> Problem.refused("门店所用的标准没有这张表。", "The store's standards have no such form."));
        Optional<SurveyDefinition> survey = standards.survey(standard,
                settings -> new SurveyFacts(Occasion.SERVICE, channel, ServiceKind.REPAIR, settings)).value();
        Map<String, String> wordings = new LinkedHashMap<>();
        survey.ifPresent(asked -> asked.questions().forEach(question ->
                wordings.put(question.code(), question.wording().in(language))));
        Set<String> codes = new LinkedHashSet<>(wordings.keySet());
        answers.values().forEach(given -> codes.addAll(given.scores().keySet()));
        return new FormView(FormView.Definition.of(form, language),
                codes.stream().map(question -> new FormView.Question(question, wordings.getOrDefault(question, question))).toList(),
                survey.map(SurveyDefinition::lowest).orElse(null), survey.map(SurveyDefinition::highest).orElse(null), rows, madeBy,
                madeOn);
    }

    private static Map<FormField, Object> row(List<FormRows.Line> attempts, Map<UUID, Answers> answers, boolean withAgents) {
        FormRows.Line last = attempts.getLast();
        Locale language = Actor.languageOrDefault();
        Answers given = Answers.NONE;
        List<String> opinions = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        String state = null;
        if (withAgents) {
            add(remarks, FormView.AGENT.in(language) + attempts.stream().map(FormRows.Line::agentName).distinct()
                    .collect(Collectors.joining(Text.of("、", ", ").in(language))));
        }
        for (FormRows.Line attempt : attempts) {
            given = attempt.attemptId() == null ? given : given.with(answers.getOrDefault(attempt.attemptId(), Answers.NONE));
            state = attempt.stateOfCar() == null ? state : attempt.stateOfCar();
            add(opinions, attempt.opinion());
            if (attempt.outcome() != null && attempt.outcome() != Outcome.DONE) {
                add(remarks, Words.of(attempt.outcome()).in(language));
            }
            add(remarks, attempt.remarks());
            add(remarks, visitor(attempt));
        }
        Map<FormField, Object> row = new EnumMap<>(FormField.class);
        put(row, FormField.CUSTOMER_NAME, last.customerName());
        put(row, FormField.CUSTOMER_PHONE, shown(last.phone()));
        put(row, FormField.CUSTOMER_ADDRESS, shown(last.address()));
        put(row, FormField.ORDER_NUMBER, last.orderNumber());
        put(row, FormField.MAIN_ITEMS, last.mainItems());
        put(row, FormField.CALLBACK_CHANNEL, Words.of(last.channel()).in(language));
        put(row, FormField.STATE_OF_CAR, state);
        put(row, FormField.SURVEY_SCORES, scores(given, language));
        put(row, FormField.OPINION, opinions.isEmpty() ? null : String.join("；", opinions));
        put(row, FormField.REMARKS, remarks.isEmpty() ? null : String.join("；", remarks));
        put(row, FormField.DELIVERED_ON, last.deliveredOn());
        put(row, FormField.PLATE, last.plate());
        put(row, FormField.MODEL, last.model());
        put(row, FormField.COLOUR, last.colour());
        put(row, FormField.MILEAGE, last.mileage());
        put(row, FormField.VISITOR, visitor(last));
        return row;
    }

    private static Map<String, String> scores(Answers given, Locale language) {
        Map<String, String> scores = new LinkedHashMap<>();
        given.scores().forEach((question, score) ->
                scores.put(question, score == null ? FormView.NOT_APPLICABLE.in(language) : score.toString()));
        return scores;
    }

    private static String visitor(FormRows.Line attempt) {
        if (attempt.visitorName() == null) {
            return attempt.visitorTitle();
        }
        return attempt.visitorTitle() == null ? attempt.visitorName() : attempt.visitorName() + " " + attempt.visitorTitle();
    }

    /** As its reader may see it, on the screen and in the workbook alike. */
    private static String shown(Contact contact) {
        return contact == null ? null : contact.shown();
    }

    private static void add(List<String> texts, String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    private static void put(Map<FormField, Object> row, FormField field, Object value) {
        if (value != null) {
            row.put(field, value);
        }
    }
}
