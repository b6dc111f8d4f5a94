package io.dealerloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-11-21 | 2026-11-21T00:00", "2026/11/21 | 2026-11-21T00:00", "2026.11.21 | 2026-11-21T00:00", "20261121 | 2026-11-21T00:00",
        "2026年11月21日 | 2026-11-21T00:00", "2026年1月2日 | 2026-01-02T00:00", "2026年11月21日 09:30 | 2026-11-21T09:30",
        "2026-11-21 09:30:15 | 2026-11-21T09:30:15", "2026/1/2 9:05 | 2026-01-02T09:05", "2026-11-21T09:30:15+08:00 | 2026-11-21T09:30:15",
        "2026-11-21T09:30:15Z | 2026-11-21T09:30:15", "2026-11-21 09:30:15.0 | 2026-11-21T09:30:15", "20261121093015 | 2026-11-21T09:30:15",
        "2026/11/21 下午 3:05:00 | 2026-11-21T15:05", "2026-11-21 上午12:10 | 2026-11-21T00:10", "2026-11-21 12:10 PM | 2026-11-21T12:10",
        "2026年11月21日 9时30分 | 2026-11-21T09:30", "2026-11-21 星期六 | 2026-11-21T00:00", "２０２６－１１－２１ | 2026-11-21T00:00",
        "46347 | 2026-11-21T00:00", "46347.5 | 2026-11-21T12:00", "46347.3958333333 | 2026-11-21T09:30", "21/11/2026 | 2026-11-21T00:00",
        "11/21/2026 | 2026-11-21T00:00", "21-Nov-2026 | 2026-11-21T00:00", "Nov 21, 2026 | 2026-11-21T00:00",
        "2028-02-29 | 2028-02-29T00:00", "2026-11-21 24:00 | 2026-11-22T00:00", "2026 年 11 月 21 日 | 2026-11-21T00:00"})
    void a_day_is_read_however_it_is_written(String written, String expected) {
        assertThat(DayReading.of(written, 0)).isEqualTo(Reading.of(LocalDateTime.parse(expected)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "2027-02-29", "昨天", "11/12/2026", "26-11-21", "2026-11", "1234", "2026-11-21 25:00",
        "3026-11-21", "999999", "WT001", "2026-11-21 abc"})
    void what_is_no_day_is_a_fault_and_not_another_day(String written) {
        Reading<LocalDateTime> read = DayReading.of(written, 0);
        assertThat(read.value()).isNull();
        assertThat(read.fault()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "无", "未知", "-", "0000-00-00", "0000-00-00 00:00:00", "1900-01-01", "9999-12-31", "0", "NULL", "在修"})
    void a_placeholder_is_no_day_and_no_fault(String written) {
        assertThat(DayReading.of(written, 0)).isEqualTo(Reading.nothing());
    }

    @ParameterizedTest
    @CsvSource({"44885,2026-11-21"})
    void a_workbook_that_counts_from_1904_is_read_right(String number, LocalDate day) {
        assertThat(DayReading.of(number, 1462).value().toLocalDate()).isEqualTo(day);
    }

    @Property
    void every_spelling_of_a_time_reads_back(@ForAll("times") LocalDateTime time, @ForAll("spellings") String spelling) {
        String written = DateTimeFormatter.ofPattern(spelling).format(time);
        LocalDateTime expected = spelling.contains("s") ? time : spelling.contains("m") ? time.truncatedTo(ChronoUnit.MINUTES)
                : time.truncatedTo(ChronoUnit.DAYS);
        assertThat(DayReading.of(written, 0).value()).as(written).isEqualTo(expected);
    }

    @Property
    void every_day_number_reads_back(@ForAll("times") LocalDateTime time) {
        long days = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), time.toLocalDate());
        double number = days + time.toLocalTime().toSecondOfDay() / 86_400.0;
        assertThat(DayReading.of(new java.math.BigDecimal(number).round(new java.math.MathContext(15)).toPlainString(), 0).value()).isEqualTo(time);
    }

    @Provide
    Arbitrary<LocalDateTime> times() {
        return Arbitraries.longs().between(0, 86_400L * 365 * 40)
                .map(seconds -> LocalDateTime.of(2000, 1, 1, 0, 0).plusSeconds(seconds));
    }

    @Provide
    Arbitrary<String> spellings() {
        return Arbitraries.of("yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm", "yyyy.MM.dd", "yyyyMMdd", "yyyyMMddHHmmss", "yyyy年M月d日", "yyyy年MM月dd日 HH:mm",
                "yyyy-MM-dd'T'HH:mm:ss", "yyyy-M-d");
    }
}
