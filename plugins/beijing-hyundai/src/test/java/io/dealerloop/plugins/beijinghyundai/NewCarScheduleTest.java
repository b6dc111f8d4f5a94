package io.dealerloop.plugins.beijinghyundai;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.testing.Delivery;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a new car: the salesperson on D+3, the sales manager on D+7, the callback agent after a month. */
class NewCarScheduleTest {

    private static Delivery sale(LocalDate delivered) {
        return Delivery.sale(Situation.DEFAULTS).deliveredOn(delivered).today(delivered.plusDays(1));
    }

    @ParameterizedTest(name = "delivered {0}: {1}, {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-17 | 2026-03-20 | 2026-03-24 | 2026-04-17
            2026-01-31 | 2026-02-03 | 2026-02-07 | 2026-02-28
            2028-01-31 | 2028-02-03 | 2028-02-07 | 2028-02-29
            2028-02-29 | 2028-03-03 | 2028-03-07 | 2028-03-29
            2026-12-28 | 2026-12-31 | 2027-01-04 | 2027-01-28
            """)
    void three_calls_are_planned(LocalDate delivered, LocalDate salesperson, LocalDate manager, LocalDate month) {
        List<PlannedCallback> calls = Situation.plan(sale(delivered)).callbacks();

        assertThat(calls).extracting(call -> call.rule() + " " + call.channel() + " " + call.post() + " " + call.dueOn()).containsExactly(
                "NEW-CAR-SALESPERSON PHONE SALESPERSON " + salesperson,
                "NEW-CAR-MANAGER PHONE SALES_MANAGER " + manager,
                "NEW-CAR-MONTH PHONE CALLBACK_AGENT " + month);
        assertThat(calls).extracting(PlannedCallback::expiresOn)
                .containsExactly(delivered.plusDays(15), delivered.plusDays(15), month.plusDays(15));
    }

    @ParameterizedTest(name = "imported on D+{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            15  | NEW-CAR-SALESPERSON NEW-CAR-MANAGER NEW-CAR-MONTH
            16  | NEW-CAR-MONTH
            46  | NEW-CAR-MONTH
            47  | EXPIRED
            400 | EXPIRED
            -1  | FUTURE-DELIVERY
            """)
    void calls_past_their_last_day_are_left_out(int daysLater, String expected) {
        CallbackPlan plan = Situation.plan(sale(Situation.D).today(Situation.D.plusDays(daysLater)));

        String planned = plan.noneBecause().map(CallbackPlan.NoCallback::rule)
                .orElseGet(() -> String.join(" ", plan.callbacks().stream().map(PlannedCallback::rule).toList()));
        assertThat(planned).isEqualTo(expected);
    }

    @Test
    void a_buyer_who_refuses_the_phone_is_written_to_on_the_same_days() {
        List<PlannedCallback> texts = Situation.plan(sale(Situation.D).refuses(Channel.PHONE)).callbacks();

        assertThat(texts).extracting(text -> text.channel() + " " + text.dueOn())
                .containsExactly("SMS 2026-03-20", "SMS 2026-03-24", "SMS 2026-04-17");
    }

    @Test
    void the_service_rules_do_not_touch_a_sale() {
        Delivery buyer = sale(Situation.D).firstVisit().fleetCustomer().goodAdvice().watchInUse();

        assertThat(Situation.plan(buyer)).isEqualTo(Situation.plan(sale(Situation.D)));
    }

    @Test
    void the_days_are_settings() {
        Delivery delivery = sale(Situation.D).setting(Keys.NEW_CAR_SALESPERSON_DAYS, "1").setting(Keys.NEW_CAR_MANAGER_DAYS, "10")
                .setting(Keys.NEW_CAR_MONTHS, "2");

        assertThat(Situation.plan(delivery).callbacks()).extracting(PlannedCallback::dueOn)
                .containsExactly(Situation.D.plusDays(1), Situation.D.plusDays(10), Situation.D.plusMonths(2));
    }
}
