package io.dealerloop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"13800138001 | 13800138001", "138 0013 8001 | 13800138001", "138-0013-8001 | 13800138001",
        "+86 13800138001 | 13800138001", "+86-138-0013-8001 | 13800138001", "0086 13800138001 | 13800138001", "8613800138001 | 13800138001",
        "１３８００１３８００１ | 13800138001", "(+86)13800138001 | 13800138001", "13800138001.0 | 13800138001", "1.3800138001E10 | 13800138001",
        "013800138001 | 13800138001", "010-55501101 | 010-55501101", "01055501101 | 010-55501101", "(010)55501101 | 010-55501101",
        "010 5550 1101 | 010-55501101", "+86 10 5550 1101 | 010-55501101", "0371-65432101 | 0371-65432101", "55501101 | 010-55501101",
        "010-55501101-801 | 010-55501101", "010-55501101转801 | 010-55501101", "400-810-1234 | 4008101234", "+852 5123 4567 | +85251234567",
        "手机:13800138001 | 13800138001"})
    void a_phone_has_one_spelling(String written, String expected) {
        PhoneReading read = PhoneReading.of(written, "010");
        assertThat(read.first().map(Phone::number)).contains(expected);
        assertThat(read.wrong()).isFalse();
    }

    @Test
    void a_cell_may_hold_two_numbers() {
        assertThat(PhoneReading.of("13800138001/010-55501101", null).second().map(Phone::number)).contains("010-55501101");
        assertThat(PhoneReading.of("13800138001 13900139002", null).second().map(Phone::number)).contains("13900139002");
        assertThat(PhoneReading.of("13800138001、+86 13800138001", null).second()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "未知", "无", "-", "--", "0", "000", "N/A", "不详", "*"})
    void no_number_is_no_fault(String written) {
        assertThat(PhoneReading.of(written, "010")).isEqualTo(PhoneReading.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1380013800", "138001380011", "abc", "13333333333", "88888888888", "张三"})
    void what_is_no_number_is_wrong_and_kept_as_written(String written) {
        PhoneReading read = PhoneReading.of(written, null);
        assertThat(read.first()).isEmpty();
        assertThat(read.wrong()).isTrue();
        assertThat(read.raw()).isEqualTo(written);
    }

    @Test
    void a_landline_takes_no_text_messages() {
        assertThat(PhoneReading.of("010-55501101", null).first().orElseThrow().mobile()).isFalse();
        assertThat(PhoneReading.of("13800138001", null).first().orElseThrow().mobile()).isTrue();
    }

    @Property
    void however_a_mobile_is_typed_it_is_the_same_number(@ForAll("mobiles") String mobile, @ForAll("typings") int typing) {
        assertThat(PhoneReading.of(typed(mobile, typing), "010").first().map(Phone::number)).contains(mobile);
    }

    @Property
    void a_spelling_read_again_stays_as_it_is(@ForAll("mobiles") String mobile) {
        Phone once = PhoneReading.of("+86" + mobile, null).first().orElseThrow();
        assertThat(PhoneReading.of(once.number(), null).first()).contains(once);
    }

    @Property
    void any_text_at_all_is_read_without_failing(@ForAll String text) {
        PhoneReading.of(text, "010");
        Plate.read(text);
        Vin.read(text);
        PersonName.key(text);
        PersonName.compatible(PersonName.key(text), "李明");
    }

    private static String typed(String mobile, int typing) {
        StringBuilder wide = new StringBuilder();
        mobile.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return switch (typing) {
            case 0 -> mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7);
            case 1 -> mobile.substring(0, 3) + "-" + mobile.substring(3);
            case 2 -> "+86 " + mobile;
            case 3 -> "0086" + mobile;
            case 4 -> wide.toString();
            default -> "  " + mobile + " ";
        };
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Arbitraries.longs().between(13_000_000_000L, 19_999_999_999L).map(String::valueOf)
                .filter(number -> number.substring(2).chars().distinct().count() > 1);
    }

    @Provide
    Arbitrary<Integer> typings() {
        return Arbitraries.integers().between(0, 5);
    }

    @Test
    void a_plate_has_one_spelling() {
        assertThat(Plate.read("京a·12345")).contains("京A12345");
        assertThat(Plate.read("京 A-12345 ")).contains("京A12345");
        assertThat(Plate.read("京ＡＤ１２３４５")).contains("京AD12345");
        assertThat(Plate.read("未上牌")).isEmpty();
        assertThat(Plate.plausible("京A12345")).isTrue();
        assertThat(Plate.plausible("张三的车牌号是多少")).isTrue();
        assertThat(Plate.plausible("A1")).isFalse();
    }

    @Test
    void a_chassis_number_is_checked() {
        assertThat(Vin.read(" lbeadafb6lx000018 ")).contains("LBEADAFB6LX000018");
        assertThat(Vin.valid("LBEADAFB6LX000018")).isTrue();
        assertThat(Vin.valid("LBEADAFB6LX00001O")).isFalse();
        assertThat(Vin.checked("LBEADAFB6LX000018")).isTrue();
        assertThat(Vin.checked("LBEADAFB5LX000018")).isFalse();
        assertThat(Vin.checked("11111111111111111")).isTrue();
    }

    @Test
    void names_are_compared_as_people_do() {
        assertThat(PersonName.compatible("王晓明", "王小明")).isTrue();
        assertThat(PersonName.compatible("王先生", "王晓明")).isTrue();
        assertThat(PersonName.compatible("李四", "王晓明")).isFalse();
        assertThat(PersonName.compatible("北京远行租赁有限公司", "北方")).isFalse();
        assertThat(PersonName.key(" Ｊohn  Smith ")).isEqualTo("johnsmith");
        assertThat(PersonName.organisation("北京远行租赁有限公司")).isTrue();
        assertThat(PersonName.organisation("王厂长")).isFalse();
    }
}
