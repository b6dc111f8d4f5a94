package io.dealerloop.pluginworker;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What was thrown tells what went wrong by its type and by who threw it, never by its words. */
class ThrownTest {

    private static Mistake of(org.assertj.core.api.ThrowableAssert.ThrowingCallable code) {
        return Thrown.mistake(Assertions.catchThrowable(code));
    }

    @Test
    void a_setting_that_is_not_declared() {
        assertThat(of(() -> new Settings(Map.of()).number("days"))).isEqualTo(Mistake.SETTING_NOT_DECLARED);
        assertThat(of(() -> new Settings(Map.of("days", "x")).number("days"))).as("a number that is none").isEqualTo(Mistake.OTHER);
    }

    @Test
    void a_value_that_is_refused() {
        assertThat(of(() -> Text.of("话", ""))).isEqualTo(Mistake.VALUE_REFUSED);
        assertThat(of(() -> new ComplaintLevel("MILD", Text.of("话", "words"), 11, false, List.of()))).isEqualTo(Mistake.VALUE_REFUSED);
        assertThat(of(() -> List.copyOf(null))).isEqualTo(Mistake.NULL_USED);
    }

    @Test
    void a_file() {
        assertThat(Thrown.mistake(new UncheckedIOException(new NoSuchFileException("table.csv")))).isEqualTo(Mistake.INPUT_OUTPUT);
        assertThat(Thrown.mistake(new ExceptionInInitializerError(new FileNotFoundException("table.csv")))).isEqualTo(Mistake.INPUT_OUTPUT);
    }

    @Test
    void the_cause_counts_and_the_words_do_not() {
        assertThat(Thrown.mistake(new IllegalStateException("no", new NullPointerException()))).isEqualTo(Mistake.NULL_USED);
        assertThat(Thrown.mistake(new IllegalStateException("The setting 'x' is not declared: NullPointerException, IOException"))).isEqualTo(Mistake.OTHER);
        assertThat(Thrown.mistake(new StackOverflowError())).isEqualTo(Mistake.OTHER);
    }

    @Test
    void what_cannot_be_read_is_any_failure() {
        assertThat(Thrown.mistake(new IllegalStateException("hidden") {
            @Override
            public synchronized Throwable getCause() {
                throw new IllegalStateException("again");
            }
        })).isEqualTo(Mistake.OTHER);
    }
}
