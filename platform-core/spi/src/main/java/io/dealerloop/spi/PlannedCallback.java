package io.dealerloop.spi;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One callback a standard asks for.
 *
 * @param rule stable code of the rule that asked for it, unique within a plan, 1–40 characters of {@code A-Z 0-9 -}; the core keeps
 *     at most one callback per delivery and rule
 * @param channel how
 * @param dueOn the day it is due, not before the delivery. The core moves it out of the store's quiet days
 * @param expiresOn the last day it still makes sense, not before {@code dueOn}; later it is history
 * @param post who makes it
 * @param reason why, as the agent will read it on the list
 * @param standing to be made, only proposed, or impossible because nobody can be reached
 * @param marks what the agent should notice
 */
public record PlannedCallback(
        String rule,
        Channel channel,
        LocalDate dueOn,
        LocalDate expiresOn,
        Post post,
        Text reason,
        Standing standing,
        Set<Mark> marks) {

    static final Pattern RULE = Pattern.compile("[A-Z0-9-]{1,40}");

    /** What the core does with a planned callback. */
    public enum Standing {
        /** To be made. */
        DUE,
        /** A suggestion to the post that becomes a callback only when accepted (fleet and good-advice visits). */
        PROPOSED,
        /**
         * No way is left to reach the customer: recorded as unreachable (无法联系) at once, with a correction task for the information
         * clerk, so that it is never silently gone. {@code channel} is then the one that would have been used.
         */
        UNREACHABLE
    }

    /** Something the agent should notice about a planned callback. */
    public enum Mark {
        /** The order's kind of service is not known: please classify it. */
        PLEASE_CLASSIFY,
        /** The phone number is wrong or missing. */
        CHECK_PHONE,
        /** The e-mail address is wrong. */
        CHECK_EMAIL,
        /** Reached only in writing for half a year or longer. */
        HALF_YEAR,
        /** An item needs watching in further use. */
        WATCH_IN_USE,
        /** The customer must be called the day before the visit. */
        CALL_DAY_BEFORE
    }

    public PlannedCallback {
        if (!RULE.matcher(Objects.requireNonNull(rule, "rule")).matches()) {
            throw new IllegalArgumentException("A rule is 1-40 characters of A-Z, 0-9 and -, got '" + rule + "'");
        }
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(expiresOn, "expiresOn");
        Objects.requireNonNull(standing, "standing");
        if (expiresOn.isBefore(dueOn)) {
            throw new IllegalArgumentException("Rule " + rule + " expires on " + expiresOn + ", before it is due on " + dueOn);
        }
        marks = Set.copyOf(marks);
    }

    /** Whether somebody has to accept it before it is made. */
    public boolean proposal() {
        return standing == Standing.PROPOSED;
    }

    /** Whether nobody can be reached: recorded, never made. */
    public boolean unreachable() {
        return standing == Standing.UNREACHABLE;
    }
}
