package io.dealerloop.spi;

import java.time.LocalDate;
import java.util.Objects;

/** What follows from an attempt that did not complete its callback. */
public sealed interface NextStep {

    /** Why, as the staff will read it. */
    Text reason();

    /**
     * Try again through the same channel.
     *
     * @param on the day to try again; today means later today
     */
    record Retry(LocalDate on, Text reason) implements NextStep {
        public Retry {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Go on through another channel.
     *
     * @param channel the new channel
     * @param dueOn the day it is due
     * @param post who makes it
     */
    record Switch(Channel channel, LocalDate dueOn, Post post, Text reason) implements NextStep {
        public Switch {
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(dueOn, "dueOn");
            Objects.requireNonNull(post, "post");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Given up: the callback counts as unreachable (无法联系), never silently gone.
     *
     * @param correctionTask ask the information clerk to find a way to reach the customer
     */
    record GiveUp(boolean correctionTask, Text reason) implements NextStep {
        public GiveUp {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
