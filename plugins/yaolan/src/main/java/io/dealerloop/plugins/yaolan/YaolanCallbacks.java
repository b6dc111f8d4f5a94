package io.dealerloop.plugins.yaolan;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.PlannedCallback.Mark;
import io.dealerloop.spi.PlannedCallback.Standing;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everybody is phoned on the second day; small jobs of known customers get a thank-you by SMS instead; the supervisor phones after a
 * major complaint. Nobody is visited.
 */
final class YaolanCallbacks implements CallbackStandard {

    private static final Text UNREACHABLE = Text.of("没有可用的联系方式，请信息员更正客户资料", "No way to reach the customer: the file needs correcting");

    @Override
    public CallbackPlan plan(DeliveryFacts delivery) {
        LocalDate today = delivery.today();
        if (delivery.deliveredOn().isAfter(today)) {
            return CallbackPlan.none("NOT-YET", Text.of("交车日期在今天之后，请核对", "The delivery is dated after today: please check"));
        }
        if (delivery.occasion() == Occasion.SERVICE && delivery.serviceKind() == ServiceKind.NONE) {
            return CallbackPlan.none("NO-CUSTOMER", Text.of("内部工单，不回访", "An internal order: nobody to call back"));
        }
        if (delivery.contact().refused().containsAll(Set.of(Channel.SMS, Channel.PHONE, Channel.EMAIL))) {
            return CallbackPlan.none("NOT-WANTED", Text.of("客户不接受回访", "The customer wants no callbacks"));
        }
        List<PlannedCallback> current = wanted(delivery).filter(callback -> !callback.expiresOn().isBefore(today)).toList();
        return current.isEmpty()
                ? CallbackPlan.none("TOO-LATE", Text.of("已过回访期限", "Too late for a callback"))
                : new CallbackPlan(current, Optional.empty());
    }

    private static Stream<PlannedCallback> wanted(DeliveryFacts delivery) {
        LocalDate delivered = delivery.deliveredOn();
        if (delivery.occasion() == Occasion.SALE) {
            return Stream.of(
                    callback("NEW-CAR-1", Channel.PHONE, delivered.plusDays(1), Post.SALESPERSON, delivery,
                            Text.of("新车次日问候", "The day after taking the new car home")),
                    callback("NEW-CAR-14", Channel.PHONE, delivered.plusDays(14), Post.CALLBACK_AGENT, delivery,
                            Text.of("新车两周回访", "Two weeks with the new car")));
        }
        Optional<LocalDate> resolved = delivery.majorComplaintResolvedOn().filter(day -> !day.isAfter(delivery.today()));
        if (resolved.isPresent()) {
            LocalDate from = resolved.get().isAfter(delivered) ? resolved.get() : delivered;
            return Stream.of(callback("COMPLAINT-CALL", Channel.PHONE, from.plusDays(1), Post.MANAGING_SUPERVISOR, delivery,
                    Text.of("重大投诉已解决，主管次日致电", "A major complaint was resolved: the supervisor phones the next day")));
        }
        boolean smallJob = switch (delivery.serviceKind()) {
            case MAINTENANCE, SMALL_REPAIR -> !delivery.firstVisit() && !delivery.watchInUse();
            case REPAIR, CAMPAIGN, UNKNOWN, NONE -> false;
        };
        return Stream.of(smallJob
                ? callback("THANKS", Channel.SMS, delivered.plusDays(delivery.settings().number(Yaolan.SMS_DAYS)), Post.CALLBACK_AGENT,
                        delivery, Text.of("保养或小修，短信致谢", "Maintenance or small repair: thanks by SMS"))
                : callback("CALL", Channel.PHONE, delivered.plusDays(delivery.settings().number(Yaolan.PHONE_DAYS)), Post.CALLBACK_AGENT,
                        delivery, Text.of("电话回访", "Phone callback")));
    }

    private static PlannedCallback callback(
            String rule, Channel wanted, LocalDate due, Post post, DeliveryFacts delivery, Text reason) {
        Optional<Channel> way = way(wanted, delivery.contact());
        LocalDate expires = due.plusDays(delivery.settings().number(Yaolan.EXPIRY_DAYS));
        Set<Mark> marks = delivery.serviceKind() == ServiceKind.UNKNOWN ? Set.of(Mark.PLEASE_CLASSIFY) : Set.of();
        return way.isPresent()
                ? new PlannedCallback(rule, way.get(), due, expires, post, reason, Standing.DUE, marks)
                : new PlannedCallback(rule, wanted, due, expires, post, UNREACHABLE, Standing.UNREACHABLE, Set.of(Mark.CHECK_PHONE));
    }

    private static Optional<Channel> way(Channel wanted, ContactFacts contact) {
        return Stream.of(wanted, Channel.PHONE, Channel.SMS, Channel.EMAIL).filter(contact::allows).findFirst();
    }

    @Override
    public NextStep afterAttempt(AttemptFacts attempt) {
        return switch (attempt.outcome()) {
            case REFUSED, NUMBER_DEAD, WRONG_PERSON -> Stream.of(Channel.PHONE, Channel.SMS, Channel.EMAIL)
                    .filter(way -> way != attempt.channel() && attempt.contact().allows(way) && !attempt.today().isAfter(attempt.expiresOn()))
                    .findFirst()
                    .<NextStep>map(way -> new NextStep.Switch(way, attempt.today(), Post.CALLBACK_AGENT,
                            Text.of("原方式不可用，改用其他方式", "That way is closed: another one")))
                    .orElseGet(() -> new NextStep.GiveUp(true, UNREACHABLE));
            default -> {
                LocalDate next = attempt.today().plusDays(1);
                yield attempt.attempts() < attempt.settings().number(Yaolan.ATTEMPTS) && !next.isAfter(attempt.expiresOn())
                        ? new NextStep.Retry(next, Text.of("次日再联系", "Again the next day"))
                        : new NextStep.GiveUp(false, Text.of("已达联系次数或期限", "The limit of attempts or days is reached"));
            }
        };
    }
}
