package io.dealerloop.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreContactTest {

    @ParameterizedTest
    @CsvSource({"010-55501000, 010", "(021) 6001 2000, 021", "0755 86001234, 0755", "+86-010-55501000, 010", "400-800-1234,", "13800138001,", "'',"})
    void the_area_code_is_that_of_the_stores_own_landline(String phone, String areaCode) {
        assertThat(new StoreContact("启程", phone, null, null, null).areaCode()).isEqualTo(Optional.ofNullable(areaCode));
    }
}
