package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static String seen(String trusted, String connected, String forwarded) {
        return new ClientAddress(Optional.ofNullable(trusted)).of(connected, forwarded);
    }

    @Test
    void without_a_trusted_proxy_nobody_is_believed_about_their_address() {
        assertThat(seen(null, "203.0.113.9", "1.2.3.4")).isEqualTo("203.0.113.9");
        assertThat(seen("10.0.0.1", "203.0.113.9", "1.2.3.4")).isEqualTo("203.0.113.9");
    }

    @Test
    void behind_proxies_of_ours_it_is_what_the_outermost_saw() {
        assertThat(seen("10.0.0.0/8", "10.0.0.1", "198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(seen("10.0.0.0/8", "10.0.0.1", "198.51.100.7, 10.1.1.1")).isEqualTo("198.51.100.7");
    }

    @Test
    void what_a_client_wrote_before_our_proxies_saw_it_is_not_believed() {
        assertThat(seen("10.0.0.0/8", "10.0.0.1", "1.2.3.4, 198.51.100.7, 10.1.1.1")).isEqualTo("198.51.100.7");
        assertThat(seen("10.0.0.0/8", "10.0.0.1", "10.9.9.9, 198.51.100.7")).isEqualTo("198.51.100.7");
    }

    @Test
    void what_is_no_address_ends_the_search_and_is_never_looked_up_by_name() {
        assertThat(seen("10.0.0.0/8", "10.0.0.1", "localhost")).isEqualTo("10.0.0.1");
        assertThat(seen("10.0.0.0/8", "10.0.0.1", "<script>, 10.0.0.2")).isEqualTo("10.0.0.2");
        assertThat(seen("10.0.0.0/8", "10.0.0.1", "")).isEqualTo("10.0.0.1");
    }

    @Test
    void networks_end_where_they_end_and_may_be_of_the_sixth_kind() {
        assertThat(seen("10.0.0.0/9", "10.128.0.1", "198.51.100.7")).isEqualTo("10.128.0.1");
        assertThat(seen("10.0.0.0/9,2001:db8::/32", "2001:db8::1", "2001:db9::7")).isEqualTo("2001:db9:0:0:0:0:0:7");
        assertThat(seen("::1, 127.0.0.1", "127.0.0.1", "198.51.100.7")).isEqualTo("198.51.100.7");
    }

    @Test
    void a_setting_that_is_no_network_is_refused_by_its_text() {
        assertThatThrownBy(() -> seen("10.0.0.0/33", "10.0.0.1", "")).hasMessageContaining("10.0.0.0/33");
        assertThatThrownBy(() -> seen("proxy.local", "10.0.0.1", "")).hasMessageContaining("proxy.local");
    }
}
