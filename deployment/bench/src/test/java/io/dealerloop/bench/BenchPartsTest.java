package io.dealerloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BenchPartsTest {

    @Test
    void values_are_read_from_the_servers_log_with_quotes_and_nulls() {
        assertThat(StatementLog.values("Parameters: $1 = 'it''s, $2 = ''x''', $2 = NULL, $3 = '', $4 = '{\"a\":1}'"))
                .containsExactly("it's, $2 = 'x'", null, "", "{\"a\":1}");
        assertThat(StatementLog.values("")).isEmpty();
    }

    private final StatementLog log = new StatementLog(null, java.nio.file.Path.of("."));

    @Test
    void a_logged_statement_becomes_one_that_can_be_prepared() {
        Statement statement = log.parse("execute S_12: INSERT INTO t (a, b) VALUES ($1, $10)", "Parameters: $1 = '1', $2 = '2'");
        assertThat(statement.sql()).isEqualTo("INSERT INTO t (a, b) VALUES (?, ?)");
        assertThat(statement.writes()).isTrue();
        assertThat(log.parse("execute <unnamed>: BEGIN", "").begins()).isTrue();
        assertThat(log.parse("duration: 3 ms", "")).isNull();
    }

    @Test
    void percentiles_are_durations_that_really_occurred() {
        Figures figures = Figures.of(2, 0, LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray());
        assertThat(figures.percentile(0.5)).isEqualTo(50.0);
        assertThat(figures.percentile(0.99)).isEqualTo(99.0);
        assertThat(figures.perSecond()).isEqualTo(50.0);
        assertThat(Figures.of(0, 0, new long[0]).percentile(0.99)).isZero();
    }

    @Test
    void every_piece_of_work_is_done_once_whatever_the_number_of_clients() {
        var done = java.util.concurrent.ConcurrentHashMap.newKeySet();
        Figures figures = Load.run(8, Duration.ofMinutes(1), 100, 500, client -> new Load.Client() {
            @Override
            public boolean work(int number) {
                return done.add(number) && number % 10 != 0;
            }

            @Override
            public void close() {
                done.add("closed " + client);
            }
        });
        assertThat(done).hasSize(500 + 8);
        assertThat(figures.count()).isEqualTo(450L);
        assertThat(figures.failures()).isEqualTo(50);
    }

    @Test
    void a_client_that_breaks_off_ends_the_round_with_its_reason() {
        assertThatThrownBy(() -> Load.run(2, Duration.ofMinutes(1), 0, 10, client -> {
            throw new IllegalStateException("no connection");
        })).hasMessageContaining("no connection");
    }

    @Test
    void unknown_options_are_refused_with_the_list_of_known_ones() {
        assertThatThrownBy(() -> Options.of("--fast")).hasMessageContaining("--quick");
        assertThatThrownBy(() -> Options.of("--only=list,nothing")).hasMessageContaining("nothing");
        assertThat(Options.of("--quick", "--only=list").wants("open")).isFalse();
        assertThat(Options.of("--quick").report()).isNull();
        assertThat(List.of(Options.of().stores(), Options.of().customers())).containsExactly(1_000, 2_000);
    }
}
