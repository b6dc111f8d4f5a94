package com.example.chenfeng;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.PlannedCallback.Standing;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.testing.Delivery;
import org.junit.jupiter.api.Test;

/** Your own rules, as a table of your own. */
class ChenfengTest {

    private static final Settings DEFAULTS = Settings.defaultsOf(new Chenfeng().settings());

    private static String planned(Delivery delivery) {
        CallbackPlan plan = new ChenfengCallbacks().plan(delivery.facts());
        return plan.noneBecause().map(CallbackPlan.NoCallback::rule)
                .orElseGet(() -> plan.callbacks().stream().map(call -> call.rule() + " " + call.dueOn()).toList().toString());
    }

    @Test
    void a_service_is_followed_by_a_call_on_the_third_day() {
        assertEquals("[CALL " + Delivery.TODAY.plusDays(2) + "]", planned(Delivery.service(DEFAULTS)));
        assertEquals("[CALL " + Delivery.TODAY.plusDays(4) + "]", planned(Delivery.service(DEFAULTS).setting(Chenfeng.PHONE_DAYS, "5")));
        assertEquals("NO-CALLS", planned(Delivery.service(DEFAULTS).refuses(Channel.PHONE)));
        assertEquals("NO-SERVICE", planned(Delivery.service(DEFAULTS).kind(ServiceKind.NONE)));
    }

    @Test
    void a_fleet_is_visited_at_most_once_a_quarter() {
        Delivery fleet = Delivery.service(DEFAULTS).fleetCustomer().setting(Chenfeng.FLEET_VISITS, "propose");

        assertEquals("[CALL 2026-03-20, FLEET-VISIT 2026-03-24]", planned(fleet));
        assertEquals("[CALL 2026-03-20]", planned(fleet.fleetVisitedOn(Delivery.TODAY.minusDays(20))));
    }

    @Test
    void nobody_is_silently_gone() {
        assertEquals(Standing.UNREACHABLE,
                new ChenfengCallbacks().plan(Delivery.service(DEFAULTS).noPhone().facts()).callbacks().getFirst().standing());
    }
}
