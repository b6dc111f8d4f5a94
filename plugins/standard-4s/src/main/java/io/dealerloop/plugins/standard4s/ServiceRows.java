package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows of the standard for a service, from the weightiest reason to call down to the kind of service itself. */
final class ServiceRows {

    static final String COMPLAINT = "MAJOR-COMPLAINT";

    /** A reason that outweighs the kind of service. */
    private record Row(String rule, Channel channel, Predicate<DeliveryFacts> when, Text reason) {}

    private static final List<Row> ROWS = List.of(
            new Row(COMPLAINT, Channel.VISIT, delivery -> resolved(delivery) && chose(delivery, Keys.COMPLAINT_WAY, Keys.BY_VISIT),
                    Text.of("重大投诉已解决，主管经理上门", "A major complaint has been resolved: the managing supervisor visits")),
            new Row(COMPLAINT, Channel.PHONE, delivery -> resolved(delivery) && chose(delivery, Keys.COMPLAINT_WAY, Keys.BY_PHONE),
                    Text.of("重大投诉已解决，主管经理致电", "A major complaint has been resolved: the managing supervisor phones")),
            new Row("FLEET-VISIT", Channel.VISIT, delivery -> delivery.fleetCustomer() && chose(delivery, Keys.FLEET_VISITS, Keys.ALWAYS)
                    && visitsOpen(delivery), Text.of("集团性客户，上门回访", "Fleet customer: visit")),
            new Row("ADVICE-VISIT", Channel.VISIT, delivery -> delivery.goodAdvice() && chose(delivery, Keys.ADVICE_VISITS, Keys.ALWAYS)
                    && visitsOpen(delivery), Text.of("客户提出很好的意见，上门回访", "The customer gave very good advice: visit")),
            new Row("FIRST-VISIT", Channel.PHONE, delivery -> delivery.firstVisit() && delivery.settings().flag(Keys.FIRST_VISIT),
                    Text.of("首次进厂，电话回访", "First visit to this workshop: call")),
            new Row("WATCH-IN-USE", Channel.PHONE, delivery -> delivery.watchInUse() && delivery.settings().flag(Keys.WATCH),
                    Text.of("有项目需继续使用观察，电话回访", "An item needs watching in further use: call")),
            new Row("EMAIL-WRONG", Channel.PHONE, delivery -> delivery.contact().emailKnownWrong()
                    && delivery.settings().flag(Keys.EMAIL_WRONG), Text.of("邮件地址有误，电话回访并更正", "The e-mail address is wrong: call and correct it")),
            new Row("HALF-YEAR", Channel.PHONE, delivery -> halfYearOver(delivery) && !chose(delivery, wayOf(delivery.serviceKind()), Keys.BY_PHONE),
                    Text.of("长期只发短信或邮件，应电话回访一次", "Reached in writing only for too long: a call is due")));

    private ServiceRows() {}

    /** The callback wanted, and perhaps a visit proposed beside it; empty where the kind of service is not called back. */
    static List<Wish> wishes(DeliveryFacts delivery) {
        Optional<Row> row = ROWS.stream().filter(candidate -> candidate.when().test(delivery)).findFirst();
        Optional<Wish> ordinary = row.map(found -> wish(found, delivery)).or(() -> byKind(delivery));
        Optional<Wish> proposed = ordinary.filter(wish -> wish.channel() != Channel.VISIT).isPresent() ? proposal(delivery) : Optional.empty();
        return Stream.concat(ordinary.stream(), proposed.stream()).toList();
    }

    private static Wish wish(Row row, DeliveryFacts delivery) {
        // A resolved complaint restarts the days: the customer looks back on the solution, not on the first visit.
        LocalDate from = row.rule().equals(COMPLAINT)
                ? later(delivery.deliveredOn(), delivery.majorComplaintResolvedOn().orElseThrow())
                : delivery.deliveredOn();
        return Wish.of(row.rule(), row.reason(), row.channel(), from, delivery.settings());
    }

