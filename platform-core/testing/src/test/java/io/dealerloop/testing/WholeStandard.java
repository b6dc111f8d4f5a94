package io.dealerloop.testing;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.ComplaintStandard;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.ImportStandard;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A standard that has an opinion on everything and breaks nothing, to be spoilt. */
class WholeStandard implements DealerStandard, CallbackStandard, SurveyStandard, ScriptStandard, FormStandard, ImportStandard, TicketStandard,
        ComplaintStandard {

    static final String DAYS = "days";

    private static final Text WORDS = Text.of("话", "words");

    @Override
    public Set<String> brands() {
        return Set.of("测试");
    }

    @Override
    public Optional<Text> documentation() {
        return Optional.of(Text.of("# 测试标准", "# A standard for tests"));
    }

    @Override
    public List<SettingDeclaration> settings() {
        return List.of(SettingDeclaration.number(DAYS, 3, 0, 9, WORDS));
    }

    @Override
    public Optional<CallbackStandard> callbacks() {
        return Optional.of(this);
    }

    @Override
    public Optional<SurveyStandard> surveys() {
        return Optional.of(this);
    }

    @Override
    public Optional<ScriptStandard> scripts() {
        return Optional.of(this);
    }

    @Override
    public Optional<FormStandard> forms() {
        return Optional.of(this);
    }

    @Override
    public Optional<ImportStandard> imports() {
        return Optional.of(this);
    }

    @Override
    public Optional<TicketStandard> tickets() {
        return Optional.of(this);
    }

    @Override
    public Optional<ComplaintStandard> complaints() {
        return Optional.of(this);
    }

    @Override
    public CallbackPlan plan(DeliveryFacts delivery) {
        return CallbackPlan.none("NONE", WORDS);
    }

    @Override
    public NextStep afterAttempt(AttemptFacts attempt) {
        return new NextStep.GiveUp(false, WORDS);
    }

    @Override
    public Optional<SurveyDefinition> survey(SurveyFacts facts) {
        return Optional.empty();
    }

    @Override
    public Optional<Script> script(ScriptFacts facts) {
        return Optional.empty();
    }

    @Override
    public Optional<MessageTemplate> message(ScriptFacts facts) {
        return Optional.empty();
    }

    @Override
    public Optional<FormDefinition> form(FormCode code, Settings settings) {
        return Optional.empty();
    }

    @Override
    public ImportMapping mapping(Settings settings) {
        return new ImportMapping(List.of(), List.of());
    }

    @Override
    public List<RecordFormat> formats(Settings settings) {
        return List.of(new RecordFormat("C1", RecordFormat.Kind.CONSULTATION, WORDS,
                Stream.of(RecordFormat.SlotType.values()).map(type -> new RecordFormat.Slot("slot" + type.ordinal(), type, WORDS, true, 40)).toList(),
                Stream.of(RecordFormat.SlotType.values()).map(type -> "，{slot" + type.ordinal() + "}").collect(Collectors.joining()) + "。",
                Optional.empty(), new RecordFormat.Score(50, 30, 20)));
    }

    @Override
    public List<ComplaintLevel> levels(Settings settings) {
        return List.of();
    }

    @Override
    public Optional<String> level(ComplaintFacts complaint) {
        return Optional.of("GENERAL");
    }
}
