package com.example.chenfeng;

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

/** A level above the base's three: whoever was hurt is called within ten minutes. All other complaints are the base's to judge. */
final class ChenfengComplaints implements ComplaintStandard {

    private static final ComplaintLevel INJURY = new ComplaintLevel("CF-INJURY", Text.of("人身伤害", "Somebody was hurt"), /* rank */ 9,
            /* manager in person */ true,
            List.of(new Clock(Step.ACKNOWLEDGE, Duration.ofMinutes(5), Counting.ALWAYS),
                    new Clock(Step.FIRST_CONTACT, Duration.ofMinutes(10), Counting.ALWAYS),
                    new Clock(Step.CLOSE, Duration.ofDays(10), Counting.BUSINESS_HOURS)));

    @Override
    public List<ComplaintLevel> levels(Settings settings) {
        return List.of(INJURY);
    }

    @Override
    public Optional<String> level(ComplaintFacts complaint) {
        return complaint.injury() ? Optional.of(INJURY.code()) : Optional.empty();
    }
}
