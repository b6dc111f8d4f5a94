package io.dealerloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.TestDatabase;
import io.dealerloop.tenancy.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Twenty stores served as one list, among sixty. */
class MergedTicketsTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated("db/kernel/changelog.xml", "db/tickets/changelog.xml");
    private static final int EACH = 500;
    private static final Tickets.Query OPEN = new Tickets.Query(TicketState.OPEN, null, null, null);
    private static final List<Store> ALL = new ArrayList<>();

    @BeforeAll
    static void sixty_stores_with_tickets() throws SQLException {
        for (int i = 0; i < 60; i++) {
            Store store = new Store(new TenantId(Ids.next()), new GroupId(new UUID(0, 1)), "集团", "s" + i, "店" + i, Store.Kind.DEALERSHIP,
                    ZoneId.of("Asia/Shanghai"), Store.Status.ACTIVE);
            ALL.add(store);
            int offset = i;
            DATABASE.in(store.id(), connection -> Sql.update(connection, """
                    INSERT INTO ticket (tenant_id, id, version, number, kind, state, text, created_at, created_by, created_by_name,
                      changed_at, changed_by, changed_by_name)
                    SELECT ?, gen_random_uuid(), 0, n, CASE n % 3 WHEN 0 THEN 'COMPLAINT' ELSE 'BOOKING' END,
                      CASE WHEN n % 10 = 0 THEN 'OPEN' ELSE 'CLOSED' END, 'x', ?::timestamptz + n * interval '1 minute', ?, 'a', ?, ?, 'a'
                    FROM generate_series(1, ?) n""",
                    store.id(), OffsetDateTime.parse("2026-01-01T00:00:00Z").plusSeconds(offset), Ids.next(),
                    OffsetDateTime.parse("2026-01-01T00:00:00Z"), Ids.next(), EACH));
        }
        try (Connection owner = DATABASE.connect("dl_migrate"); var statement = owner.createStatement()) {
            statement.execute("ANALYZE ticket");
        }
    }

    private static <T> T reading(List<Store> stores, io.dealerloop.kernel.StoreDatabase.Work<T> work) throws SQLException {
        try (Connection connection = DATABASE.connect("dl_app")) {
            connection.setAutoCommit(false);
            Sql.one(connection, "SELECT set_readable_tenants(?)", row -> null,
                    (Object) stores.stream().map(store -> store.id().value()).toArray(UUID[]::new));
            T result = work.on(connection);
            connection.rollback();
            return result;
        }
    }

    @Test
    void the_stores_served_make_one_list_in_one_order_page_by_page() throws SQLException {
        List<Store> served = ALL.subList(5, 25);
        Set<UUID> ids = served.stream().map(store -> store.id().value()).collect(Collectors.toSet());
        List<TicketView> all = new ArrayList<>();
        for (int page = 0; page < 10; page++) {
            int number = page;
            Page<TicketView> listed = reading(served, connection -> new TicketRows(connection, served).list(OPEN, number, 100));
            assertThat(listed.total()).isEqualTo(20L * EACH / 10);
            all.addAll(listed.entries());
        }
        assertThat(all).extracting(TicketView::id).doesNotHaveDuplicates().hasSize(1_000);
        assertThat(all).allSatisfy(ticket -> assertThat(ids).contains(ticket.storeId()));
        assertThat(all).extracting(TicketView::createdAt).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(all.getFirst().storeName()).isEqualTo("店24");
    }

    @Test
    void a_store_that_may_not_be_read_shows_nothing_even_where_it_is_asked_for() throws SQLException {
        assertThat(reading(ALL.subList(0, 2), connection -> new TicketRows(connection, ALL).list(OPEN, 0, 100)).total())
                .isEqualTo(2L * EACH / 10);
    }

    @Test
    void the_open_ones_of_twenty_stores_are_found_by_index() throws SQLException {
        List<Store> served = ALL.subList(0, 20);
        UUID[] ids = served.stream().map(store -> store.id().value()).toArray(UUID[]::new);
        String plan = reading(served, connection -> String.join("\n", Sql.list(connection, "EXPLAIN SELECT * FROM ticket WHERE tenant_id = ANY (?)"
                + " AND state = ANY (?) AND kind = ANY (?) ORDER BY created_at DESC, number DESC, id LIMIT 50 OFFSET 0",
                row -> row.getString(1), ids, new String[] {"OPEN"}, new String[] {"COMPLAINT", "BOOKING", "CORRECTION"})));
        assertThat(plan).contains("ticket_state").doesNotContain("Seq Scan");
    }
}
