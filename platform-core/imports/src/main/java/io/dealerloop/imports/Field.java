package io.dealerloop.imports;

import java.util.EnumSet;
import java.util.Set;

/** What a column can hold. */
public enum Field {
    DOCUMENT_NO, VIN, PLATE, BRAND, MODEL, COLOUR, MILEAGE, OWNER_NAME, OWNER_PHONE, OWNER_PHONE2, OWNER_EMAIL, OWNER_ADDRESS,
    CONTACT_NAME, CONTACT_PHONE,
    /** A name without a word whose: stands for one of the two above. */
    NAME,
    /** A phone without a word whose. */
    PHONE,
    ARRIVED_AT, DELIVERED_ON, SERVICE_KIND, MAIN_ITEMS, ADVISOR, AMOUNT, WATCH_IN_USE, FIRST_VISIT, STATUS, STORE_NAME, CUSTOMER_TYPE,
    FLEET_NAME, OFTEN_ONLINE;

    /** Fields that make a file that kind of export when they occur. */
    static Set<Field> typicalOf(ImportKind kind) {
        return switch (kind) {
            case SERVICE -> EnumSet.of(DOCUMENT_NO, ARRIVED_AT, DELIVERED_ON, SERVICE_KIND, MAIN_ITEMS, ADVISOR, WATCH_IN_USE);
            case SALE -> EnumSet.of(DOCUMENT_NO, DELIVERED_ON, ADVISOR, AMOUNT);
            case CUSTOMER -> EnumSet.of(CUSTOMER_TYPE, OFTEN_ONLINE);
        };
    }
}
