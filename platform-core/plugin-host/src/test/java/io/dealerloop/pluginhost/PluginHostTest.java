package io.dealerloop.pluginhost;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choosing a standard, its settings, and answers that are asked for often. */
class PluginHostTest {

    private static final StandardRef NORTH = new StandardRef("north", "1.0.0");
    private static final StandardRef SOUTH = new StandardRef("south", "1.0.0");

    private final AtomicInteger asked = new AtomicInteger();

    private final DealerStandard north = new DealerStandard() {
        @Override
        public Set<String> brands() {
            return Set.of("北方", "North");
        }

        @Override
        public List<SettingDeclaration> settings() {
            return List.of(SettingDeclaration.number("days", 3, 0, 9, Text.of("天数", "Days")),
                    SettingDeclaration.flag("strict", false, Text.of("严格", "Strict")));
        }

        @Override
        public Optional<SurveyStandard> surveys() {
            return Optional.of(facts -> {
                asked.incrementAndGet();
                return Optional.of(new SurveyDefinition("S", 1, Text.of("调查", "Survey"),
                        List.of(new SurveyDefinition.Question("Q1", Text.of("如何？", "How?"), Text.of("总体", "Overall"))), 1, 10, 6));
            });
        }
    };

    private final DealerStandard south = new DealerStandard() {
        @Override
        public Set<String> brands() {
            return Set.of("南方");
        }
    };

    private final PluginHost host = PluginHost.holding(Map.of(NORTH, north, SOUTH, south));

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(nullValues = "none", value = {"北方, north", "north, north", "' NORTH ', north", "南方, south", "西方, none", "'', none"})
    void the_vehicles_brand_chooses_among_the_stores_standards(String brand, String pluginId) {
        assertThat(host.forBrand(brand, List.of(NORTH, SOUTH)).map(StandardRef::pluginId)).isEqualTo(Optional.ofNullable(pluginId));
    }

    @Test
    void a_standard_the_store_has_not_activated_is_not_chosen() {
        assertThat(host.forBrand("南方", List.of(NORTH))).isEmpty();
    }

    @Test
    void a_stores_settings_lie_over_the_plugins_defaults() {
        Settings settings = host.effective(NORTH, Map.of("days", "5")).value().orElseThrow();

        assertThat(settings.number("days")).isEqualTo(5);
        assertThat(settings.flag("strict")).isFalse();
    }

    @Test
    void values_this_version_does_not_know_or_allow_give_way_to_the_defaults() {
        Settings settings = host.effective(NORTH, Map.of("days", "99", "strict", "maybe", "colour", "blue")).value().orElseThrow();

        assertThat(settings.values()).isEqualTo(Map.of("days", "3", "strict", "false"));
    }

    @Test
    void the_same_survey_is_asked_for_once() {
        Settings settings = host.effective(NORTH, Map.of()).value().orElseThrow();
        SurveyFacts facts = new SurveyFacts(Occasion.SERVICE, Channel.PHONE, ServiceKind.REPAIR, settings);

        Answer<SurveyDefinition> first = host.survey(Asker.PLATFORM, NORTH, facts);

        assertThat(host.survey(Asker.PLATFORM, NORTH, facts)).isEqualTo(first);
        assertThat(asked).hasValue(1);
        host.survey(Asker.PLATFORM, NORTH, new SurveyFacts(Occasion.SALE, Channel.PHONE, ServiceKind.REPAIR, settings));
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_part_the_standard_leaves_out_is_not_offered_and_no_fault() {
        Refusal refusal = host.survey(Asker.PLATFORM, SOUTH, new SurveyFacts(Occasion.SERVICE, Channel.PHONE, ServiceKind.REPAIR, Facts.NONE_SET))
                .refusal().orElseThrow();

        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_OFFERED);
        assertThat(refusal.isFault()).isFalse();
    }

    @Test
    void a_part_that_answers_with_nothing_has_decided_so() {
        StandardRef silent = new StandardRef("silent", "1.0.0");
        PluginHost asking = PluginHost.holding(Map.of(silent, new DealerStandard() {
            @Override
            public Optional<SurveyStandard> surveys() {
                return Optional.of(facts -> Optional.empty());
            }
        }));

        Refusal refusal = asking.survey(Asker.PLATFORM, silent, new SurveyFacts(Occasion.SERVICE, Channel.SMS, ServiceKind.REPAIR, Facts.NONE_SET))
                .refusal().orElseThrow();

        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NONE_NEEDED);
        assertThat(refusal.isFault()).isFalse();
    }
}
