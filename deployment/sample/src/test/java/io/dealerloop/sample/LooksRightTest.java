package io.dealerloop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LooksRightTest {

    private final Dice dice = Dice.of(11, "looks");

    @Test
    void the_check_digit_is_that_of_the_standards_own_example() {
        assertThat(Vin.checkDigit("1M8GDM9AXKP042788")).isEqualTo('X');
        assertThat(Vin.checkDigit("11111111111111111")).isEqualTo('1');
    }

    @Test
    void every_vehicle_number_has_seventeen_characters_and_its_check_digit() {
        assertThat(cars().map(Car::vin)).allSatisfy(vin -> {
            assertThat(vin).matches("(LBE|LX0)[A-HJ-NPR-Z0-9]{14}");
            assertThat(vin.charAt(8)).isEqualTo(Vin.checkDigit(vin));
        });
    }

    @Test
    void plates_are_blue_with_seven_characters_or_green_with_eight() {
        assertThat(cars()).allSatisfy(car -> {
            String region = "[京冀津鲁晋蒙][A-HJ-NP-Z]";
            assertThat(car.plate()).matches(switch (car.model().drive()) {
                case PETROL -> region + "[A-HJ-NP-Z0-9]{5}";
                case ELECTRIC -> region + "D[A-HJ-NP-Z0-9][0-9]{4}";
                case HYBRID -> region + "F[A-HJ-NP-Z0-9][0-9]{4}";
            });
        });
    }

    @Test
    void telephone_numbers_are_mobiles_with_a_known_prefix_or_landlines_with_an_area_code() {
        assertThat(IntStream.range(0, 2_000).mapToObj(i -> Customer.person(dice).phone())).allSatisfy(phone -> {
            assertThat(phone).matches("1[3-9]\\d{9}|010-[5-8]\\d{7}|");
            if (phone.startsWith("1")) {
                assertThat(Phones.MOBILE_PREFIXES).contains(phone.substring(0, 3));
            }
        });
    }

    @Test
    void a_number_stays_the_same_number_however_it_was_typed() {
        assertThat(IntStream.range(0, 3_000)).allSatisfy(i -> {
            String number = i % 3 == 0 ? Phones.landline(dice) : Phones.mobile(dice);
            String digits = Phones.typed(dice, number).codePoints().filter(Character::isDigit).map(Character::getNumericValue)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
            assertThat(digits).isIn(number.replace("-", ""), "86" + number);
        });
    }

    @Test
    void among_many_names_there_are_compound_minority_and_rare_ones_and_no_emoji() {
        var names = IntStream.range(0, 5_000).mapToObj(i -> Names.of(dice, i % 2 == 0)).toList();
        assertThat(names).anyMatch(name -> name.contains("·")).anyMatch(name -> name.startsWith("欧阳"))
                .anyMatch(name -> name.codePoints().anyMatch(sign -> sign > 0xFFFF))
                .allMatch(name -> name.codePoints().allMatch(sign -> sign == '·' || Character.isIdeographic(sign)));
    }

    @Test
    void an_electric_car_gets_no_oil_change() {
        assertThat(IntStream.range(0, 500).mapToObj(i -> Job.MAINTENANCE.item(dice, Brand.Drive.ELECTRIC))).noneMatch(item -> item.contains("机油"));
    }

    private Stream<Car> cars() {
        return Stream.of("北京现代", "曜澜").map(Brand::named).flatMap(brand -> IntStream.range(0, 1_000).mapToObj(i -> {
            Customer owner = Customer.person(dice);
            return Car.of(dice, brand, owner, owner, java.time.LocalDate.of(2012 + i % 15, 5, 1));
        }));
    }
}
