package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.ComplaintLevel.Clock;
import io.dealerloop.spi.ComplaintLevel.Counting;
import io.dealerloop.spi.ComplaintLevel.Step;
import io.dealerloop.spi.ComplaintStandard;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** General (一般), escalated (升级) and major (重大) complaints, and how fast each is handled. */
final class ComplaintLevels implements ComplaintStandard {

    static final String GENERAL = "GENERAL";
    static final String ESCALATED = "ESCALATED";
    static final String MAJOR = "MAJOR";

    @Override
    public List<ComplaintLevel> levels(Settings settings) {
        return List.of(
                new ComplaintLevel(GENERAL, Text.of("一般投诉", "General complaint"), 1, false,
                        clocks(settings, Keys.CONTACT_MINUTES, Keys.GENERAL_CLOSE_DAYS, Keys.COUNTING)),
                new ComplaintLevel(ESCALATED, Text.of("升级投诉", "Escalated complaint"), 2, settings.flag(Keys.ESCALATED_IN_PERSON),
                        clocks(settings, Keys.CONTACT_MINUTES, Keys.ESCALATED_CLOSE_DAYS, Keys.COUNTING)),
                new ComplaintLevel(MAJOR, Text.of("重大投诉", "Major complaint"), 3, true,
                        clocks(settings, Keys.MAJOR_CONTACT_MINUTES, Keys.MAJOR_CLOSE_DAYS, Keys.MAJOR_COUNTING)));
    }

    private static List<Clock> clocks(Settings settings, String contactMinutes, String closeDays, String counting) {
        Counting counted = settings.text(counting).equals(Keys.BUSINESS_HOURS) ? Counting.BUSINESS_HOURS : Counting.ALWAYS;
        return List.of(
                new Clock(Step.ACKNOWLEDGE, Duration.ofMinutes(settings.number(Keys.ACKNOWLEDGE_MINUTES)), counted),
                new Clock(Step.FIRST_CONTACT, Duration.ofMinutes(settings.number(contactMinutes)), counted),
                new Clock(Step.PLAN, Duration.ofHours(settings.number(Keys.PLAN_HOURS)), counted),
                new Clock(Step.CLOSE, Duration.ofDays(settings.number(closeDays)), counted),
                new Clock(Step.CALLBACK, Duration.ofHours(settings.number(Keys.CALLBACK_HOURS)), counted));
    }

    @Override
    public Optional<String> level(ComplaintFacts complaint) {
        if (complaint.injury() || complaint.media() || complaint.authority() || complaint.crowd()) {
            return Optional.of(MAJOR);
        }
        Settings settings = complaint.settings();
        int repeats = settings.number(Keys.REPEATS);
        int score = settings.number(Keys.LOW_SCORE);
        boolean repeated = repeats > 0 && complaint.earlierComplaints() >= repeats;
        boolean low = score > 0 && complaint.lowestScore() >= 0 && complaint.lowestScore() <= score;
        boolean escalated = complaint.needsManufacturer() || repeated || low || listed(complaint.format(), settings.text(Keys.ESCALATED_FORMATS));
        return Optional.of(escalated ? ESCALATED : GENERAL);
    }

    private static boolean listed(String format, String formats) {
        return !format.isEmpty() && Arrays.stream(formats.split("[,，、;；\\s]+")).anyMatch(format::equalsIgnoreCase);
    }
}