    private static Optional<Wish> byKind(DeliveryFacts delivery) {
        Settings settings = delivery.settings();
        ServiceKind kind = delivery.serviceKind();
        boolean online = settings.flag(Keys.ONLINE) && delivery.contact().oftenOnline() && delivery.contact().emailUsable();
        Optional<Channel> channel = switch (settings.text(wayOf(kind))) {
            case Keys.BY_PHONE -> Optional.of(Channel.PHONE);
            case Keys.BY_SMS -> Optional.of(online ? Channel.EMAIL : Channel.SMS);
            case Keys.BY_EMAIL -> Optional.of(Channel.EMAIL);
            default -> Optional.empty();
        };
        return channel.map(way -> Wish.of(kind.name().replace('_', '-'), kindReason(kind), way, delivery.deliveredOn(), settings));
    }

    private static Text kindReason(ServiceKind kind) {
        return switch (kind) {
            case MAINTENANCE -> Text.of("本次为保养", "The job was maintenance");
            case SMALL_REPAIR -> Text.of("本次为小修", "The job was a small repair");
            case REPAIR -> Text.of("本次为维修", "The job was a repair");
            case CAMPAIGN -> Text.of("本次为召回或服务活动", "The job was a recall or service campaign");
            case UNKNOWN, NONE -> Text.of("维修类别无法识别，请归类", "The kind of service is not known: please classify it");
        };
    }

    static String wayOf(ServiceKind kind) {
        return switch (kind) {
            case MAINTENANCE -> Keys.MAINTENANCE;
            case SMALL_REPAIR -> Keys.SMALL_REPAIR;
            case REPAIR -> Keys.REPAIR;
            case CAMPAIGN -> Keys.CAMPAIGN;
            case UNKNOWN, NONE -> Keys.UNKNOWN;
        };
    }

    private static Optional<Wish> proposal(DeliveryFacts delivery) {
        if (!visitsOpen(delivery)) {
            return Optional.empty();
        }
        if (delivery.fleetCustomer() && chose(delivery, Keys.FLEET_VISITS, Keys.PROPOSE)) {
            return Optional.of(Wish.proposal("FLEET-PROPOSED", Text.of("集团性客户，建议上门回访", "Fleet customer: a visit is proposed"), delivery));
        }
        return delivery.goodAdvice() && chose(delivery, Keys.ADVICE_VISITS, Keys.PROPOSE)
                ? Optional.of(Wish.proposal("ADVICE-PROPOSED",
                        Text.of("客户提出很好的意见，建议上门回访", "The customer gave very good advice: a visit is proposed"), delivery))
                : Optional.empty();
    }

    /** Nobody who does not want visits, and one per fleet in so many days. */
    private static boolean visitsOpen(DeliveryFacts delivery) {
        int gap = delivery.settings().number(Keys.FLEET_GAP_DAYS);
        return !delivery.contact().refused().contains(Channel.VISIT)
                && delivery.fleetVisitedOn().filter(last -> ChronoUnit.DAYS.between(last, delivery.deliveredOn()) < gap).isEmpty();
    }

    /** A resolution dated after today is a typing error and no resolution yet. */
    private static boolean resolved(DeliveryFacts delivery) {
        return delivery.majorComplaintResolvedOn().filter(day -> !day.isAfter(delivery.today())).isPresent();
    }

    /** The clock starts with the first written callback since the last call and is read on the day of this delivery. */
    static boolean halfYearOver(DeliveryFacts delivery) {
        int months = delivery.settings().number(Keys.HALF_YEAR_MONTHS);
        return months > 0 && delivery.firstWrittenSincePhone()
                .filter(first -> first.isBefore(delivery.deliveredOn()))
                .filter(first -> !first.plusMonths(months).isAfter(delivery.deliveredOn()))
                .isPresent();
    }

    private static boolean chose(DeliveryFacts delivery, String key, String value) {
        return delivery.settings().text(key).equals(value);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Who makes a callback of that rule through that channel. */
    static Post post(String rule, Channel channel) {
        if (channel == Channel.VISIT || rule.equals(COMPLAINT) && !channel.written()) {
            return Post.MANAGING_SUPERVISOR;
        }
        return switch (rule) {
            case NewCar.SALESPERSON -> Post.SALESPERSON;
            case NewCar.MANAGER -> Post.SALES_MANAGER;
            default -> Post.CALLBACK_AGENT;
        };
    }
}
