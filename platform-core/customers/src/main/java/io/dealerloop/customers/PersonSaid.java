package io.dealerloop.customers;

/**
 * What a row of an export says about a person. A component that is {@code null} says nothing and changes nothing.
 *
 * @param name as written; {@code null} where the cell is empty or says 未知
 * @param phone never {@code null}
 * @param phone2 another number, in its one spelling
 * @param fleet whether the row says the customer runs a fleet (集团性客户)
 */
public record PersonSaid(String name, PhoneReading phone, String phone2, String email, String address, Boolean oftenOnline,
        boolean fleet, String fleetName) {

    public static final PersonSaid NOTHING = new PersonSaid(null, PhoneReading.NONE, null, null, null, null, false, null);

    /** Whether nobody is named and no number given. */
    public boolean nobody() {
        return name == null && phone.first().isEmpty();
    }

    /** This, completed by what only the other says. */
    PersonSaid or(PersonSaid other) {
        return new PersonSaid(name != null ? name : other.name, phone.first().isPresent() || phone.wrong() ? phone : other.phone,
                phone2 != null ? phone2 : other.phone2, email != null ? email : other.email,
                address != null ? address : other.address, oftenOnline != null ? oftenOnline : other.oftenOnline,
                fleet || other.fleet, fleetName != null ? fleetName : other.fleetName);
    }

    String phoneNumber() {
        return phone.first().map(Phone::number).orElse(null);
    }
}
