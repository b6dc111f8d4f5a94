package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.testing.Delivery;
import java.time.LocalDate;
import java.util.Arrays;

/** Turns the words of the test tables ("repair, often online, refuses phone") into deliveries. D is 17 March 2026. */
final class Situation {

    static final LocalDate D = Delivery.TODAY.minusDays(1);
    static final Settings DEFAULTS = Settings.defaultsOf(new BeijingHyundai().settings());

    private Situation() {}

    static Delivery of(String words) {
        Delivery delivery = Delivery.service(DEFAULTS);
        if (words == null) {
            return delivery;
        }
        for (String word : Arrays.stream(words.split(",")).map(String::strip).toList()) {
            delivery = with(delivery, word);
        }
        return delivery;
    }

    private static Delivery with(Delivery delivery, String word) {
        return switch (word) {
            case "maintenance" -> delivery.kind(ServiceKind.MAINTENANCE);
            case "small repair" -> delivery.kind(ServiceKind.SMALL_REPAIR);
            case "repair" -> delivery.kind(ServiceKind.REPAIR);
            case "campaign" -> delivery.kind(ServiceKind.CAMPAIGN);
            case "internal job" -> delivery.kind(ServiceKind.NONE);
            case "unknown kind" -> delivery.kind(ServiceKind.UNKNOWN);
            case "first visit" -> delivery.firstVisit();
            case "watch in use" -> delivery.watchInUse();
            case "often online" -> delivery.oftenOnline();
            case "email" -> delivery.email();
            case "wrong email" -> delivery.emailWrong();
            case "wrong phone" -> delivery.phoneWrong();
            case "no phone" -> delivery.noPhone();
            case "landline" -> delivery.landline();
            case "half a year in writing" -> delivery.firstWrittenSincePhone(D.minusMonths(6));
            case "complaint resolved" -> delivery.complaintResolvedOn(D);
            case "fleet" -> delivery.fleetCustomer();
            case "good advice" -> delivery.goodAdvice();
            case "refuses phone" -> refusing(delivery, Channel.PHONE);
            case "refuses sms" -> refusing(delivery, Channel.SMS);
            case "refuses email" -> refusing(delivery, Channel.EMAIL);
            case "refuses visit" -> refusing(delivery, Channel.VISIT);
            default -> throw new IllegalArgumentException("Unknown word in a test table: " + word);
        };
    }

    private static Delivery refusing(Delivery delivery, Channel channel) {
        Channel[] before = delivery.facts().contact().refused().toArray(Channel[]::new);
        Channel[] all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = channel;
        return delivery.refuses(all);
    }

    static CallbackPlan plan(Delivery delivery) {
        return new HyundaiCallbacks().plan(delivery.facts());
    }

    /** The callback to be made, without proposals beside it. */
    static PlannedCallback ordinary(Delivery delivery) {
        return plan(delivery).callbacks().stream().filter(callback -> !callback.proposal()).findFirst().orElseThrow();
    }

    /** {@code D+3} or an ISO day. */
    static LocalDate day(String written) {
        return written.startsWith("D+") ? D.plusDays(Integer.parseInt(written.substring(2))) : LocalDate.parse(written);
    }
}
