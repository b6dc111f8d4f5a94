package io.dealerloop.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyDefinition.Question;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The kit must catch what it promises to catch: each broken standard here breaks one rule. */
class StandardConformanceTest {

    private static final Text WORDS = Text.of("话", "words");

    static int counted;

    /** A standard that breaks nothing, to be spoilt. */
    private static class Plain implements DealerStandard, CallbackStandard {

        @Override
        public Set<String> brands() {
            return Set.of("测试");
        }

        @Override
        public Optional<CallbackStandard> callbacks() {
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
    }

    private static StandardConformance of(DealerStandard standard) {
        return new StandardConformance() {
            @Override
            protected DealerStandard standard() {
                return standard;
            }
        };
    }

    private static StandardConformance planning(Function<DeliveryFacts, CallbackPlan> plan) {
        return of(new Plain() {
            @Override
            public CallbackPlan plan(DeliveryFacts delivery) {
                return plan.apply(delivery);
            }
        });
    }

    private static StandardConformance stepping(Function<AttemptFacts, NextStep> step) {
        return of(new Plain() {
            @Override
            public NextStep afterAttempt(AttemptFacts attempt) {
                return step.apply(attempt);
            }
        });
    }

    @Test
    void a_plain_standard_passes() throws Exception {
        StandardConformance plain = of(new Plain());
        plain.it_names_the_brands_it_is_written_for();
        plain.every_hostile_delivery_is_answered();
        plain.the_same_delivery_always_gets_the_same_plan();
        plain.many_threads_get_the_answers_that_one_gets();
        plain.failed_attempts_come_to_an_end();
        plain.surveys_keep_the_contract();
        plain.scripts_and_messages_keep_the_contract();
        plain.forms_keep_the_contract();
    }

    @Test
    void a_standard_without_brands_is_told_so() {
        assertThatThrownBy(of(new DealerStandard() {})::it_names_the_brands_it_is_written_for)
                .hasMessageContainingAll("Rule:", "vehicle's brand chooses", "Input:", "To mend:", "service exports");
    }

    @Test
    void an_exception_names_the_input_and_the_way_to_mend_it() {
        StandardConformance broken = planning(delivery -> {
            if (delivery.deliveredOn().getDayOfMonth() == 29) {
                throw new IllegalStateException("no such day");
            }
            return CallbackPlan.none("NONE", WORDS);
        });

        assertThatThrownBy(broken::every_hostile_delivery_is_answered)
                .hasMessageContainingAll("no such day", "delivered on a leap day", "CallbackPlan.none(rule, reason)");
    }

    @Test
    void null_is_no_answer() {
        assertThatThrownBy(planning(delivery -> null)::every_hostile_delivery_is_answered).hasMessageContaining("contract: null");
    }

    @Test
    void a_standard_that_throws_dice_is_not_deterministic() {
        StandardConformance dice = planning(delivery ->
                CallbackPlan.none("NONE-" + ThreadLocalRandom.current().nextInt(1000), WORDS));

        assertThatThrownBy(dice::the_same_delivery_always_gets_the_same_plan).hasMessageContaining("no random numbers");
    }

    @Test
    void retrying_for_ever_is_caught() {
        assertThatThrownBy(stepping(attempt -> new NextStep.Retry(attempt.today(), WORDS))::failed_attempts_come_to_an_end)
                .hasMessageContaining("still goes on");
    }

    @Test
    void retrying_past_the_last_day_is_caught() {
        assertThatThrownBy(stepping(attempt -> new NextStep.Retry(attempt.today().plusDays(20), WORDS))::failed_attempts_come_to_an_end)
                .hasMessageContaining("after a callback's last day");
    }

    @Test
    void switching_to_what_was_refused_is_caught() {
        StandardConformance broken = stepping(attempt -> attempt.outcome() == Outcome.REFUSED
                ? new NextStep.Switch(attempt.channel(), attempt.today(), Post.CALLBACK_AGENT, WORDS)
                : new NextStep.GiveUp(false, WORDS));

        assertThatThrownBy(broken::failed_attempts_come_to_an_end).hasMessageContaining("which the customer refused");
    }

    @Test
    void a_question_with_another_code_is_caught() {
        StandardConformance broken = of(new Plain() {
            @Override
            public Optional<SurveyStandard> surveys() {
                return Optional.of(facts -> Optional.of(
                        new SurveyDefinition("S", 1, WORDS, List.of(new Question("first", WORDS, WORDS)), 1, 5, 2)));
            }
        });

        assertThatThrownBy(broken::surveys_keep_the_contract).hasMessageContaining("rename the code 'first'");
    }

    @Test
    void an_unknown_slot_and_an_sms_with_a_subject_are_caught() {
        assertThatThrownBy(writing(new MessageTemplate(Optional.empty(), Text.of("{name}您好", "Dear {name}")))
                ::scripts_and_messages_keep_the_contract).hasMessageContaining("unknown slot {name}");
        assertThatThrownBy(writing(new MessageTemplate(Optional.of(WORDS), WORDS))::scripts_and_messages_keep_the_contract)
                .hasMessageContaining("an SMS has no subject");
        assertThatThrownBy(writing(new MessageTemplate(Optional.empty(), WORDS))::scripts_and_messages_keep_the_contract)
                .hasMessageContaining("an e-mail has a subject");
    }

    private static StandardConformance writing(MessageTemplate message) {
        return of(new Plain() {
            @Override
            public Optional<ScriptStandard> scripts() {
                return Optional.of(new ScriptStandard() {
                    @Override
                    public Optional<Script> script(ScriptFacts facts) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<MessageTemplate> message(ScriptFacts facts) {
                        return message.subject().isEmpty() && facts.channel() == Channel.SMS && message.body() == WORDS
                                ? Optional.empty() : Optional.of(message);
                    }
                });
            }
        });
    }

    @Test
    void class_files_that_reach_out_or_keep_state_are_caught() {
        // The classes of this test stand for the standard's: they reach out of the contract, and one keeps a static counter.
        assertThatThrownBy(of(new Plain())::it_stays_inside_the_contract).hasMessageContaining("io.dealerloop.testing.");
        assertThatThrownBy(of(new Plain())::it_keeps_nothing_in_static_fields).hasMessageContaining("StandardConformanceTest.counted");
        assertThatCode(() -> counted++).doesNotThrowAnyException();
    }
}
