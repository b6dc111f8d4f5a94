package io.dealerloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OpenDayTest {

    @Test
    void the_day_is_opened_at_the_stores_own_hour() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        Instant morning = Instant.parse("2026-03-02T22:00:00Z");
        assertThat(OpenDay.next(morning.minusSeconds(1), shanghai, LocalTime.of(6, 0))).isEqualTo(morning);
        assertThat(OpenDay.next(morning, shanghai, LocalTime.of(6, 0))).isEqualTo(morning.plus(Duration.ofDays(1)));
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant gap = OpenDay.next(Instant.parse("2026-03-28T12:00:00Z"), berlin, LocalTime.of(2, 30));
        assertThat(gap).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(OpenDay.next(gap, berlin, LocalTime.of(2, 30))).isEqualTo(Instant.parse("2026-03-30T00:30:00Z"));
    }
}
