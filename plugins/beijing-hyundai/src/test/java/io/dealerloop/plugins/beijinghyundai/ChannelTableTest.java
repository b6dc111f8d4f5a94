package io.dealerloop.plugins.beijinghyundai;

import static io.dealerloop.plugins.beijinghyundai.Situation.day;
import static io.dealerloop.plugins.beijinghyundai.Situation.ordinary;
import static io.dealerloop.plugins.beijinghyundai.Situation.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.CallbackPlan.NoCallback;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.PlannedCallback.Mark;
import io.dealerloop.spi.Post;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard's channel table, row by row: who, which channel, when, by whom, why. */
class ChannelTableTest {

    @ParameterizedTest(name = "{0} -> {1} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # SMS: not the first visit, and maintenance or a small repair
            maintenance                               | SMS   | D+1 | CALLBACK_AGENT      | SMALL-JOB
            small repair                              | SMS   | D+1 | CALLBACK_AGENT      | SMALL-JOB
            maintenance, email                        | SMS   | D+1 | CALLBACK_AGENT      | SMALL-JOB
            maintenance, often online                 | SMS   | D+1 | CALLBACK_AGENT      | SMALL-JOB
            # e-mail: the same, and often online
            maintenance, often online, email          | EMAIL | D+1 | CALLBACK_AGENT      | OFTEN-ONLINE
            small repair, often online, email         | EMAIL | D+1 | CALLBACK_AGENT      | OFTEN-ONLINE
            # phone: first visit, or a repair, or an item to watch, or a wrong e-mail address, or half a year in writing
            maintenance, first visit                  | PHONE | D+3 | CALLBACK_AGENT      | FIRST-VISIT
            small repair, first visit                 | PHONE | D+3 | CALLBACK_AGENT      | FIRST-VISIT
            repair                                    | PHONE | D+3 | CALLBACK_AGENT      | REPAIR
            repair, often online, email               | PHONE | D+3 | CALLBACK_AGENT      | REPAIR
            maintenance, watch in use                 | PHONE | D+3 | CALLBACK_AGENT      | WATCH-IN-USE
            small repair, watch in use                | PHONE | D+3 | CALLBACK_AGENT      | WATCH-IN-USE
            maintenance, wrong email                  | PHONE | D+3 | CALLBACK_AGENT      | EMAIL-WRONG
            maintenance, often online, wrong email    | PHONE | D+3 | CALLBACK_AGENT      | EMAIL-WRONG
            maintenance, half a year in writing       | PHONE | D+3 | CALLBACK_AGENT      | HALF-YEAR
            # visit: a major complaint has been resolved
            maintenance, complaint resolved           | VISIT | D+7 | MANAGING_SUPERVISOR | MAJOR-COMPLAINT
            repair, complaint resolved                | VISIT | D+7 | MANAGING_SUPERVISOR | MAJOR-COMPLAINT
            # what the table leaves open
            campaign                                  | PHONE | D+3 | CALLBACK_AGENT      | CAMPAIGN
            unknown kind                              | PHONE | D+3 | CALLBACK_AGENT      | UNKNOWN-KIND
            unknown kind, often online, email         | PHONE | D+3 | CALLBACK_AGENT      | UNKNOWN-KIND
            """)
    void each_row_gives_channel_day_and_post(String situation, Channel channel, String dueOn, Post post, String rule) {
        PlannedCallback callback = ordinary(Situation.of(situation));

        assertThat(callback.channel()).isEqualTo(channel);
        assertThat(callback.dueOn()).isEqualTo(day(dueOn));
        assertThat(callback.expiresOn()).isEqualTo(day("D+15"));
        assertThat(callback.post()).isEqualTo(post);
        assertThat(callback.rule()).isEqualTo(rule);
        assertThat(callback.standing()).isEqualTo(PlannedCallback.Standing.DUE);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # refusal > visit > phone > e-mail > SMS: each line also fits every later row
            complaint resolved, first visit, repair, often online, email                | VISIT | MAJOR-COMPLAINT
            complaint resolved, maintenance, often online, email                        | VISIT | MAJOR-COMPLAINT
            first visit, watch in use, half a year in writing, often online, email      | PHONE | FIRST-VISIT
            repair, watch in use, often online, email                                   | PHONE | REPAIR
            watch in use, wrong email, half a year in writing, often online             | PHONE | WATCH-IN-USE
            half a year in writing, often online, email                                 | PHONE | HALF-YEAR
            maintenance, often online, email                                            | EMAIL | OFTEN-ONLINE
            complaint resolved, refuses visit, often online, email                      | PHONE | MAJOR-COMPLAINT
            complaint resolved, refuses visit, refuses phone, often online, email       | EMAIL | MAJOR-COMPLAINT
            complaint resolved, refuses visit, refuses phone, refuses email             | SMS   | MAJOR-COMPLAINT
            repair, refuses phone, often online, email                                  | EMAIL | REPAIR
            repair, refuses phone, email                                                | SMS   | REPAIR
            maintenance, often online, email, refuses email                             | SMS   | OFTEN-ONLINE
            """)
    void where_several_rows_fit_the_precedence_decides(String situation, Channel channel, String rule) {
        PlannedCallback callback = ordinary(Situation.of(situation));

        assertThat(callback.channel()).isEqualTo(channel);
        assertThat(callback.rule()).isEqualTo(rule);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            maintenance                         |
            complaint resolved                  | CALL_DAY_BEFORE
            complaint resolved, no phone        | CALL_DAY_BEFORE CHECK_PHONE
            unknown kind                        | PLEASE_CLASSIFY
            unknown kind, first visit           | PLEASE_CLASSIFY
            repair, watch in use                | WATCH_IN_USE
            half a year in writing              | HALF_YEAR
            repair, wrong email                 | CHECK_EMAIL
            repair, wrong phone, email          | CHECK_PHONE
            repair, no phone, email             | CHECK_PHONE
            """)
    void the_agent_is_told_what_to_notice(String situation, String marks) {
        Set<Mark> expected = marks == null ? Set.of()
                : Arrays.stream(marks.split(" ")).map(Mark::valueOf).collect(Collectors.toSet());

        assertThat(ordinary(Situation.of(situation)).marks()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> nobody: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            internal job                                                    | NO-CUSTOMER-JOB
            internal job, first visit                                       | NO-CUSTOMER-JOB
            repair, email, refuses phone, refuses sms, refuses email        | ALL-REFUSED
            maintenance, refuses phone, refuses sms, refuses email          | ALL-REFUSED
            """)
    void nobody_is_called_for_a_reason_that_is_named(String situation, String rule) {
        NoCallback none = plan(Situation.of(situation)).noneBecause().orElseThrow();

        assertThat(none.rule()).isEqualTo(rule);
        assertThat(none.reason().zh()).isNotBlank();
    }

    @Test
    void who_refuses_every_call_and_text_but_no_visit_is_still_visited_after_a_major_complaint() {
        assertThat(ordinary(Situation.of("complaint resolved, refuses phone, refuses sms, refuses email")).channel())
                .isEqualTo(Channel.VISIT);
    }

    @Test
    void a_store_may_have_campaigns_followed_up_by_sms() {
        PlannedCallback callback = ordinary(Situation.of("campaign").setting(Keys.CAMPAIGN_CHANNEL, Keys.BY_SMS));

        assertThat(callback.channel()).isEqualTo(Channel.SMS);
        assertThat(callback.dueOn()).isEqualTo(day("D+1"));
    }

    @Test
    void every_row_gives_its_reason_in_both_languages() {
        for (ChannelTable row : ChannelTable.values()) {
            assertThat(row.reason().zh()).matches(".*\\p{IsHan}.*");
            assertThat(row.reason().en()).matches("[\\p{ASCII}]+");
        }
    }
}
