package io.dealerloop.plugins.beijinghyundai;

import static io.dealerloop.spi.Channel.EMAIL;
import static io.dealerloop.spi.Channel.PHONE;
import static io.dealerloop.spi.Channel.SMS;
import static io.dealerloop.spi.Channel.VISIT;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The standard's table of channels for a service: who is called back how. Rows are tried from the top and the first that fits stands,
 * so their order is the precedence: visit before phone before e-mail before SMS. A customer's refusal comes before all of them, see
 * {@link Fallbacks}.
 */
enum ChannelTable {

    MAJOR_COMPLAINT(VISIT, ChannelTable::complaintResolved,
            "重大投诉已解决，上门回访", "A major complaint has been resolved: visit"),
    FLEET(VISIT, Visits::alwaysToFleet,
            "集团性客户，上门回访", "Fleet customer: visit"),
    GOOD_ADVICE(VISIT, Visits::alwaysForAdvice,
            "客户提出很好的意见，上门回访", "The customer gave very good advice: visit"),

    FIRST_VISIT(PHONE, DeliveryFacts::firstVisit,
            "首次进厂", "First visit to this workshop"),
    REPAIR(PHONE, delivery -> delivery.serviceKind() == ServiceKind.REPAIR,
            "本次为维修", "The job was a repair"),
    WATCH_IN_USE(PHONE, DeliveryFacts::watchInUse,
            "有项目需继续使用观察", "An item needs watching in further use"),
    EMAIL_WRONG(PHONE, delivery -> delivery.contact().emailKnownWrong(),
            "邮件地址有误", "The e-mail address is wrong"),
    HALF_YEAR(PHONE, ChannelTable::halfYearOver,
            "半年内只发过短信或邮件，应电话回访一次", "Reached in writing only for half a year: a call is due"),
    CAMPAIGN(PHONE, delivery -> delivery.serviceKind() == ServiceKind.CAMPAIGN && campaignIs(delivery, Keys.BY_PHONE),
            "本次为召回或服务活动", "The job was a recall or service campaign"),
    UNKNOWN_KIND(PHONE, delivery -> delivery.serviceKind() == ServiceKind.UNKNOWN,
            "维修类别无法识别，请归类", "The kind of service is not known: please classify it"),

    OFTEN_ONLINE(EMAIL, delivery -> smallJob(delivery) && delivery.contact().oftenOnline() && delivery.contact().emailUsable(),
            "保养或小修，客户常上网", "Maintenance or small repair, and the customer is often online"),
    SMALL_JOB(SMS, ChannelTable::smallJob,
            "保养或小修", "Maintenance or small repair");

    private final Channel channel;
    private final Predicate<DeliveryFacts> fits;
    private final Text reason;

    ChannelTable(Channel channel, Predicate<DeliveryFacts> fits, String zh, String en) {
        this.channel = channel;
        this.fits = fits;
        this.reason = Text.of(zh, en);
    }

    /** The row for a delivery whose kind of service is called back at all. */
    static ChannelTable rowFor(DeliveryFacts delivery) {
        return Arrays.stream(values()).filter(row -> row.fits(delivery)).findFirst().orElse(UNKNOWN_KIND);
    }

    Channel channel() {
        return channel;
    }

    boolean fits(DeliveryFacts delivery) {
        return fits.test(delivery);
    }

    String rule() {
        return name().replace('_', '-');
    }

    Text reason() {
        return reason;
    }

    /** A resolution dated after today is a typing error and no resolution yet. */
    static boolean complaintResolved(DeliveryFacts delivery) {
        return delivery.majorComplaintResolvedOn().filter(day -> !day.isAfter(delivery.today())).isPresent();
    }

    private static boolean smallJob(DeliveryFacts delivery) {
        return switch (delivery.serviceKind()) {
            case MAINTENANCE, SMALL_REPAIR -> true;
            case CAMPAIGN -> campaignIs(delivery, Keys.BY_SMS);
            case REPAIR, NONE, UNKNOWN -> false;
        };
    }

    private static boolean campaignIs(DeliveryFacts delivery, String way) {
        return delivery.settings().text(Keys.CAMPAIGN_CHANNEL).equals(way);
    }

    /** The clock starts with the first written callback since the last call and is read on the day of the next delivery. */
    private static boolean halfYearOver(DeliveryFacts delivery) {
        LocalDate delivered = delivery.deliveredOn();
        return delivery.firstWrittenSincePhone()
                .filter(first -> first.isBefore(delivered))
                .map(first -> first.plusMonths(delivery.settings().number(Keys.HALF_YEAR_MONTHS)))
                .filter(over -> !over.isAfter(delivered))
                .isPresent();
    }
}
