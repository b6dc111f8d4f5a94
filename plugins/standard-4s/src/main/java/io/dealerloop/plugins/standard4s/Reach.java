package io.dealerloop.plugins.standard4s;

import static io.dealerloop.spi.Channel.EMAIL;
import static io.dealerloop.spi.Channel.PHONE;
import static io.dealerloop.spi.Channel.SMS;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** By which way a customer is reached where the wanted one is refused or leads nowhere. */
final class Reach {

    private Reach() {}

    static Optional<Channel> way(Channel wanted, ContactFacts contact) {
        return contact.allows(wanted) ? Optional.of(wanted) : otherThan(wanted, contact);
    }

    static Optional<Channel> otherThan(Channel wanted, ContactFacts contact) {
        List<Channel> order = switch (wanted) {
            case VISIT -> contact.oftenOnline() ? List.of(PHONE, EMAIL, SMS) : List.of(PHONE, SMS, EMAIL);
            case PHONE -> contact.oftenOnline() ? List.of(EMAIL, SMS) : List.of(SMS, EMAIL);
            case SMS -> List.of(EMAIL, PHONE);
            // A bad address is put right on the phone.
            case EMAIL -> contact.emailKnownWrong() ? List.of(PHONE, SMS) : List.of(SMS, PHONE);
        };
        return order.stream().filter(contact::allows).findFirst();
    }

    /** A visit is no way to be reached that somebody could be left with unasked. */
    static boolean wantsNone(ContactFacts contact) {
        return contact.refused().containsAll(Set.of(SMS, EMAIL, PHONE));
    }

    static Text explain(Text reason, Channel wanted, Optional<Channel> way, ContactFacts contact) {
        if (way.filter(wanted::equals).isPresent()) {
            return reason;
        }
        Text why = obstacle(wanted, contact);
        Text then = way.map(used -> Text.of("改用" + name(used).zh(), name(used).en() + " instead"))
                .orElse(Text.of("没有其他方式，请信息员更正客户资料", "no other way is left: the customer file needs correcting"));
        return Text.of(reason.zh() + "（" + why.zh() + "，" + then.zh() + "）", reason.en() + " (" + why.en() + ", " + then.en() + ")");
    }

    static Text obstacle(Channel channel, ContactFacts contact) {
        if (contact.refused().contains(channel)) {
            return Text.of("客户不接受" + name(channel).zh(), name(channel).en() + " is not wanted");
        }
        return switch (channel) {
            case EMAIL -> contact.emailKnownWrong() ? Text.of("邮件地址有误", "the e-mail address is wrong")
                    : Text.of("没有邮件地址", "there is no e-mail address");
            case SMS, PHONE, VISIT -> contact.phoneKnownWrong() ? Text.of("电话号码有误", "the phone number is wrong")
                    : contact.phoneUsable() && channel == SMS ? Text.of("座机收不到短信", "a landline takes no text messages")
                    : Text.of("没有可用的电话号码", "there is no phone number that works");
        };
    }

    static Text name(Channel channel) {
        return switch (channel) {
            case SMS -> Text.of("短信", "SMS");
            case EMAIL -> Text.of("邮件", "e-mail");
            case PHONE -> Text.of("电话", "phone");
            case VISIT -> Text.of("上门", "a visit");
        };
    }
}
