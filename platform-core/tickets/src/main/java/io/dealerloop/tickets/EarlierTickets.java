package io.dealerloop.tickets;

import io.dealerloop.customers.Customers;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.Stores;
import io.dealerloop.tickets.EarlierTicket.Because;
import io.dealerloop.tickets.TicketKey.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds earlier tickets of the same customer, car or problem while one is being recorded, so that one matter stays one ticket. */
@ApplicationScoped
public class EarlierTickets {

    private static final int MOST = 10;
    /** Of each thing in common, the newest. */
    private static final int OF_EACH = 30;
    private static final int LEAST_WORDS = 2;
    private static final int SHORT = 200;

    @Inject
    private StoreDatabase database;

    @Inject
    private Stores stores;

    @Inject
    private Customers customers;

    @Inject
    private TicketBook book;

    /**
     * At most ten, the open ones with most in common first.
     *
     * @throws Problem when this store has no such customer, car or ticket
     */
    @Transactional
    public List<EarlierTicket> find(EarlierQuery query) {
        Store store = stores.current();
        checkThere(query);
        String areaCode = stores.settings().contact().areaCode().orElse(null);
        List<TicketKey> car = new TicketKeys(areaCode).plate(SaidText.optional("plate", query.plate(), SHORT))
                .vin(SaidText.optional("vin", query.vin(), SHORT)).all();
        List<TicketKey> phone = new TicketKeys(areaCode).phone(SaidText.optional("phone", query.phone(), SHORT)).all();
        List<TicketKey> name = new TicketKeys(areaCode).name(SaidText.optional("name", query.name(), SHORT)).all();
        List<TicketKey> about = new TicketKeys(areaCode).about(SaidText.optional("about", query.about(), SaidText.LONG)).all();
        return database.jdbc(connection -> {
            Found found = new Found(connection, store.id());
            found.among("customer_id", query.customerId(), Because.CUSTOMER);
            found.among("vehicle_id", query.vehicleId(), Because.VEHICLE);
            found.keyed(wholes(car), 1, Because.VEHICLE);
            found.keyed(wholes(phone), 1, Because.PHONE);
            found.keyed(name.stream().filter(key -> key.kind() == Kind.NAME).toList(), 1, Because.NAME);
            found.keyed(about, Math.min(LEAST_WORDS, about.size()), Because.PROBLEM);
            found.because.remove(query.except());
            return new TicketRows(connection, List.of(store)).of(found.because.keySet()).stream()
                    .map(ticket -> new EarlierTicket(ticket, found.because.get(ticket.id())))
                    .sorted(Comparator.<EarlierTicket, Boolean>comparing(earlier -> earlier.ticket().state() == TicketState.CLOSED)
                            .thenComparing(earlier -> -weight(earlier.because()))
                            .thenComparing(earlier -> earlier.ticket().createdAt(), Comparator.reverseOrder()))
                    .limit(MOST).toList();
        });
    }

    private void checkThere(EarlierQuery query) {
        if (query.customerId() != null) {
            customers.customer(query.customerId());
        }
        if (query.vehicleId() != null) {
            customers.vehicle(query.vehicleId());
        }
        if (query.except() != null) {
            book.read(query.except());
        }
    }

    /** A tail tells less than the whole: it is asked only where there is no whole. */
    private static List<TicketKey> wholes(List<TicketKey> keys) {
        Set<Kind> whole = Set.of(Kind.PHONE, Kind.PLATE, Kind.VIN);
        List<TicketKey> sure = keys.stream().filter(key -> whole.contains(key.kind())).toList();
        return sure.isEmpty() ? keys : sure;
    }

    private static int weight(Set<Because> because) {
        return because.stream().mapToInt(one -> Because.values().length - one.ordinal()).sum();
    }

    private static final class Found {

        private final Connection connection;
        private final TenantId tenant;
        private final Map<UUID, Set<Because>> because = new LinkedHashMap<>();

        Found(Connection connection, TenantId tenant) {
            this.connection = connection;
            this.tenant = tenant;
        }

        void among(String column, UUID id, Because why) throws SQLException {
            if (id != null) {
                note(Sql.list(connection, "SELECT id FROM ticket WHERE tenant_id = ? AND " + column + " = ? ORDER BY created_at DESC LIMIT " + OF_EACH,
                        row -> row.getObject(1, UUID.class), tenant, id), why);
            }
        }

        void keyed(List<TicketKey> keys, int atLeast, Because why) throws SQLException {
            Map<Kind, List<String>> byKind = keys.stream().collect(Collectors.groupingBy(TicketKey::kind,
                    Collectors.mapping(TicketKey::value, Collectors.toList())));
            for (Map.Entry<Kind, List<String>> of : byKind.entrySet()) {
                note(Sql.list(connection, "SELECT ticket_id FROM ticket_key WHERE tenant_id = ? AND kind = ? AND value = ANY (?) GROUP BY ticket_id"
                        + " HAVING count(*) >= ? ORDER BY count(*) DESC, max(made_at) DESC LIMIT " + OF_EACH,
                        row -> row.getObject(1, UUID.class), tenant, of.getKey(), of.getValue().toArray(String[]::new), atLeast), why);
            }
        }

        private void note(List<UUID> tickets, Because why) {
            tickets.forEach(ticket -> because.computeIfAbsent(ticket, any -> EnumSet.noneOf(Because.class)).add(why));
        }
    }
}
