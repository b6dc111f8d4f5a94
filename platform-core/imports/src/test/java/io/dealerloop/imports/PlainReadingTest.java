package io.dealerloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.visits.OrderStatus;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12345 | 12345", "12,345 | 12345", "1,234,567 | 1234567", "12，345公里 | 12345", "12345 km | 12345", "1.2万 | 12000",
        "1.2万公里 | 12000", "12345.0 | 12345", "１２３４５ | 12345", "1.2345E4 | 12345"})
    void kilometres_are_read_with_units_and_separators(String written, int expected) {
        assertThat(PlainReading.kilometres(written).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一万", "12.345.678", "-5", "99999999", "1,23"})
    void what_is_no_mileage_is_a_fault(String written) {
        assertThat(PlainReading.kilometres(written).fault()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"¥1,234.50 | 1234.50", "1,234.50元 | 1234.50", "(12.00) | -12.00", "￥680 | 680", "0 | 0"})
    void amounts_are_read_with_signs_and_separators(String written, BigDecimal expected) {
        assertThat(PlainReading.amount(written).value()).isEqualByComparingTo(expected);
    }

    @Test
    void flags_and_states_are_read() {
        assertThat(PlainReading.flag("是").value()).isTrue();
        assertThat(PlainReading.flag("Ｎ").value()).isFalse();
        assertThat(PlainReading.flag("也许").fault()).isNotNull();
        assertThat(PlainReading.named("制动片 3mm")).isTrue();
        assertThat(PlainReading.named("无")).isFalse();
        assertThat(PlainReading.named("")).isNull();
        assertThat(PlainReading.status("已作废")).contains(OrderStatus.VOIDED);
        assertThat(PlainReading.status("已结算")).isEmpty();
        assertThat(PlainReading.fleet("集团客户")).isTrue();
        assertThat(PlainReading.fleet("单位")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+86138", "-1", "@sum(A1)", "\t=1", "＝1+1"})
    void no_cell_of_our_files_is_a_live_formula(String cell) {
        assertThat(BadRowsFile.harmless(cell)).startsWith("'");
    }

    @Test
    void tricks_that_make_digits_text_are_taken_off() {
        assertThat(Cell.text("=\"13800138000\"").text()).isEqualTo("13800138000");
        assertThat(Cell.text("'+86 13800138000").text()).isEqualTo("+86 13800138000");
        assertThat(Cell.text("'=cmd|x").text()).isEqualTo("=cmd|x");
        assertThat(Cell.text("\uFEFF 李\u0000明\u200B ").text()).isEqualTo("李明");
        assertThat(Cell.text("车\uD83D").text()).isEqualTo("车");
        assertThat(Cell.text("😀𠮷").text()).isEqualTo("😀𠮷");
    }
}
