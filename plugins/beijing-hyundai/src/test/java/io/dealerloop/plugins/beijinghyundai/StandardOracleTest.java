package io.dealerloop.plugins.beijinghyundai;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.testing.HostileDeliveries;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The standard beside a second reading of it, written as plainly as the standard's own text, on generated deliveries. */
class StandardOracleTest {

    @Provide
    Arbitrary<DeliveryFacts> services() {
        return Arbitraries.integers().between(0, 100_000)
                .map(seed -> HostileDeliveries.random(seed, 1, Situation.DEFAULTS).getFirst())
                .filter(delivery -> delivery.occasion() == Occasion.SERVICE);
    }

    @Property(tries = 2000)
    void the_channel_is_the_one_a_reader_of_the_standard_would_choose(@ForAll("services") DeliveryFacts delivery) {
        String expected = read(delivery);
        CallbackPlan plan = new HyundaiCallbacks().plan(delivery);
        String planned = plan.callbacks().stream().filter(callback -> !callback.proposal())
                .map(callback -> callback.unreachable() ? "unreachable" : callback.channel().name()).findFirst().orElse("nobody");

        assertThat(planned).as("%s", delivery).isEqualTo(expected);
    }

    private static String read(DeliveryFacts delivery) {
        if (delivery.deliveredOn().isAfter(delivery.today()) || delivery.serviceKind() == ServiceKind.NONE) {
            return "nobody";
        }
        boolean complaint = delivery.majorComplaintResolvedOn().isPresent()
                && !delivery.majorComplaintResolvedOn().get().isAfter(delivery.today());
        LocalDate from = complaint && delivery.majorComplaintResolvedOn().get().isAfter(delivery.deliveredOn())
                ? delivery.majorComplaintResolvedOn().get() : delivery.deliveredOn();
        if (from.plusDays(15).isBefore(delivery.today())) {
            return "nobody";
        }
        ContactFacts contact = delivery.contact();
        List<Channel> refused = List.copyOf(contact.refused());
        if (complaint && !refused.contains(Channel.VISIT)) {
            return "VISIT";
        }
        boolean mayCall = contact.phoneUsable() && !refused.contains(Channel.PHONE);
        boolean mayText = contact.phoneUsable() && contact.mobile() && !refused.contains(Channel.SMS);
        boolean mayMail = contact.emailUsable() && !refused.contains(Channel.EMAIL);
        if (refused.contains(Channel.PHONE) && refused.contains(Channel.SMS) && refused.contains(Channel.EMAIL)) {
            return "nobody";
        }
        if (!mayCall && !mayText && !mayMail) {
            return "unreachable";
        }
        boolean smallJob = delivery.serviceKind() == ServiceKind.MAINTENANCE || delivery.serviceKind() == ServiceKind.SMALL_REPAIR;
        boolean halfYear = delivery.firstWrittenSincePhone().isPresent()
                && delivery.firstWrittenSincePhone().get().isBefore(delivery.deliveredOn())
                && !delivery.firstWrittenSincePhone().get().plusMonths(6).isAfter(delivery.deliveredOn());
        boolean call = complaint || !smallJob || delivery.firstVisit() || delivery.watchInUse() || contact.emailKnownWrong() || halfYear;
        if (call) {
            return mayCall ? "PHONE" : written(contact.oftenOnline(), mayText, mayMail);
        }
        boolean byMail = contact.oftenOnline() && contact.emailUsable();
        if (byMail) {
            return mayMail ? "EMAIL" : mayText ? "SMS" : "PHONE";
        }
        return mayText ? "SMS" : mayMail ? "EMAIL" : "PHONE";
    }

    private static String written(boolean online, boolean mayText, boolean mayMail) {
        return mayMail && (online || !mayText) ? "EMAIL" : "SMS";
    }

    @Property(tries = 500)
    void a_plan_never_uses_what_was_refused_nor_a_day_outside_its_window(@ForAll("services") DeliveryFacts delivery) {
        for (PlannedCallback callback : new HyundaiCallbacks().plan(delivery).callbacks()) {
            assertThat(callback.unreachable() || !delivery.contact().refused().contains(callback.channel())).isTrue();
            assertThat(callback.dueOn()).isAfterOrEqualTo(delivery.deliveredOn());
            assertThat(callback.expiresOn()).isAfterOrEqualTo(delivery.today());
        }
    }
}
