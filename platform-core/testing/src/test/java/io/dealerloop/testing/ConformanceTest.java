package io.dealerloop.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.pluginhost.Finding;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.ComplaintLevel.Clock;
import io.dealerloop.spi.ComplaintLevel.Counting;
import io.dealerloop.spi.ComplaintLevel.Step;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.ImportMapping.Heading;
import io.dealerloop.spi.ImportMapping.KindWords;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.PlannedCallback.Standing;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.RecordFormat.SlotType;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyDefinition.Question;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/** The kit catches what it promises to catch: each broken standard here breaks one rule, and is caught by that one. */
class ConformanceTest {

    private static final Text WORDS = Text.of("话", "words");
    private static final StandardRef REF = new StandardRef("under-test", "1.0.0");

    private static final AtomicInteger ASKED = new AtomicInteger();

    /** @param says words of one of its findings */
    private record Broken(Rule rule, String what, DealerStandard standard, String says) {
        @Override
        public String toString() {
            return rule + ": " + what;
        }
    }

    private static final List<Broken> BROKEN = new ArrayList<>();

    private static void broken(Rule rule, String what, DealerStandard standard, String says) {
        BROKEN.add(new Broken(rule, what, standard, says));
    }

    static {
        broken(Rule.BRANDS, "no brands", new WholeStandard() {
            @Override
            public Set<String> brands() {
                return Set.of();
            }
        }, "vehicle's brand chooses");
        broken(Rule.BRANDS, "a blank brand", new WholeStandard() {
            @Override
            public Set<String> brands() {
                return Set.of(" ");
            }
        }, "none blank");
        broken(Rule.HOSTILE_DELIVERIES, "throws on a leap day", planning(delivery -> {
            if (delivery.deliveredOn().getDayOfMonth() == 29) {
                throw new IllegalStateException("no such day");
            }
            return CallbackPlan.none("NONE", WORDS);
        }), "delivered on a leap day");
        broken(Rule.HOSTILE_DELIVERIES, "answers null", planning(delivery -> null), "plan() returned null; answer CallbackPlan.none(");
        broken(Rule.HOSTILE_DELIVERIES, "calls whom it may not", planning(delivery -> CallbackPlan.of(callback(delivery, Channel.PHONE))),
                "which the customer refused");
        broken(Rule.RANDOM_DELIVERIES, "throws on one day in two months", planning(delivery -> {
            if (delivery.deliveredOn().equals(Delivery.TODAY.minusDays(37))) {
                throw new IllegalStateException("thirty-seven");
            }
            return CallbackPlan.none("NONE", WORDS);
        }), "random delivery");
        broken(Rule.ANY_SETTING, "fails at the end of a setting", planning(delivery -> {
            if (delivery.settings().number(WholeStandard.DAYS) == 9) {
                throw new IllegalStateException("nine");
            }
            return CallbackPlan.none("NONE", WORDS);
        }), "with days = 9");
        broken(Rule.ATTEMPTS_END, "goes on for ever", stepping(attempt -> new NextStep.Retry(attempt.today(), WORDS)), "still goes on");
        broken(Rule.ATTEMPTS_END, "goes on past the last day", stepping(attempt -> new NextStep.Retry(attempt.today().plusDays(20), WORDS)),
                "after a callback's last day");
        broken(Rule.ATTEMPTS_END, "switches to what was refused", stepping(attempt -> attempt.outcome() == Outcome.REFUSED
                ? new NextStep.Switch(attempt.channel(), attempt.today(), Post.CALLBACK_AGENT, WORDS)
                : new NextStep.GiveUp(false, WORDS)), "which the customer refused");
        broken(Rule.ATTEMPTS_END, "does not know its own rule", walking(attempt -> {
            if (attempt.rule().equals("R")) {
                throw new IllegalStateException("never heard of it");
            }
            return new NextStep.GiveUp(false, WORDS);
        }), "never heard of it at io.dealerloop.testing.ConformanceTest");
        broken(Rule.ATTEMPTS_END, "does not know what was added by hand", walking(attempt -> {
            if (!attempt.rule().equals("R")) {
                throw new IllegalStateException("never heard of it");
            }
            return new NextStep.GiveUp(false, WORDS);
        }), "rule=ADDED.1");
        broken(Rule.ATTEMPTS_END, "counts days that do not pass", walking(attempt -> attempt.attemptDays() >= 2 ? new NextStep.GiveUp(false, WORDS)
                : new NextStep.Retry(attempt.today(), WORDS)), "adds no day");
        broken(Rule.ATTEMPTS_END, "switches to and fro", walking(attempt -> attempt.attempts() > 1 ? new NextStep.GiveUp(false, WORDS)
                : new NextStep.Switch(attempt.channel() == Channel.VISIT ? Channel.EMAIL : Channel.VISIT, attempt.today(), Post.CALLBACK_AGENT, WORDS)),
                "attempt");
        broken(Rule.ATTEMPTS_END, "tries again after the last day", walking(attempt -> attempt.attempts() >= 4 ? new NextStep.GiveUp(false, WORDS)
                : new NextStep.Retry(attempt.today().plusDays(1), WORDS)), "past the last day");
        broken(Rule.SAME_ANSWER, "throws dice", planning(delivery ->
                CallbackPlan.none("NONE-" + ThreadLocalRandom.current().nextInt(1_000_000), WORDS)), "no random numbers");
        broken(Rule.SAME_ANSWER, "counts its questions", new WholeStandard() {
            @Override
            public List<RecordFormat> formats(Settings settings) {
                return List.of(format("C" + ASKED.incrementAndGet(), SlotType.TEXT, true, 100));
            }
        }, "recordFormats");
        broken(Rule.MANY_THREADS, "minds company", new WholeStandard() {
            private final AtomicInteger inside = new AtomicInteger();

            @Override
            public CallbackPlan plan(DeliveryFacts delivery) {
                boolean alone = inside.incrementAndGet() == 1;
                long until = System.nanoTime() + 20_000;
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                inside.decrementAndGet();
                return CallbackPlan.none(alone ? "ALONE" : "TOGETHER", WORDS);
            }
        }, "several threads");
        broken(Rule.SURVEYS, "names its questions", surveying(facts -> survey("first", "服务")), "rename the code 'first'");
        broken(Rule.SURVEYS, "two surveys under one revision", surveying(facts -> survey("Q1", facts.channel().written() ? "短信" : "电话")),
                "one code and revision is one survey");
        broken(Rule.SCRIPTS, "an unknown slot", writing(new MessageTemplate(Optional.empty(), Text.of("{name}您好", "Dear {name}")), Channel.SMS),
                "unknown slot {name}");
        broken(Rule.SCRIPTS, "an SMS with a subject", writing(new MessageTemplate(Optional.of(WORDS), WORDS), Channel.SMS), "an SMS has no subject");
        broken(Rule.SCRIPTS, "an e-mail without", writing(new MessageTemplate(Optional.empty(), WORDS), Channel.EMAIL), "an e-mail has a subject");
        broken(Rule.SCRIPTS, "a next service nobody knows", new WholeStandard() {
            @Override
            public Optional<Script> script(ScriptFacts facts) {
                return Optional.of(new Script(List.of(new Script.Step("NEXT", Script.Kind.NEXT_SERVICE, WORDS,
                        Text.of("下次保养 {nextMileage} 公里", "Next service at {nextMileage} km"))), Optional.empty()));
            }
        }, "gives a nextService");
        broken(Rule.FORMS, "an empty form", new WholeStandard() {
            @Override
            public Optional<FormDefinition> form(FormCode code, Settings settings) {
                return Optional.of(new FormDefinition(WORDS, new FormDefinition.Document("", "", ""), false, false, 1, List.of(), List.of(), List.of()));
            }
        }, "0 columns or boxes");
        broken(Rule.RECORD_FORMATS, "a code twice",
                recording(format("C1", SlotType.TEXT, true, 100), format("C1", SlotType.TEXT, true, 100)), "C1");
        broken(Rule.RECORD_FORMATS, "nothing required", recording(format("C1", SlotType.TEXT, false, 100)), "a required slot");
        broken(Rule.RECORD_FORMATS, "no room for a VIN", recording(format("C1", SlotType.VIN, true, 16)), "at least 17 characters");
        broken(Rule.COMPLAINT_LEVELS, "two levels of one rank", levels(facts -> "MILD", level("MILD", 7), level("HARSH", 7)),
                "levels MILD and HARSH share rank 7");
        broken(Rule.COMPLAINT_LEVEL, "a level nobody has", levels(facts -> facts.injury() ? "TERRIBLE" : "MILD", level("MILD", 7)), "TERRIBLE");
        broken(Rule.IMPORT_MAPPING, "a word of two meanings", mapping(new ImportMapping(List.of(new Heading(ImportField.OWNER_NAME, List.of("客户 名称")),
                new Heading(ImportField.CONTACT_NAME, List.of("客户名称（必填）"))), List.of())), "CONTACT_NAME");
        broken(Rule.OVERRIDES, "a format of another kind", recording(new RecordFormat("C1", RecordFormat.Kind.RESCUE, WORDS,
                List.of(new Slot("place", SlotType.TEXT, WORDS, true, 40)), "客户在{place}。", Optional.empty(), new RecordFormat.Score(50, 30, 20))),
                "C1 is RESCUE, but CONSULTATION in the base");
        broken(Rule.OVERRIDES, "a slot of another type", recording(new RecordFormat("C1", RecordFormat.Kind.CONSULTATION, WORDS,
                List.of(new Slot("slot0", SlotType.DATE, WORDS, true, 40)), "客户在{slot0}。", Optional.empty(), new RecordFormat.Score(50, 30, 20))),
                "C1.slot0 is DATE, but TEXT in the base");
        broken(Rule.OVERRIDES, "a level of another rank", levels(facts -> "MAJOR", level("GENERAL", 5)), "GENERAL has rank 5, but 1 in the base");
        broken(Rule.OVERRIDES, "a rank the base has given away", levels(facts -> "MAJOR", level("MILD", 2)), "so has ESCALATED");
        broken(Rule.OVERRIDES, "a heading the base knows otherwise", heading(ImportField.DELIVERED_ON, "大车 号（必填）"), "but for VIN in the base");
        broken(Rule.OVERRIDES, "a heading the core knows otherwise", heading(ImportField.DELIVERED_ON, "Vin"), "but for VIN in the core's own words");
        broken(Rule.OVERRIDES, "a kind the base knows otherwise", kind(ServiceKind.CAMPAIGN, "焕养"), "but for MAINTENANCE in the base");
        broken(Rule.OVERRIDES, "a kind the core knows otherwise", kind(ServiceKind.REPAIR, "保 养"), "but for MAINTENANCE in the core's own words");
        broken(Rule.OVERRIDES, "a survey called as one that is left to the base", new WholeStandard() {
            @Override
            public Set<Occasion> occasions() {
                return Set.of(Occasion.SERVICE);
            }

            @Override
            public Optional<SurveyDefinition> survey(SurveyFacts facts) {
                return Optional.of(ConformanceTest.survey("Q1", "服务", "NEW-CAR"));
            }
        }, "NEW-CAR revision 1 is Survey, but Of the base");
        broken(Rule.LANGUAGES, "English on both sides", planning(delivery ->
                CallbackPlan.none("NONE", Text.of("Call after the service", "Call after the service"))), "chinese, english");
        broken(Rule.LANGUAGES, "Chinese on both sides", planning(delivery -> CallbackPlan.none("NONE", Text.of("维修后回访", "维修后回访"))),
                "chinese, english");
    }

