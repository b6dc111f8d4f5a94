package io.dealerloop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void without_flags_the_usual_ports_and_the_sample_are_taken() {
        assertThat(Options.of()).isEqualTo(new Options(Ports.DEFAULT, false, true, null));
    }

    @Test
    void flags_choose_ports_reset_sample_and_clock() {
        Options options = Options.of("--port=1", "--keycloak-port=2", "--postgres-port=65535", "--smtp-port=3", "--reset", "--no-sample",
            "--clock=2026-03-02T09:00:00+08:00");

        assertThat(options).isEqualTo(new Options(new Ports(1, 2, 65535, 3), true, false, Instant.parse("2026-03-02T01:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port=", "--port=0", "--port=65536", "--port=x", "--clock=yesterday", "--clock=2026-03-02", "--prot=1"})
    void what_is_not_understood_is_named(String argument) {
        assertThatThrownBy(() -> Options.of(argument)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(argument.substring(0, argument.indexOf('=') < 0 ? argument.length() : argument.indexOf('=')));
    }
}
