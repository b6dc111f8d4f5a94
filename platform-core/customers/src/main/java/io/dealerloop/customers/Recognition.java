package io.dealerloop.customers;

import io.dealerloop.kernel.StagedRow;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which car and which person a row means. A car is its chassis number, failing that its plate. A person is a number with a name;
 * failing that a name that has come with this car before (a new number is no new person); failing that a number whose holder may be
 * called so (王先生 is 王晓明, but 李四 is not). An organisation is its name.
 */
final class Recognition {

    private final Candidates candidates;

    Recognition(Candidates candidates) {
        this.candidates = candidates;
    }

    Optional<StagedRow> car(CarSaid said) {
        if (said.vin() != null) {
            StagedRow car = candidates.carByVin(said.vin());
            if (car != null) {
                return Optional.of(car);
            }
        }
        if (said.plate() == null) {
            return Optional.empty();
        }
        // A plate with another chassis number has moved to another car.
        return candidates.carsByPlate(said.plate()).stream()
                .filter(car -> said.vin() == null || car.text("vin") == null)
                .max(Comparator.comparing((StagedRow car) -> said.plate().equals(car.text("plate")))
                        .thenComparing(car -> Optional.ofNullable(car.text("said_at")).orElse(""))
                        .thenComparing(car -> car.id()));
    }

    /** @param car the row's car, or {@code null} */
    Optional<StagedRow> person(PersonSaid said, StagedRow car) {
        String key = PersonName.key(said.name());
        String phone = said.phoneNumber();
        Collection<StagedRow> withNumber = phone == null ? java.util.List.of() : candidates.peopleByPhone(phone);
        Collection<StagedRow> ofCar = car == null ? java.util.List.of() : candidates.peopleOf(car);
        if (!key.isEmpty() && PersonName.organisation(key)) {
            Collection<StagedRow> named = candidates.organisations(key);
            return first(named.stream().filter(withNumber::contains), named.stream(),
                    Stream.concat(ofCar.stream(), withNumber.stream()).filter(row -> called(row, key)));
        }
        if (key.isEmpty() && phone == null) {
            return first(car == null ? Stream.empty() : Stream.ofNullable(candidates.owner(car)), ofCar.stream());
        }
        return first(
                withNumber.stream().filter(row -> called(row, key)),
                ofCar.stream().filter(row -> !key.isEmpty() && called(row, key)),
                withNumber.stream().filter(row -> ofCar.contains(row) && compatible(row, key)),
                withNumber.stream().filter(row -> compatible(row, key)),
                ofCar.stream().filter(row -> PersonName.unknown(row.text("name")) && row.text("phone") == null));
    }

    /** Whether two people of one row are one: neither their names nor their numbers differ, as far as given. */
    static boolean same(PersonSaid one, PersonSaid other) {
        return agree(one.name() == null ? null : PersonName.key(one.name()), other.name() == null ? null : PersonName.key(other.name()))
                && agree(one.phoneNumber(), other.phoneNumber());
    }

    private static boolean agree(String one, String other) {
        return one == null || other == null || one.equals(other);
    }

    private static boolean called(StagedRow row, String key) {
        return key.equals(row.text("name_key")) || key.equals(row.text("said_name_key"));
    }

    private static boolean compatible(StagedRow row, String key) {
        return PersonName.compatible(row.text("name_key"), key);
    }

    @SafeVarargs
    private static Optional<StagedRow> first(Stream<StagedRow>... inOrder) {
        return Stream.of(inOrder).flatMap(stream -> stream).findFirst();
    }
}
