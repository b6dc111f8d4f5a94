package io.dealerloop.customers;

import io.dealerloop.kernel.StagedRow;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Writes what a row says into a customer or a car. A row older than what is known fills gaps only. What the store's people corrected
 * stands until the export says something new, which is why the last thing it said is kept beside the value.
 */
final class Statement {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");

    private final StagedRow row;
    private final String at;
    private final boolean older;
    private boolean changed;

    private Statement(StagedRow row, String at) {
        this.row = row;
        this.at = at;
        this.older = row.text("said_at") != null && at.compareTo(row.text("said_at")) < 0;
    }

    /** @return whether anything that people see changed */
    static boolean about(StagedRow person, PersonSaid said, String at) {
        Statement statement = new Statement(person, at);
        if (person.isNew() && person.text("name") == null) {
            person.set("kind", "PERSON");
            person.set("name", PersonName.UNKNOWN);
            person.set("name_key", PersonName.key(PersonName.UNKNOWN));
            for (String flag : new String[] {"phone_mobile", "phone_wrong", "email_wrong", "often_online"}) {
                person.set(flag, false);
            }
        }
        statement.name(said.name());
        statement.phone(said.phone());
        statement.secondPhone(said.phone2() != null ? said.phone2() : said.phone().second().map(Phone::number).orElse(null));
        if (statement.said("email", "said_email", said.email())) {
            statement.set("email_wrong", !EMAIL.matcher(said.email()).matches());
        }
        statement.said("address", "said_address", said.address());
        if (said.oftenOnline() != null && !statement.older) {
            statement.set("often_online", said.oftenOnline());
        }
        if (said.fleet()) {
            statement.set("kind", CustomerKind.FLEET.name());
            statement.plain("fleet_name", said.fleetName());
        }
        return statement.dated();
    }

    /** @param owner the car's owner as the row names them, or {@code null} */
    static boolean about(StagedRow car, CarSaid said, StagedRow owner, String at) {
        Statement statement = new Statement(car, at);
        if (said.vin() != null && car.text("vin") == null) {
            statement.set("vin", said.vin());
            statement.set("vin_tail6", Vin.tail6(said.vin()));
        }
        if (statement.said("plate", "said_plate", said.plate())) {
            statement.set("plate_tail", Plate.tail(said.plate()));
        }
        statement.plain("brand", said.brand());
        statement.plain("model", said.model());
        statement.plain("colour", said.colour());
        statement.plain("mileage_km", said.mileageKm());
        statement.plain("owner_id", owner == null ? null : owner.id());
        return statement.dated();
    }

    private void name(String name) {
        if (name == null) {
            return;
        }
        String key = PersonName.key(name);
        boolean nameless = PersonName.unknown(row.text("name"));
        boolean poorer = PersonName.titled(key) && !nameless && PersonName.compatible(row.text("name_key"), key);
        if (key.equals(row.text("said_name_key")) || older && !nameless || poorer && !row.isNew()) {
            return;
        }
        row.note("said_name_key", key);
        set("name", name);
        set("name_key", key);
    }

    private void phone(PhoneReading said) {
        if (said.first().isEmpty()) {
            if (said.wrong() && row.text("phone") == null) {
                set("phone_raw", said.raw());
                set("phone_wrong", true);
            }
            return;
        }
        Phone phone = said.first().get();
        if (phone.number().equals(row.text("said_phone")) || older && row.text("phone") != null) {
            return;
        }
        row.note("said_phone", phone.number());
        if (!phone.number().equals(row.text("phone"))) {
            set("phone", phone.number());
            set("phone_raw", said.raw());
            set("phone_mobile", phone.mobile());
            set("phone_tail4", phone.tail4());
            set("phone_wrong", false);
        }
    }

    private void secondPhone(String number) {
        if (number != null && !number.equals(row.text("phone"))) {
            plain("phone2", number);
        }
    }

    /** A value that may be corrected here: taken when the export says something else than last time. */
    private boolean said(String column, String saidColumn, String value) {
        if (value == null || value.equals(row.text(saidColumn)) || older && row.text(column) != null) {
            return false;
        }
        row.note(saidColumn, value);
        return set(column, value);
    }

    private void plain(String column, Object value) {
        if (value != null && (!older || row.get(column) == null)) {
            set(column, value);
        }
    }

    private boolean set(String column, Object value) {
        boolean different = !Objects.equals(row.get(column), value);
        if (different) {
            changed |= row.set(column, value);
        }
        return different;
    }

    private boolean dated() {
        if (!older) {
            row.note("said_at", at);
        }
        return changed;
    }
}
