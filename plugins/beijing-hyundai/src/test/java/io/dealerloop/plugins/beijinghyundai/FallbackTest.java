package io.dealerloop.plugins.beijinghyundai;

import static io.dealerloop.plugins.beijinghyundai.Situation.day;
import static io.dealerloop.plugins.beijinghyundai.Situation.ordinary;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.PlannedCallback.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another way where the first is refused or does not reach the customer; nobody is silently gone. */
class FallbackTest {

    @ParameterizedTest(name = "{0} -> {1} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # refuses phone: SMS or e-mail
            repair, refuses phone                                   | SMS   | D+1
            repair, refuses phone, email                            | SMS   | D+1
            repair, refuses phone, email, often online              | EMAIL | D+1
            repair, refuses phone, refuses sms, email               | EMAIL | D+1
            repair, refuses phone, landline, email                  | EMAIL | D+1
            first visit, refuses phone                              | SMS   | D+1
            # refuses a visit: another way, phone included
            complaint resolved, refuses visit                       | PHONE | D+3
            complaint resolved, refuses visit, refuses phone        | SMS   | D+1
            complaint resolved, refuses visit, wrong phone, email   | EMAIL | D+1
            # wrong phone: e-mail if there is one
            repair, wrong phone, email                              | EMAIL | D+1
            repair, no phone, email                                 | EMAIL | D+1
            maintenance, wrong phone, email                         | EMAIL | D+1
            # bad e-mail: phone
            maintenance, often online, wrong email                  | PHONE | D+3
            # text messages that cannot arrive or are not wanted
            maintenance, landline                                   | PHONE | D+3
            maintenance, landline, email                            | EMAIL | D+1
            maintenance, refuses sms                                | PHONE | D+3
            maintenance, refuses sms, email                         | EMAIL | D+1
            """)
    void another_way_is_found(String situation, Channel channel, String dueOn) {
        PlannedCallback callback = ordinary(Situation.of(situation));

        assertThat(callback.channel()).isEqualTo(channel);
        assertThat(callback.dueOn()).isEqualTo(day(dueOn));
        assertThat(callback.standing()).isEqualTo(Standing.DUE);
    }

    @ParameterizedTest(name = "{0} -> unreachable, wanted {1}")
    @CsvSource(delimiter = '|', textBlock = """
            repair, wrong phone                         | PHONE
            repair, no phone                            | PHONE
            repair, no phone, wrong email               | PHONE
            repair, no phone, email, refuses email      | PHONE
            maintenance, no phone                       | SMS
            maintenance, landline, refuses phone        | SMS
            """)
    void with_no_way_left_the_callback_is_unreachable_and_never_silently_gone(String situation, Channel wanted) {
        PlannedCallback callback = ordinary(Situation.of(situation));

        assertThat(callback.standing()).isEqualTo(Standing.UNREACHABLE);
        assertThat(callback.channel()).isEqualTo(wanted);
        assertThat(callback.reason().zh()).contains("信息员");
        assertThat(callback.reason().en()).contains("needs correcting");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            repair, refuses phone            | 本次为维修；客户不接受电话回访，改为短信  | The job was a repair; the customer does not want callbacks by phone, SMS instead
            repair, wrong phone, email       | 本次为维修；电话号码有误，改为邮件        | The job was a repair; the phone number is wrong, e-mail instead
            repair, no phone, email          | 本次为维修；没有电话号码，改为邮件        | The job was a repair; there is no phone number, e-mail instead
            maintenance, landline            | 保养或小修；座机收不到短信，改为电话      | Maintenance or small repair; a landline takes no text messages, phone instead
            """)
    void the_reason_says_what_was_wanted_and_why_it_could_not_be(String situation, String zh, String en) {
        assertThat(ordinary(Situation.of(situation)).reason().zh()).isEqualTo(zh);
        assertThat(ordinary(Situation.of(situation)).reason().en()).isEqualTo(en);
    }
}
