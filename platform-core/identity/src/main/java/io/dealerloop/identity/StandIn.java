package io.dealerloop.identity;

import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Post;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes over a colleague's posts for a time (代班).
 *
 * @param standingInFor whose posts
 * @param posts which of them; absent = all
 * @param from beginning; absent = now
 * @param until end, at most a year after the beginning
 */
public record StandIn(UUID standingInFor, @Nullable Set<Post> posts, @Nullable OffsetDateTime from, OffsetDateTime until) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /** @throws Problem naming what is wrong with the time */
    HoldingRows.Term term(OffsetDateTime now) {
        OffsetDateTime begins = from == null || from.isBefore(now) ? now : from;
        if (standingInFor == null) {
            throw Problem.invalid("standingInFor", "请选择被代班的同事。", "State whose posts are taken over.");
        }
        if (until == null || !until.isAfter(begins)) {
            throw Problem.invalid("until", "结束时间必须晚于开始时间。", "The end must lie after the beginning.");
        }
        if (Duration.between(begins, until).compareTo(LONGEST) > 0) {
            throw Problem.invalid("until", "代班最长一年。", "A stand-in lasts at most a year.");
        }
        return new HoldingRows.Term(begins, until, standingInFor);
    }
}
