package io.dealerloop.plugins.beijinghyundai;

import static io.dealerloop.spi.Channel.EMAIL;
import static io.dealerloop.spi.Channel.PHONE;
import static io.dealerloop.spi.Channel.SMS;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Another way where the wanted one is refused or cannot reach the customer. */
final class Fallbacks {

    private Fallbacks() {}

    /** The wanted channel if it can be used, else the first other way that can; empty = no way is left. */
    static Optional<Channel> reach(Channel wanted, ContactFacts contact) {
        return contact.allows(wanted) ? Optional.of(wanted) : instead(wanted, contact);
    }

    /** The first way other than that channel. */
    static Optional<Channel> instead(Channel wanted, ContactFacts contact) {
        return order(wanted, contact).stream().filter(contact::allows).findFirst();
    }

    private static List<Channel> order(Channel wanted, ContactFacts contact) {
        List<Channel> written = contact.oftenOnline() ? List.of(EMAIL, SMS) : List.of(SMS, EMAIL);
        return switch (wanted) {
            case VISIT -> List.of(PHONE, written.getFirst(), written.getLast());
            case PHONE -> written;
            case SMS -> List.of(EMAIL, PHONE);
            case EMAIL -> contact.emailKnownWrong() ? List.of(PHONE, SMS) : List.of(SMS, PHONE);
        };
    }

    /** Whether no way is left because the customer wants none, which is respected and no fault of the file. */
    static boolean wantsNone(ContactFacts contact) {
        return contact.refused().containsAll(Set.of(SMS, EMAIL, PHONE));
    }

    /** Why a channel cannot be used. */
    static Text obstacle(Channel channel, ContactFacts contact) {
        if (contact.refused().contains(channel)) {
            Text name = name(channel);
            return Text.of("客户不接受" + name.zh() + "回访", "the customer does not want callbacks by " + name.en());
        }
        if (channel == EMAIL) {
            return contact.emailKnownWrong()
                    ? Text.of("邮件地址有误", "the e-mail address is wrong")
                    : Text.of("没有邮件地址", "there is no e-mail address");
        }
        if (contact.phoneKnownWrong()) {
            return Text.of("电话号码有误", "the phone number is wrong");
        }
        return contact.phoneUsable() && channel == SMS
                ? Text.of("座机收不到短信", "a landline takes no text messages")
                : Text.of("没有电话号码", "there is no phone number");
    }

    static Text name(Channel channel) {
        return switch (channel) {
            case SMS -> Text.of("短信", "SMS");
            case EMAIL -> Text.of("邮件", "e-mail");
            case PHONE -> Text.of("电话", "phone");
            case VISIT -> Text.of("上门", "visit");
        };
    }
}
