package io.dealerloop.customers;

/** What a row of an export says about a car, in normalised spellings; {@code null} says nothing and changes nothing. */
public record CarSaid(String vin, String plate, String brand, String model, String colour, Integer mileageKm) {

    /** Whether no car can be told from this. */
    public boolean none() {
        return vin == null && plate == null;
    }
}