    /** What lies beneath in these tests. */
    private static class Base extends WholeStandard {
        @Override
        public Set<String> brands() {
            return Set.of();
        }

        @Override
        public Optional<SurveyDefinition> survey(SurveyFacts facts) {
            return facts.occasion() == Occasion.SERVICE ? Optional.empty() : Optional.of(new SurveyDefinition("NEW-CAR", 1, Text.of("新车", "Of the base"),
                    List.of(new Question("Q1", WORDS, WORDS)), 1, 5, 2));
        }

        @Override
        public List<ComplaintLevel> levels(Settings settings) {
            return List.of(ConformanceTest.level("GENERAL", 1), ConformanceTest.level("ESCALATED", 2), ConformanceTest.level("MAJOR", 3));
        }

        @Override
        public Optional<String> level(ComplaintFacts complaint) {
            return Optional.of(complaint.injury() || complaint.media() ? "MAJOR" : "GENERAL");
        }

        @Override
        public ImportMapping mapping(Settings settings) {
            return new ImportMapping(List.of(new Heading(ImportField.VIN, List.of("大车号")), new Heading(ImportField.NAME, List.of("客户称呼"))),
                    List.of(new KindWords(ServiceKind.MAINTENANCE, List.of("焕养"))));
        }
    }

    static Stream<Broken> broken() {
        return BROKEN.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_rule_is_found_by_that_rule_alone(Broken broken) {
        List<Finding> refused = found(broken.standard()).stream().filter(Finding::refuses).toList();

        assertThat(refused).isNotEmpty().allSatisfy(finding -> assertThat(finding.code()).as(finding.toString()).isEqualTo(broken.rule().name()));
        assertThat(refused).hasSizeLessThanOrEqualTo(5).anySatisfy(finding -> assertThat(finding.sentence().en()).containsIgnoringCase(broken.says()));
        assertThat(refused).allSatisfy(finding -> assertThat(finding.sentence().zh()).contains("改法"));
    }

    @Test
    void a_standard_that_keeps_everything_passes_without_a_warning() {
        assertThat(found(new WholeStandard())).isEmpty();
    }

    @Test
    void every_rule_has_a_standard_that_breaks_it() {
        assertThat(BROKEN.stream().map(Broken::rule)).contains(Stream.of(Rule.values())
                .filter(rule -> rule != Rule.DOCUMENTATION && rule != Rule.FLEET && rule != Rule.TIME).toArray(Rule[]::new));
    }

    @Test
    void only_a_base_may_be_written_for_no_brand() {
        DealerStandard base = new Base();

        assertThat(found(base)).filteredOn(Finding::refuses).extracting(Finding::code).containsOnly("BRANDS");
        assertThat(Conformance.of(host(base), REF).beside(host(base)).asBase().findings()).isEmpty();
    }

    @Test
    void a_base_answers_for_every_occasion_and_decides_every_complaint() {
        DealerStandard open = new Base() {
            @Override
            public Set<Occasion> occasions() {
                return Set.of(Occasion.SALE);
            }

            @Override
            public Optional<String> level(ComplaintFacts complaint) {
                return Optional.empty();
            }
        };

        assertThat(Conformance.of(host(open), REF).beside(host(open)).asBase().findings()).extracting(Finding::code)
                .containsExactly("BRANDS", "BRANDS", "BRANDS", "COMPLAINT_LEVEL");
    }

    @Test
    void what_a_standard_leaves_to_the_base_it_is_not_asked_about() {
        assertThat(found(new WholeStandard() {
            @Override
            public Set<Occasion> occasions() {
                return Set.of(Occasion.SERVICE);
            }

            @Override
            public CallbackPlan plan(DeliveryFacts delivery) {
                if (delivery.occasion() == Occasion.SALE) {
                    throw new IllegalStateException("a sale");
                }
                return super.plan(delivery);
            }

            @Override
            public Optional<SurveyDefinition> survey(SurveyFacts facts) {
                if (facts.occasion() == Occasion.SALE) {
                    throw new IllegalStateException("a sale");
                }
                return super.survey(facts);
            }
        })).isEmpty();
        assertThat(found(levels(facts -> null))).isEmpty();
        assertThat(found(levels(facts -> facts.media() ? "GENERAL" : null))).as("less grave than what the base says of an injury alone").isNotEmpty()
                .allSatisfy(warning -> assertWarning(warning, Rule.COMPLAINT_LEVEL));
    }

    @Test
    void whose_a_name_is_may_be_added_to_what_the_base_knows() {
        assertThat(found(heading(ImportField.OWNER_NAME, "客户称呼"))).isEmpty();
        assertThat(found(heading(ImportField.VIN, "大车号"))).isEmpty();
    }

    @Test
    void what_is_doubtful_is_told_and_not_refused() {
        assertThat(found(new WholeStandard() {
            @Override
            public Optional<Text> documentation() {
                return Optional.empty();
            }
        })).singleElement().satisfies(warning -> assertWarning(warning, Rule.DOCUMENTATION));
        assertThat(found(planning(delivery -> !delivery.fleetCustomer() ? CallbackPlan.none("NONE", WORDS) : current(delivery, Channel.VISIT))))
                .singleElement().satisfies(warning -> assertWarning(warning, Rule.FLEET));
        assertThat(found(planning(delivery -> delivery.contact().refused().contains(Channel.PHONE) ? CallbackPlan.none("NONE", WORDS)
                : CallbackPlan.of(callback(delivery, Channel.PHONE))))).singleElement().satisfies(warning -> {
                    assertWarning(warning, Rule.HOSTILE_DELIVERIES);
                    assertThat(warning.input()).contains("rule R expires on").contains(" more input");
                });
        assertThat(found(planning(delivery -> current(delivery, Channel.SMS)))).hasSize(2).allSatisfy(warning -> {
            assertWarning(warning, Rule.SCRIPTS);
            assertThat(warning.input()).contains("SMS is planned for a S").contains("message() gives none");
        });
        assertThat(found(stepping(attempt -> attempt.channel() == Channel.EMAIL ? new NextStep.GiveUp(false, WORDS)
                : attempt.contact().refused().contains(Channel.EMAIL) ? new NextStep.GiveUp(false, WORDS)
                : new NextStep.Switch(Channel.EMAIL, attempt.today(), Post.CALLBACK_AGENT, WORDS)))).hasSize(2).allSatisfy(warning -> {
                    assertWarning(warning, Rule.ATTEMPTS_END);
                    assertThat(warning.input()).contains("EMAIL is switched to after an attempt");
                });
        assertThat(found(scripted(survey("Q1", "服务"), Script.Kind.SAY))).isNotEmpty().allSatisfy(warning -> {
            assertWarning(warning, Rule.SCRIPTS);
            assertThat(warning.input()).contains("survey S is asked by").contains("no step of Kind.SURVEY");
        });
        assertThat(found(scripted(survey("Q1", "服务"), Script.Kind.SURVEY))).isEmpty();
        assertThat(found(levels(facts -> facts.media() ? "GENERAL" : "MAJOR"))).isNotEmpty()
                .allSatisfy(warning -> assertWarning(warning, Rule.COMPLAINT_LEVEL));
    }

    @Test
    void clocks_out_of_order_are_told_with_both_values_whatever_they_count() {
        ComplaintLevel mild = level("MILD", 7, new Clock(Step.FIRST_CONTACT, Duration.ofHours(2), Counting.BUSINESS_HOURS));
        ComplaintLevel harsh = level("HARSH", 8, new Clock(Step.FIRST_CONTACT, Duration.ofHours(10), Counting.ALWAYS));

        assertThat(found(levels(facts -> "HARSH", mild, harsh))).singleElement().satisfies(warning -> {
            assertWarning(warning, Rule.COMPLAINT_LEVELS);
            assertThat(warning.input()).contains("HARSH (rank 8) FIRST_CONTACT PT10H (always)", "MILD (rank 7) FIRST_CONTACT PT2H (business hours)");
        });
        assertThat(found(levels(facts -> "MILD", level("MILD", 7, new Clock(Step.FIRST_CONTACT, Duration.ofHours(200), Counting.ALWAYS),
                new Clock(Step.CLOSE, Duration.ofDays(3), Counting.BUSINESS_HOURS))))).singleElement().satisfies(warning -> {
                    assertWarning(warning, Rule.COMPLAINT_LEVELS);
                    assertThat(warning.input()).contains("MILD: FIRST_CONTACT PT200H (always), after CLOSE PT72H (business hours)");
                });
    }

    @Test
    void levels_that_share_the_bases_ranks_are_one_finding_with_a_free_rank_for_each() {
        assertThat(found(levels(facts -> "A", level("A", 1), level("B", 2), level("C", 5)))).filteredOn(Finding::refuses).singleElement().satisfies(finding -> {
            assertThat(finding.input()).contains("A has rank 1, and so has GENERAL in the base; B has rank 2, and so has ESCALATED");
            assertThat(finding.mend().en()).contains("A 4, B 6", "GENERAL 1, ESCALATED 2, MAJOR 3");
        });
    }

    @Test
    void a_text_on_the_wrong_side_is_told_once_with_the_way_to_it() {
        assertThat(found(recording(new RecordFormat("HL1", RecordFormat.Kind.CONSULTATION, WORDS,
                List.of(new Slot("place", SlotType.TEXT, Text.of("地方", "地方"), true, 40)), "客户在{place}。", Optional.empty(),
                new RecordFormat.Score(50, 30, 20))))).filteredOn(Finding::refuses).singleElement()
                .satisfies(finding -> assertThat(finding.input()).contains("recordFormats HL1.slots place.label"));
    }

    private static void assertWarning(Finding warning, Rule rule) {
        assertThat(warning.refuses()).isFalse();
        assertThat(warning.code()).isEqualTo(rule.name());
    }

    @Test
    void a_standard_that_takes_too_long_altogether_is_left_at_that() {
        assertThat(Conformance.of(host(new WholeStandard()), REF).within(Duration.ZERO).findings())
                .singleElement().satisfies(finding -> assertThat(finding.code()).isEqualTo("TIME"));
    }

    @Test
    void the_time_is_kept_within_a_rule_too_and_the_sentence_says_how_far_it_came() {
        long began = System.nanoTime();
        List<Finding> found = Conformance.of(host(planning(delivery -> {
            long until = System.nanoTime() + 2_000_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            return CallbackPlan.none("NONE", WORDS);
        })), REF).within(Duration.ofSeconds(1)).findings();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(found).singleElement().satisfies(late -> {
            assertThat(late.code()).isEqualTo("TIME");
            assertThat(late.refuses()).isTrue();
            assertThat(late.rule().en()).contains("within 1 s");
            assertThat(late.input()).containsPattern("\\d+ questions with 1 settings, up to the rule RANDOM_DELIVERIES");
        });
    }

    @Test
    void a_partner_without_the_base_is_told_how_to_get_it() {
        StandardConformance alone = new StandardConformance() {
            @Override
            protected DealerStandard standard() {
                return new WholeStandard();
            }
        };

        assertThatThrownBy(alone::what_is_called_as_the_bases_keeps_its_meaning)
                .hasMessageContainingAll("Rule:", "base beneath it", "To mend:", "io.dealerloop:dealerloop-standard-4s");
    }

    @Test
    void a_partners_test_names_rule_input_and_remedy() {
        StandardConformance broken = new StandardConformance() {
            @Override
            protected DealerStandard standard() {
                return planning(delivery -> null);
            }
        };

        assertThatThrownBy(broken::every_hostile_delivery_is_answered)
                .hasMessageContainingAll("Rule:", "plan() returned null; answer CallbackPlan.none(", "Input:", "the plainest delivery", "To mend:", "改法");
        // The classes of this test stand for the standard's: they reach out of the contract.
        assertThatThrownBy(broken::its_class_files_reach_for_nothing_and_keep_nothing).hasMessageContaining("io.dealerloop.testing.");
    }

    @Test
    void what_cannot_even_be_loaded_is_told_in_the_same_way() {
        StandardConformance unloadable = new StandardConformance() {
            @Override
            protected DealerStandard standard() {
                return new WholeStandard() {
                    @Override
                    public Optional<Text> documentation() {
                        return Optional.of(Text.of("字".repeat(20_001), "words"));
                    }
                };
            }
        };

        assertThatThrownBy(unloadable::it_says_in_prose_what_it_asks_for)
                .hasMessageContainingAll("Rule:", "can be loaded", "documentation() is longer than 20000 characters", "To mend:");
    }

    @Test
    void a_standard_that_cannot_be_initialised_is_told_once_with_its_cause_and_line() {
        StandardConformance uninitialised = new StandardConformance() {
            @Override
            protected DealerStandard standard() {
                return new WholeStandard() {
                    private static final Text TITLE = Text.of("标题", "");

                    @Override
                    public Optional<Text> title() {
                        return Optional.of(TITLE);
                    }
                };
            }
        };

        assertThatThrownBy(uninitialised::it_names_the_brands_it_is_written_for)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("Rule:", "needs both languages", "Input:", "<clinit>(ConformanceTest.java:", "To mend:", "that line")
                .hasMessageNotContaining("ExceptionInInitializerError");
        assertThatThrownBy(uninitialised::forms_keep_the_contract).isInstanceOf(TestAbortedException.class).hasMessageContaining("Waits for");
        assertThatThrownBy(uninitialised::its_class_files_reach_for_nothing_and_keep_nothing).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void a_class_that_fails_when_a_question_first_needs_it_is_told_with_its_cause() {
        assertThat(found(planning(delivery -> CallbackPlan.none("NONE", Late.TITLE)))).filteredOn(Finding::refuses).singleElement()
                .satisfies(finding -> assertThat(finding.rule().en()).contains("needs both languages"));
    }

    private static final class Late {
        private static final Text TITLE = late();

        private static Text late() {
            return Text.of("标题", "");
        }
    }

    @Test
    void the_same_mistake_under_several_settings_is_one_finding_that_counts_them() {
        assertThat(found(mapping(new ImportMapping(List.of(new Heading(ImportField.OWNER_NAME, List.of("客户")),
                new Heading(ImportField.CONTACT_NAME, List.of("客户"))), List.of())))).singleElement()
                .satisfies(finding -> assertThat(finding.input()).contains("(with the default settings)").endsWith(" - and 2 more inputs"));
        assertThat(found(planning(delivery -> {
            throw new IllegalStateException("always");
        }))).singleElement().satisfies(finding -> assertThat(finding.input()).contains("the plainest delivery").contains(" more inputs"));
    }

    @Test
    void the_remedy_fits_what_went_wrong() {
        assertThat(mend(planning(delivery -> CallbackPlan.none("NONE", Text.of("话", delivery.settings().text("dayz")))))).contains("declare it in settings()", "[days]");
        assertThat(mend(planning(delivery -> {
            throw new java.io.UncheckedIOException(new java.nio.file.NoSuchFileException("table.csv"));
        }))).contains("class files", "getResourceAsStream");
        assertThat(mend(planning(delivery -> CallbackPlan.none("NONE", Text.of("话", null))))).contains("mend that line", "null");
        assertThat(mend(planning(delivery -> CallbackPlan.of(callback(delivery, Channel.PHONE))))).contains("contact().allows(channel)");
        assertThat(mend(writing(new MessageTemplate(Optional.empty(), Text.of("{name}您好", "Dear {name}")), Channel.SMS))).contains("use one of those names");
        assertThat(found(writing(new MessageTemplate(Optional.empty(), Text.of("{name}您好", "Dear {name}")), Channel.SMS)).getFirst().rule().en())
                .contains("the message by SMS after a S").contains("({name}您好)");
        assertThat(mend(stepping(attempt -> new NextStep.Retry(attempt.today().minusDays(1), WORDS)))).contains("attempt.today()");
    }

    @Test
    void the_remedy_follows_what_was_wrong_and_no_words_of_the_plugin() {
        assertThat(found(planning(delivery -> {
            throw new IllegalStateException("they share rank 7, which the customer refused; the setting 'x' is not declared: NullPointerException");
        }))).filteredOn(Finding::refuses).isNotEmpty().allSatisfy(finding -> assertThat(finding.mend().en()).contains("answer every delivery"));
        assertThat(found(levels(facts -> "X".repeat(21)))).filteredOn(Finding::refuses).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.mend().en()).isEqualTo("shorten the text"));
        assertThat(found(stepping(attempt -> new NextStep.Retry(attempt.today().plusDays(401), WORDS)))).filteredOn(Finding::refuses).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.mend().en()).contains("within 400 days"));
    }

    @Test
    void levels_of_one_rank_are_told_the_bases_by_name_as_the_base_has_them() {
        DealerStandard twice = levels(facts -> "MILD", level("MILD", 7), level("HARSH", 7));

        assertThat(found(twice)).filteredOn(Finding::refuses).extracting(Finding::mend).extracting(Text::en).singleElement().asString()
                .contains("4, 5, 6, 7, 8, 9, 10 are not the base's", "GENERAL 1, ESCALATED 2, MAJOR 3");
        DealerStandard other = new Base() {
            @Override
            public List<ComplaintLevel> levels(Settings settings) {
                return List.of(ConformanceTest.level("HIGH", 9), ConformanceTest.level("LOW", 4));
            }
        };
        assertThat(Conformance.of(host(twice), REF).above(host(other), REF).findings(Rule.COMPLAINT_LEVELS)).singleElement()
                .satisfies(finding -> assertThat(finding.mend().en()).contains("1, 2, 3, 5, 6, 7, 8, 10 are not the base's", "(LOW 4, HIGH 9)"));
        assertThat(Conformance.of(host(twice), REF).findings(Rule.COMPLAINT_LEVELS)).singleElement()
                .satisfies(finding -> assertThat(finding.mend().en()).isEqualTo("give each a rank of its own"));
    }

    @Test
    void where_the_base_is_not_known_a_level_that_may_be_its_is_let_pass() {
        DealerStandard ofTheBases = levels(facts -> "ANY-OF-THE-BASE");

        assertThat(Conformance.of(host(ofTheBases), REF).findings(Rule.COMPLAINT_LEVEL)).isEmpty();
        assertThat(Conformance.of(host(ofTheBases), REF).asBase().findings(Rule.COMPLAINT_LEVEL)).as("a base has nobody's but its own")
                .singleElement().satisfies(finding -> assertThat(finding.input()).contains("ANY-OF-THE-BASE"));
    }

    private static String mend(DealerStandard standard) {
        List<Finding> refused = found(standard).stream().filter(Finding::refuses).toList();
        assertThat(refused).as("one mistake, one finding").hasSize(1);
        return refused.getFirst().mend().en();
    }

    /** Compiled without PF4J's annotation processor, as these tests are. */
    @Test
    void a_standard_the_platform_would_not_find_is_told_at_the_desk() {
        StandardConformance unlisted = new StandardConformance() {
            @Override
            protected DealerStandard standard() {
                return new WholeStandard();
            }
        };

        assertThatThrownBy(unlisted::the_platform_finds_it_by_its_annotation).hasMessageContainingAll("META-INF/extensions.idx names []", "@Extension", "<proc>full</proc>");
    }

    @Test
    void a_rule_that_would_only_repeat_another_waits_for_it() {
        StandardConformance broken = new StandardConformance() {
            @Override
            protected DealerStandard standard() {
                return levels(facts -> "MILD", level("MILD", 7), level("HARSH", 7));
            }

            @Override
            protected Optional<DealerStandard> base() {
                return Optional.of(new Base());
            }
        };

        assertThatThrownBy(broken::complaint_levels_keep_the_contract).isInstanceOf(AssertionError.class);
        assertThatThrownBy(broken::every_complaint_gets_a_level_that_exists).isInstanceOf(TestAbortedException.class).hasMessageContaining("Waits for");
    }

    @Test
    void the_remedy_fits_the_part_that_was_asked() {
        assertThat(found(surveying(facts -> {
            throw new IllegalStateException("no survey");
        }))).filteredOn(Finding::refuses).isNotEmpty().allSatisfy(finding -> assertThat(finding.mend().en()).contains("no survey is needed"));
        assertThat(found(stepping(attempt -> {
            throw new IllegalStateException("no step");
        }))).filteredOn(Finding::refuses).isNotEmpty().allSatisfy(finding -> assertThat(finding.mend().en()).contains("NextStep.GiveUp"));
        assertThat(found(levels(facts -> {
            throw new IllegalStateException("no level");
        }))).filteredOn(Finding::refuses).isNotEmpty().allSatisfy(finding -> assertThat(finding.mend().en()).contains("answer every complaint"));
    }

    private static List<Finding> found(DealerStandard standard) {
        return Conformance.of(host(standard), REF).beside(host(standard)).above(host(new Base()), REF).findings();
    }

    private static PluginHost host(DealerStandard standard) {
        return PluginHost.holding(Map.of(REF, standard));
    }

    private static DealerStandard planning(Function<DeliveryFacts, CallbackPlan> plan) {
        return new WholeStandard() {
            @Override
            public CallbackPlan plan(DeliveryFacts delivery) {
                return plan.apply(delivery);
            }
        };
    }

    private static PlannedCallback callback(DeliveryFacts delivery, Channel channel) {
        return new PlannedCallback("R", channel, delivery.deliveredOn(), delivery.deliveredOn().plusDays(3), Post.CALLBACK_AGENT, WORDS, Standing.DUE, Set.of());
    }

    private static DealerStandard stepping(Function<AttemptFacts, NextStep> step) {
        return new WholeStandard() {
            @Override
            public NextStep afterAttempt(AttemptFacts attempt) {
                return step.apply(attempt);
            }
        };
    }

    /** One that plans: a call by phone. */
    private static DealerStandard walking(Function<AttemptFacts, NextStep> step) {
        return new WholeStandard() {
            @Override
            public CallbackPlan plan(DeliveryFacts delivery) {
                return ConformanceTest.current(delivery, Channel.PHONE);
            }

            @Override
            public NextStep afterAttempt(AttemptFacts attempt) {
                return step.apply(attempt);
            }
        };
    }

    /** While it is not history, and wanted. */
    private static CallbackPlan current(DeliveryFacts delivery, Channel channel) {
        return delivery.contact().refused().contains(channel) || callback(delivery, channel).expiresOn().isBefore(delivery.today())
                ? CallbackPlan.none("NONE", WORDS) : CallbackPlan.of(callback(delivery, channel));
    }

    private static DealerStandard surveying(Function<SurveyFacts, SurveyDefinition> survey) {
        return new WholeStandard() {
            @Override
            public Optional<SurveyDefinition> survey(SurveyFacts facts) {
                return Optional.of(survey.apply(facts));
            }
        };
    }

    private static SurveyDefinition survey(String code, String title) {
        return survey(code, title, "S");
    }

    private static SurveyDefinition survey(String code, String title, String survey) {
        return new SurveyDefinition(survey, 1, Text.of(title, "Survey"), List.of(new Question(code, WORDS, WORDS)), 1, 5, 2);
    }

    private static DealerStandard writing(MessageTemplate message, Channel channel) {
        return new WholeStandard() {
            @Override
            public Optional<MessageTemplate> message(ScriptFacts facts) {
                return facts.channel() == channel ? Optional.of(message) : Optional.empty();
            }
        };
    }

    private static DealerStandard recording(RecordFormat... formats) {
        return new WholeStandard() {
            @Override
            public List<RecordFormat> formats(Settings settings) {
                return List.of(formats);
            }
        };
    }

    private static RecordFormat format(String code, SlotType type, boolean required, int longest) {
        return new RecordFormat(code, RecordFormat.Kind.CONSULTATION, WORDS, List.of(new Slot("symptom", type, WORDS, required, longest),
                new Slot("region", SlotType.REGION, WORDS, required, 40)), "客户反映{symptom}，来自{region}。", Optional.empty(),
                new RecordFormat.Score(50, 30, 20));
    }

    private static DealerStandard levels(Function<ComplaintFacts, String> level, ComplaintLevel... levels) {
        return new WholeStandard() {
            @Override
            public List<ComplaintLevel> levels(Settings settings) {
                return List.of(levels);
            }

            @Override
            public Optional<String> level(ComplaintFacts complaint) {
                return Optional.ofNullable(level.apply(complaint));
            }
        };
    }

    private static ComplaintLevel level(String code, int rank, Clock... clocks) {
        return new ComplaintLevel(code, WORDS, rank, false, List.of(clocks));
    }

    private static DealerStandard scripted(SurveyDefinition survey, Script.Kind kind) {
        return new WholeStandard() {
            @Override
            public Optional<SurveyDefinition> survey(SurveyFacts facts) {
                return Optional.of(survey);
            }

            @Override
            public Optional<Script> script(ScriptFacts facts) {
                return facts.channel().written() ? Optional.empty() : Optional.of(new Script(List.of(new Script.Step("ONLY", kind, WORDS, WORDS)), Optional.empty()));
            }
        };
    }

    private static DealerStandard heading(ImportField field, String word) {
        return mapping(new ImportMapping(List.of(new Heading(field, List.of(word))), List.of()));
    }

    private static DealerStandard kind(ServiceKind kind, String word) {
        return mapping(new ImportMapping(List.of(), List.of(new KindWords(kind, List.of(word)))));
    }

    private static DealerStandard mapping(ImportMapping mapping) {
        return new WholeStandard() {
            @Override
            public ImportMapping mapping(Settings settings) {
                return mapping;
            }
        };
    }
}
