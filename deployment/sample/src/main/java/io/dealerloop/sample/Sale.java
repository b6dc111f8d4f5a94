package io.dealerloop.sample;

import java.time.LocalDate;

/**
 * A new car sold and handed over.
 *
 * @param price fen
 */
record Sale(String number, Car car, LocalDate orderedOn, LocalDate deliveredOn, long price, String salesperson, boolean plateIssued) {

    Sale numbered(String number) {
        return new Sale(number, car, orderedOn, deliveredOn, price, salesperson, plateIssued);
    }
}
