package io.dealerloop.plugins.yaolan;

import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.ComplaintLevel.Clock;
import io.dealerloop.spi.ComplaintLevel.Counting;
import io.dealerloop.spi.ComplaintLevel.Step;
import io.dealerloop.spi.ComplaintStandard;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A faster clock for general complaints than the base's, a level above the gravest for whoever was hurt, and no general complaint behind the
 * lowest score; the rest is the base's to decide.
 */
final class YaolanComplaints implements ComplaintStandard {

    @Override
    public List<ComplaintLevel> levels(Settings settings) {
        return List.of(
                new ComplaintLevel("GENERAL", Text.of("一般投诉", "General complaint"), 1, false, List.of(
                        new Clock(Step.ACKNOWLEDGE, Duration.ofMinutes(15), Counting.BUSINESS_HOURS),
                        new Clock(Step.FIRST_CONTACT, Duration.ofHours(1), Counting.BUSINESS_HOURS),
                        new Clock(Step.CLOSE, Duration.ofDays(settings.number(Yaolan.CLOSE_DAYS)), Counting.BUSINESS_HOURS),
                        new Clock(Step.CALLBACK, Duration.ofHours(12), Counting.BUSINESS_HOURS))),
                new ComplaintLevel("SAFETY", Text.of("安全事件", "Safety incident"), 4, true, List.of(
                        new Clock(Step.ACKNOWLEDGE, Duration.ofMinutes(10), Counting.ALWAYS),
                        new Clock(Step.FIRST_CONTACT, Duration.ofMinutes(15), Counting.ALWAYS),
                        new Clock(Step.PLAN, Duration.ofHours(6), Counting.ALWAYS),
                        new Clock(Step.CLOSE, Duration.ofDays(10), Counting.ALWAYS),
                        new Clock(Step.CALLBACK, Duration.ofHours(12), Counting.ALWAYS))));
    }

    @Override
    public Optional<String> level(ComplaintFacts complaint) {
        if (complaint.injury()) {
            return Optional.of("SAFETY");
        }
        boolean major = complaint.media() || complaint.authority() || complaint.crowd();
        boolean low = complaint.lowestScore() >= 0 && complaint.lowestScore() <= 1;
        return low && !major ? Optional.of("ESCALATED") : Optional.empty();
    }
}
