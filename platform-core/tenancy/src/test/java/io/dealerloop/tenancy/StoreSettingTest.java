package io.dealerloop.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.identity.Separation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreSettingTest {

    @ParameterizedTest
    @EnumSource(Separation.class)
    void each_separation_is_a_setting_with_its_choices_in_both_languages(Separation separation) {
        StoreSetting setting = StoreSetting.of(separation);
        assertThat(setting.<Separation.Rule>read(setting.declaration().defaultValue())).isEqualTo(Separation.Rule.ENFORCE_WHERE_POSSIBLE);
        assertThat(setting.declaration().choices()).hasSize(3).allSatisfy(choice -> {
            assertThat(choice.label().zh()).isNotBlank();
            assertThat(choice.label().en()).matches("\\p{ASCII}+");
            assertThat(setting.<Separation.Rule>read(choice.value()).name()).isEqualTo(choice.value());
        });
    }

    @ParameterizedTest
    @EnumSource(StoreSetting.class)
    void each_setting_reads_its_own_default(StoreSetting setting) {
        assertThat(setting.refusal(setting.declaration().defaultValue())).isEmpty();
    }

    @Test
    void a_value_that_is_no_choice_is_refused() {
        assertThat(StoreSetting.CORRECTIONS_TAKE_EFFECT.refusal("SOMETIMES")).isPresent();
    }
}
