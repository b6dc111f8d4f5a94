package io.dealerloop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.ContactMask;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ContactMaskTest {

    @Test
    void a_mobile_keeps_its_first_three_and_last_four_digits() {
        assertThat(ContactMask.number("13800000001")).isEqualTo("138****0001");
        assertThat(ContactMask.number("138 0000 0001")).isEqualTo("138****0001");
        assertThat(ContactMask.number("１３８００００１２３４")).isEqualTo("１３８****１２３４");
    }

    @Test
    void landlines_foreign_and_short_numbers_always_hide_four_digits_or_all() {
        assertThat(ContactMask.number("010-55501101")).isEqualTo("010****1101");
        assertThat(ContactMask.number("+85251234567")).isEqualTo("+852****4567");
        assertThat(ContactMask.number("4008001234")).isEqualTo("40****1234");
        assertThat(ContactMask.number("55501101")).isEqualTo("****1101");
        assertThat(ContactMask.number("5550110")).isEqualTo("****110");
        assertThat(ContactMask.number("95588")).isEqualTo("****");
        assertThat(ContactMask.number("打不通")).isEqualTo("****");
    }

    @Test
    void an_identity_number_is_masked_with_its_last_letter() {
        assertThat(ContactMask.number("11010519491231002X")).isEqualTo("110****002X");
        assertThat(ContactMask.words("身份证11010519491231002X，请核对")).isEqualTo("身份证110****002X，请核对");
    }

    @Test
    void an_email_keeps_its_first_letter_and_domain() {
        assertThat(ContactMask.email("zhang.min@example.com")).isEqualTo("z****@example.com");
        assertThat(ContactMask.email("zm@example.com")).isEqualTo("****@example.com");
        assertThat(ContactMask.email("no address")).isEqualTo("****");
    }

    @Test
    void an_address_keeps_city_and_district() {
        assertThat(ContactMask.address("北京市朝阳区望京街10号院3-1201")).isEqualTo("北京市朝阳区****");
        assertThat(ContactMask.address("望京街")).isEqualTo("望****");
    }

    @Test
    void words_keep_days_scores_and_plates() {
        assertThat(ContactMask.words("2026-03-01 交车，京A12345，里程 20000，评 9 分")).isEqualTo("2026-03-01 交车，京A12345，里程 20000，评 9 分");
        assertThat(ContactMask.words("请回电 138-0000-0001 或 a.b@c.cn")).isEqualTo("请回电 138****0001 或 a****@c.cn");
        assertThat(ContactMask.words("2026-03-01 13800000001")).doesNotContain("1380000");
    }

    @Provide
    static Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("0123456789+- ()X").ofMaxLength(24);
    }

    @Property(tries = 2_000)
    void no_number_shows_more_than_seven_digits_or_hides_fewer_than_four(@ForAll("numbers") String number) {
        String masked = ContactMask.number(number);
        long digits = number.chars().filter(Character::isDigit).count();
        long shown = masked.chars().filter(Character::isDigit).count();

        assertThat(shown).isLessThanOrEqualTo(7);
        if (digits > 0) {
            assertThat(digits - shown).as(number + " as " + masked).isGreaterThanOrEqualTo(Math.min(4, digits));
        }
    }

    @Property(tries = 2_000)
    void what_is_hidden_makes_no_difference_to_what_is_shown(@ForAll("mobiles") String one, @ForAll("mobiles") String other) {
        String twin = one.substring(0, 3) + other.substring(3, 7) + one.substring(7);

        assertThat(ContactMask.number(twin)).isEqualTo(ContactMask.number(one));
        assertThat(ContactMask.words("电话" + twin + "。")).isEqualTo(ContactMask.words("电话" + one + "。"));
    }

    @Provide
    static Arbitrary<String> mobiles() {
        return Arbitraries.strings().numeric().ofLength(11);
    }

    @Property(tries = 2_000)
    void in_no_words_do_eight_digits_stand_together_unless_they_are_a_day(@ForAll("texts") String text) {
        assertThat(ContactMask.words(text)).doesNotContainPattern("\\d{8}");
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("0123456789 -电话@.X*").ofMaxLength(40);
    }
}
