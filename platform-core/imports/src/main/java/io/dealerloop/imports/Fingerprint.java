package io.dealerloop.imports;

import io.dealerloop.customers.CarSaid;
import io.dealerloop.customers.PersonSaid;
import io.dealerloop.customers.Phone;

/** Sixty-four bits of what was said, by which the same is known again: two contents of one order never meet by chance. */
final class Fingerprint {

    private long bits = 0xcbf29ce484222325L;

    Fingerprint and(String text) {
        if (text == null) {
            bits = bits * 0x100000001b3L ^ 0x1E;
            return this;
        }
        long mixed = bits;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
        }
        bits = (mixed ^ 0x1F) * 0x100000001b3L;
        return this;
    }

    Fingerprint and(Object value) {
        return and(value == null ? null : value.toString());
    }

    Fingerprint and(CarSaid car) {
        return and(car.vin()).and(car.plate()).and(car.brand()).and(car.model()).and(car.colour()).and(car.mileageKm());
    }

    Fingerprint and(PersonSaid person) {
        return and(person.name()).and(person.phone().raw()).and(person.phone().first().map(Phone::number).orElse(null)).and(person.phone2())
                .and(person.email()).and(person.address()).and(person.oftenOnline()).and((Object) person.fleet()).and(person.fleetName());
    }

    /** The multiplication carries upwards only; this brings the upper bits down as well. */
    long bits() {
        long mixed = (bits ^ bits >>> 32) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 29;
    }
}
