package io.dealerloop.tickets;

import io.dealerloop.customers.PersonName;
import io.dealerloop.customers.PhoneReading;
import io.dealerloop.customers.Plate;
import io.dealerloop.kernel.PlainText;
import io.dealerloop.kernel.Problem;
import io.dealerloop.tickets.TicketKey.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a few words may mean when somebody looks for a ticket: its number, a phone or its last four digits, a plate or its end, a
 * chassis number or its last six, the beginning of a name in Chinese or of its Latin letters or initials. Equalities and
 * ranges only: under a row policy a LIKE reads the whole store.
 */
final class TicketSearch {

    private static final int LONGEST = 100;
    private static final int MOST = 2_000;
    private static final int LONGEST_NUMBER = 9;

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final Object stores;
    private final String inStores;

    private TicketSearch(UUID[] stores) {
        // One store is said by "=": see Sql.among.
        this.stores = stores.length == 1 ? stores[0] : stores;
        this.inStores = stores.length == 1 ? "tenant_id = ?" : "tenant_id = ANY (?)";
    }

    /** @throws Problem when it cannot be looked for */
    static TicketSearch of(String query, UUID... stores) {
        String text = SaidText.needed("q", query, LONGEST).strip();
        TicketSearch search = new TicketSearch(stores);
        String dense = PlainText.without(PlainText.normalised(text), "-").toUpperCase(Locale.ROOT);
        if (dense.matches("[1-9]\\d{0," + (LONGEST_NUMBER - 1) + "}")) {
            search.part("SELECT id FROM ticket WHERE %s AND number = ?", Long.valueOf(dense));
        }
        if (dense.matches("\\d{4}")) {
            search.equal(Kind.PHONE_TAIL, dense);
        }
        if (dense.matches("[2-8]\\d{6,7}")) {
            search.equal(Kind.PHONE, dense);
        }
        PhoneReading.of(text, null).first().ifPresent(phone -> search.equal(Kind.PHONE, phone.number()));
        Plate.read(text).ifPresent(plate -> {
            search.equal(Kind.PLATE, plate);
            search.equal(Kind.PLATE_TAIL, plate);
            search.equal(plate.length() == 17 ? Kind.VIN : Kind.VIN_TAIL, plate);
        });
        search.names(text);
        return search;
    }

    private void names(String text) {
        String name = PersonName.key(text);
        if (name.isEmpty()) {
            return;
        }
        beginning(Kind.NAME, name);
        if (name.matches("[a-z]+")) {
            beginning(Kind.PINYIN, name);
            beginning(Kind.INITIALS, name);
        }
    }

    private void equal(Kind kind, String value) {
        part("SELECT ticket_id FROM ticket_key WHERE %s AND kind = ? AND value = ?", kind, value);
    }

    private void beginning(Kind kind, String value) {
        part("SELECT ticket_id FROM ticket_key WHERE %s AND kind = ? AND value >= ? AND value < ?", kind, value,
                value + Character.toString(Character.MAX_CODE_POINT));
    }

    private void part(String sql, Object... more) {
        parts.add(sql.formatted(inStores));
        values.add(stores);
        values.addAll(List.of(more));
    }

    /** Ids of the tickets, as one statement; without an order, at most some thousand. */
    String sql() {
        return parts.isEmpty() ? "SELECT NULL::uuid WHERE false" : String.join(" UNION ", parts) + " LIMIT " + MOST;
    }

    Object[] values() {
        return values.toArray();
    }
}
