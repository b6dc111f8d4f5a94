package io.dealerloop.callbacks;

import io.dealerloop.customers.CustomerView;
import io.dealerloop.customers.Customers;
import io.dealerloop.customers.VehicleView;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.Refusal;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.surveys.AskedSurvey;
import io.dealerloop.surveys.Surveys;
import io.dealerloop.tenancy.StoreSettings;
import io.dealerloop.tenancy.Stores;
import io.dealerloop.visits.Deliveries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Lays out one callback to be worked: who, which car, what was done, what to say, what to ask. */
@ApplicationScoped
public class Workspace {

    private static final int LAST_VISITS = 5;

    @Inject
    private StoreDatabase database;

    @Inject
    private Stores stores;

    @Inject
    private PluginHost host;

    @Inject
    private Customers customers;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Surveys surveys;

    /** @throws io.dealerloop.kernel.Problem when the store has no such callback */
    @Transactional
    public Work work(UUID id) {
        StoreSettings store = stores.settings();
        return database.jdbc(connection -> work(connection, id, store));
    }

    private Work work(Connection connection, UUID id, StoreSettings store) throws SQLException {
        TenantId tenant = Tenants.current();
        Locale language = Actor.languageOrDefault();
        CallbackCase subject = CallbackCase.read(connection, tenant, id);
        Callback callback = subject.callback();
        EntryRows entries = new EntryRows(connection, List.of(stores.current()));
        Entry entry = entries.one(tenant, id);
        List<Work.Tried> tried = AttemptRows.of(connection, tenant, id, store.zone(), language);
        var answers = surveys.of(tried.stream().map(Work.Tried::id).toList());

        Standards standards = Standards.current(host, stores);
        Answer<Script> script = standards.script(callback.standard, settings -> facts(subject, settings));
        Answer<MessageTemplate> message = standards.message(callback.standard, settings -> facts(subject, settings));
        Answer<SurveyDefinition> survey = asked(standards, subject, !answers.isEmpty());
        SlotFilling slots = new SlotFilling(subject, store.contact(), Actor.current().name(),
                script.value().flatMap(Script::nextService), language);

        return new Work(entry, entry.day() == null ? List.of() : entries.siblings(tenant, entry),
                customer(customers.customer(callback.customerId)),
                subject.ownerId() == null || subject.ownerId().equals(callback.customerId) ? null
                        : new Work.Owner(subject.ownerId(), subject.ownerName()),
                vehicle(customers.vehicle(callback.vehicleId)),
                deliveries.history(callback.vehicleId, LAST_VISITS).stream()
                        .map(visit -> new Work.Visit(visit.orderNumber(), visit.occasion(), visit.serviceKind(), visit.mainItems(),
                                visit.deliveredOn(), visit.mileageKm(), visit.advisor()))
                        .toList(),
                tried.stream().map(attempt -> AttemptRows.with(attempt, answers)).toList(),
                script.value().map(said -> steps(said, slots, language)).orElse(null),
                survey.value().map(definition -> Work.Survey.of(definition, language)).orElse(null),
                message.value().map(text -> new Work.Message(text.subject().map(slots::fill).orElse(null), slots.fill(text.body())))
                        .orElse(null),
                standard(standards, callback, language), notice(language, script, message, survey));
    }

    /** Where answers were given, the questions they were given to; else what would be asked now. */
    private Answer<SurveyDefinition> asked(Standards standards, CallbackCase subject, boolean answered) {
        Callback callback = subject.callback();
        Optional<AskedSurvey> earlier = answered ? surveys.askedIn(callback.id) : Optional.empty();
        return earlier.<Answer<SurveyDefinition>>map(survey -> Answer.of(survey.definition()))
                .orElseGet(() -> standards.survey(callback.standard,
                        settings -> new SurveyFacts(callback.occasion, callback.channel, subject.serviceKind(), settings)));
    }

    private static ScriptFacts facts(CallbackCase subject, Settings settings) {
        Callback callback = subject.callback();
        return new ScriptFacts(callback.occasion, callback.channel, subject.serviceKind(), callback.deliveredOn, subject.mileageKm(),
                settings);
    }

    private static Work.Standard standard(Standards standards, Callback callback, Locale language) {
        return new Work.Standard(callback.standard.pluginId(), callback.standard.version(),
                standards.title(callback.standard).in(language));
    }

    private static Work.Steps steps(Script script, SlotFilling slots, Locale language) {
        return new Work.Steps(script.steps().stream()
                        .map(step -> new Work.Step(step.code(), step.kind(), step.title().in(language), slots.fill(step.words())))
                        .toList(),
                script.nextService().map(next -> new Work.NextService(next.mileageKm(), next.about())).orElse(null));
    }

    private static Work.Customer customer(CustomerView customer) {
        return new Work.Customer(customer.id(), customer.name(), customer.kind(), customer.phone(), customer.phoneUsable(),
                customer.phone2(), customer.email(), customer.emailUsable(), customer.address(), customer.refused().keySet(),
                customer.version());
    }

    private static Work.Vehicle vehicle(VehicleView vehicle) {
        return new Work.Vehicle(vehicle.id(), vehicle.vin(), vehicle.plate(), vehicle.brand(), vehicle.model(), vehicle.colour(),
                vehicle.mileageKm(), vehicle.version());
    }

    private static String notice(Locale language, Answer<?>... answers) {
        for (Answer<?> answer : answers) {
            Optional<Refusal> fault = answer.refusal().filter(Refusal::isFault);
            if (fault.isPresent()) {
                return fault.get().message().in(language);
            }
        }
        return null;
    }
}
