package io.dealerloop.spi;

import java.util.Set;

/**
 * How the person to be called back can be reached: for a service the bringer (送修人), for a sale the buyer.
 *
 * @param phoneUsable a phone number is on file and not known to be wrong
 * @param mobile the number on file is a mobile, so that it takes text messages; a landline (座机) does not
 * @param phoneKnownWrong the number on file turned out to be dead or somebody else's
 * @param emailUsable an e-mail address is on file and not known to be wrong
 * @param emailKnownWrong the address on file turned out to be wrong
 * @param oftenOnline the customer is often online, so that e-mail suits
 * @param refused channels the customer does not want; they stand until withdrawn
 */
public record ContactFacts(
        boolean phoneUsable,
        boolean mobile,
        boolean phoneKnownWrong,
        boolean emailUsable,
        boolean emailKnownWrong,
        boolean oftenOnline,
        Set<Channel> refused) {

    public ContactFacts {
        refused = Set.copyOf(refused);
    }

    /** Whether a callback through that channel can reach the customer and is not refused. A visit needs no number. */
    public boolean allows(Channel channel) {
        if (refused.contains(channel)) {
            return false;
        }
        return switch (channel) {
            case SMS -> phoneUsable && mobile;
            case PHONE -> phoneUsable;
            case EMAIL -> emailUsable;
            case VISIT -> true;
        };
    }
}
