package io.dealerloop.customers;

import io.dealerloop.kernel.StagedTable;
import java.util.List;

/** The tables an intake writes, with the columns an export may speak of. */
final class Intake {

    static final StagedTable CUSTOMER = new StagedTable("customer", List.of("kind", "name", "name_key", "phone", "phone_raw",
            "phone_mobile", "phone_tail4", "phone_wrong", "phone2", "email", "email_wrong", "address", "often_online", "fleet_name",
            "said_at", "said_name_key", "said_phone", "said_email", "said_address"), List.of("good_advice = false"));
    static final StagedTable VEHICLE = new StagedTable("vehicle", List.of("vin", "vin_tail6", "plate", "plate_tail", "brand", "model",
            "colour", "mileage_km", "owner_id", "said_at", "said_plate"), List.of());
    /** Owners before their cars. */
    static final List<StagedTable> TABLES = List.of(CUSTOMER, VEHICLE);

    private Intake() {}
}
