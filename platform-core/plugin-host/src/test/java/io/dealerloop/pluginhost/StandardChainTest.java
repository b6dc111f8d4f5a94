package io.dealerloop.pluginhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.ComplaintStandard;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.FormField;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.ImportStandard;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who speaks for a case, and how what several standards say is put together. */
class StandardChainTest {

    private static final StandardRef BRAND = new StandardRef("brand", "1.0.0");
    private static final StandardRef STORE = new StandardRef("store", "1.0.0");
    private static final StandardRef BASE = new StandardRef("base", "1.0.0");
    private static final Asker ASKER = new Asker(new UUID(1, 1), new UUID(2, 2));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);
    private static final ContactFacts CONTACT = new ContactFacts(true, true, false, false, false, false, Set.of());

    /** Says what it is called wherever it has something to say. */
    private record Standard(String name, List<String> formats, List<String> levels, String level, List<String> nameWords) implements DealerStandard {

        @Override
        public List<SettingDeclaration> settings() {
            return List.of(SettingDeclaration.text("word", "default", Text.of("词", "Word")));
        }

        @Override
        public Optional<TicketStandard> tickets() {
            return formats == null ? Optional.empty() : Optional.of(settings -> formats.stream().map(code -> new RecordFormat(code,
                    RecordFormat.Kind.CONSULTATION, Text.of(name, settings.text("word")),
                    List.of(new RecordFormat.Slot("a", RecordFormat.SlotType.TEXT, Text.of("甲", "A"), true, 10)), "客户{a}。", Optional.empty(),
                    new RecordFormat.Score(40, 30, 30))).toList());
        }

        @Override
        public Optional<ComplaintStandard> complaints() {
            return levels == null ? Optional.empty() : Optional.of(new ComplaintStandard() {
                @Override
                public List<ComplaintLevel> levels(Settings settings) {
                    return levels.stream().map(code -> new ComplaintLevel(code, Text.of(name, name), code.length(), false, List.of())).toList();
                }

                @Override
                public Optional<String> level(ComplaintFacts complaint) {
                    return Optional.of(level).filter(code -> !code.isEmpty());
                }
            });
        }

        @Override
        public Optional<ImportStandard> imports() {
            return nameWords == null ? Optional.empty() : Optional.of(settings -> new ImportMapping(
                    List.of(new ImportMapping.Heading(name.equals("base") ? ImportField.NAME : ImportField.OWNER_NAME, nameWords)),
                    List.of(new ImportMapping.KindWords(ServiceKind.MAINTENANCE, List.of("保养")))));
        }

        @Override
        public Optional<FormStandard> forms() {
            return Optional.of((code, settings) -> (code == FormCode.INTERVIEW_RECORD) == name.equals("brand")
                    ? Optional.of(new FormDefinition(Text.of(name, name), new FormDefinition.Document("1", "0", "2026"), false, false, 10,
                            List.of(new FormDefinition.Group(Text.of("甲", "A"),
                                    List.of(new FormDefinition.Cell(FormField.NUMBER, Text.of("号", "No"), 1)))), List.of(), List.of()))
                    : Optional.empty());
        }
    }

    private static StandardChain chain(Standard brand, Standard base) {
        PluginHost host = PluginHost.holding(Map.of(BRAND, brand, STORE, new Standard("store", null, null, "", null), BASE, base)).withBase("base");
        return host.chain(ASKER, List.of(BRAND, STORE), plugin -> plugin.equals("base") ? Map.of("word", "chosen") : Map.of());
    }

    private final StandardChain chain = chain(
            new Standard("brand", List.of("C1", "C9"), List.of("AA"), "BBB", List.of("姓名", "车主")),
            new Standard("base", List.of("C1", "C2"), List.of("A", "BBB"), "A", List.of("姓名", "客户")));

    @Test
    void the_platforms_base_lies_beneath_the_stores_own() {
        assertThat(chain.links()).extracting(StandardChain.Link::ref).containsExactly(BRAND, STORE, BASE);
    }

    @Test
    void a_base_the_store_follows_itself_is_not_asked_twice() {
        PluginHost host = PluginHost.holding(Map.of(BASE, new Standard("base", null, null, "", null))).withBase("base");

        assertThat(host.chain(ASKER, List.of(BASE, BASE), plugin -> Map.of()).links()).extracting(StandardChain.Link::ref).containsExactly(BASE);
    }

    @Test
    void what_a_store_chose_reaches_the_base_too() {
        assertThat(chain.recordFormats().entries()).extracting(format -> format.code() + " " + format.title().en())
                .containsExactly("C1 default", "C2 chosen", "C9 default");
    }

    @Test
    void formats_are_merged_by_code_in_the_bases_order() {
        assertThat(chain.recordFormats().entries()).extracting(format -> format.code() + " " + format.title().zh())
                .containsExactly("C1 brand", "C2 base", "C9 brand");
    }

    @Test
    void a_merged_format_says_which_standard_brings_it() {
        assertThat(chain.formatsByStandard().entries()).extracting(named -> named.format().code() + " " + named.ref())
                .containsExactly("C1 brand 1.0.0", "C2 base 1.0.0", "C9 brand 1.0.0");
    }

    @Test
    void levels_are_merged_by_code_and_the_nearest_decides_among_all_of_them() {
        assertThat(chain.complaintLevels().entries()).extracting(ComplaintLevel::code).containsExactly("A", "AA", "BBB");
        assertThat(chain.complaintLevel(StandardChainTest::complaint).value()).map(ComplaintLevel::code).contains("BBB");
    }

    @Test
    void a_level_that_does_not_exist_is_nonsense() {
        StandardChain wrong = chain(new Standard("brand", null, List.of("AA"), "ZZZ", null), new Standard("base", null, List.of("A"), "A", null));

        assertThat(wrong.complaintLevel(StandardChainTest::complaint).refusal().orElseThrow().reason()).isEqualTo(Refusal.Reason.NONSENSE);
    }

    @Test
    void a_brand_without_an_opinion_leaves_it_to_the_base() {
        StandardChain silent = chain(new Standard("brand", null, null, "", null), new Standard("base", List.of("C2"), List.of("A"), "A", List.of("客户")));

        assertThat(silent.recordFormats().entries()).extracting(RecordFormat::code).containsExactly("C2");
        assertThat(silent.complaintLevel(StandardChainTest::complaint).value()).map(ComplaintLevel::code).contains("A");
    }

    @Test
    void a_complaint_the_brand_does_not_decide_is_the_bases_to_judge() {
        StandardChain undecided = chain(new Standard("brand", null, List.of("AA"), "", null), new Standard("base", null, List.of("A", "BBB"), "BBB", null));

        assertThat(undecided.complaintLevel(StandardChainTest::complaint).value()).map(ComplaintLevel::code).contains("BBB");
    }

    /** Plans under its own name, asks a question, has a script, and fails when it is asked about what it does not answer for. */
    private record Calls(String name, Set<Occasion> occasions) implements DealerStandard, CallbackStandard, SurveyStandard, ScriptStandard {

        @Override
        public List<SettingDeclaration> settings() {
            return List.of(SettingDeclaration.text("word", "default", Text.of("词", "Word")));
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

        private Text said(Occasion occasion, Settings settings) {
            if (!occasions.contains(occasion)) {
                throw new IllegalStateException(name + " was asked about a " + occasion);
            }
            return Text.of(name, name + " " + settings.text("word"));
        }

        @Override
        public CallbackPlan plan(DeliveryFacts delivery) {
            return CallbackPlan.none("NONE", said(delivery.occasion(), delivery.settings()));
        }

        @Override
        public NextStep afterAttempt(AttemptFacts attempt) {
            return new NextStep.GiveUp(false, said(attempt.occasion(), attempt.settings()));
        }

        @Override
        public Optional<SurveyDefinition> survey(SurveyFacts facts) {
            Text said = said(facts.occasion(), facts.settings());
            return Optional.of(new SurveyDefinition("S", 1, said, List.of(new SurveyDefinition.Question("Q1", said, said)), 1, 10, 6));
        }

        @Override
        public Optional<Script> script(ScriptFacts facts) {
            return Optional.of(new Script(List.of(new Script.Step("S", Script.Kind.SAY, said(facts.occasion(), facts.settings()), Text.of("话", "words"))), Optional.empty()));
        }

        @Override
        public Optional<MessageTemplate> message(ScriptFacts facts) {
            return Optional.of(new MessageTemplate(Optional.empty(), said(facts.occasion(), facts.settings())));
        }
    }

    private static final Set<Occasion> ALL = Set.of(Occasion.values());

    private static StandardChain calls(Set<Occasion> ofBrand, Set<Occasion> ofBase) {
        return PluginHost.holding(Map.of(BRAND, new Calls("brand", ofBrand), BASE, new Calls("base", ofBase))).withBase("base")
                .chain(ASKER, List.of(BRAND), plugin -> plugin.equals("base") ? Map.of("word", "chosen") : Map.of());
    }

    private static List<DeliveryFacts> deliveries(Settings settings, Occasion... occasions) {
        return Stream.of(occasions).map(occasion -> new DeliveryFacts(occasion, DAY, DAY, ServiceKind.REPAIR, false, false, Optional.empty(), false,
                false, Optional.empty(), Optional.empty(), CONTACT, settings)).toList();
    }

    private static List<String> planned(StandardChain chain, Occasion... occasions) {
        return chain.plan(settings -> deliveries(settings, occasions), Duration.ofSeconds(2)).stream()
                .map(answer -> answer.value().map(plan -> plan.noneBecause().orElseThrow().reason().en())
                        .orElseGet(() -> answer.refusal().orElseThrow().reason().name())).toList();
    }

    @Test
    void each_delivery_of_a_batch_is_asked_of_whom_its_occasion_is_for() {
        StandardChain services = calls(Set.of(Occasion.SERVICE), ALL);

        assertThat(planned(services, Occasion.SALE, Occasion.SERVICE, Occasion.SALE, Occasion.SERVICE))
                .containsExactly("base chosen", "brand default", "base chosen", "brand default");
        assertThat(planned(services, Occasion.SALE)).containsExactly("base chosen");
        assertThat(planned(services)).isEmpty();
        assertThat(planned(calls(ALL, ALL), Occasion.SALE, Occasion.SERVICE)).containsExactly("brand default", "brand default");
    }

    @Test
    void what_nobody_answers_for_is_refused_by_nobody_in_particular() {
        assertThat(planned(calls(Set.of(Occasion.SERVICE), Set.of(Occasion.SERVICE)), Occasion.SALE, Occasion.SERVICE))
                .containsExactly("NOT_OFFERED", "brand default");
    }

    @Test
    void attempts_surveys_and_words_go_the_same_way() {
        StandardChain services = calls(Set.of(Occasion.SERVICE), ALL);
        PluginHost host = PluginHost.holding(Map.of(BRAND, new Calls("brand", Set.of(Occasion.SERVICE)), BASE, new Calls("base", ALL)));
        for (Occasion occasion : Occasion.values()) {
            String expected = occasion == Occasion.SERVICE ? "brand" : "base";
            assertThat(services.ask((ref, settings) -> host.afterAttempt(ASKER, ref, new AttemptFacts(occasion, "R", Channel.PHONE, Outcome.BUSY,
                    DAY, DAY, DAY, 1, 1, CONTACT, settings))).value().orElseThrow().reason().zh()).isEqualTo(expected);
            assertThat(services.ask((ref, settings) -> host.survey(ASKER, ref, new SurveyFacts(occasion, Channel.PHONE, ServiceKind.REPAIR, settings)))
                    .value().orElseThrow().title().zh()).isEqualTo(expected);
            ScriptFacts facts = new ScriptFacts(occasion, Channel.PHONE, ServiceKind.REPAIR, DAY, OptionalInt.empty(), new Settings(Map.of("word", "x")));
            assertThat(services.ask((ref, settings) -> host.script(ASKER, ref, facts)).value().orElseThrow().steps().getFirst().title().zh()).isEqualTo(expected);
            assertThat(services.ask((ref, settings) -> host.message(ASKER, ref, facts)).value().orElseThrow().body().zh()).isEqualTo(expected);
        }
    }

    @Test
    void a_part_that_answers_for_nothing_is_not_taken() {
        assertThatThrownBy(() -> calls(Set.of(), ALL)).hasMessageContaining("callbacks().occasions() is empty; leave callbacks() out");
        assertThatThrownBy(() -> calls(null, ALL)).hasMessageContaining("callbacks().occasions() returned null");
    }

    @Test
    void a_word_means_what_the_nearest_standard_says() {
        ImportMapping words = chain.importMapping();

        assertThat(words.headings()).containsExactly(new ImportMapping.Heading(ImportField.OWNER_NAME, List.of("姓名", "车主")),
                new ImportMapping.Heading(ImportField.NAME, List.of("客户")));
        assertThat(words.kinds()).containsExactly(new ImportMapping.KindWords(ServiceKind.MAINTENANCE, List.of("保养")));
    }

    @Test
    void forms_are_chosen_one_by_one() {
        assertThat(chain.form(FormCode.INTERVIEW_RECORD).value().orElseThrow().title().zh()).isEqualTo("brand");
        assertThat(chain.form(FormCode.CALLBACK_RECORD).value().orElseThrow().title().zh()).isEqualTo("store");
    }

    @Test
    void a_standard_that_fails_is_named_and_the_others_lists_stand() {
        StandardChain failing = chain(new Standard("brand", List.of("C1", "C1"), null, "", null), new Standard("base", List.of("C2"), null, "", null));

        assertThat(failing.recordFormats().entries()).extracting(RecordFormat::code).containsExactly("C2");
        assertThat(failing.recordFormats().faults()).extracting(Refusal::reason).containsExactly(Refusal.Reason.NONSENSE);
    }

    private static ComplaintFacts complaint(Settings settings) {
        return new ComplaintFacts("P1", false, false, false, false, false, 0, -1, settings);
    }
}
