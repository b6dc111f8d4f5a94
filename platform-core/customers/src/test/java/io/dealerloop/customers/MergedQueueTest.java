package io.dealerloop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.customers.Correction.State;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.TestDatabase;
import io.dealerloop.tenancy.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The queue of twenty stores as one, among sixty, each with an import of four hundred parts that are not in it. */
class MergedQueueTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated("db/kernel/changelog.xml", "db/customers/changelog.xml");
    private static final List<Store> ALL = new ArrayList<>();

    @BeforeAll
    static void sixty_stores_with_corrections_and_an_import() throws SQLException {
        for (int i = 0; i < 60; i++) {
            Store store = new Store(new TenantId(Ids.next()), new GroupId(new UUID(0, 1)), "集团", "s" + i, "店" + i, Store.Kind.DEALERSHIP,
                    ZoneId.of("Asia/Shanghai"), Store.Status.ACTIVE);
            ALL.add(store);
            DATABASE.in(store.id(), connection -> {
                UUID importId = Ids.next();
                Sql.update(connection, "INSERT INTO customer (tenant_id, id, kind, name, name_key, created_at, changed_at)"
                        + " SELECT ?, gen_random_uuid(), 'PERSON', 'n' || n, 'n' || n, '2026-01-01', '2026-01-01' FROM generate_series(1, 400) n", store.id());
                Sql.update(connection, "INSERT INTO data_correction (tenant_id, id, customer_id, field, new_value, state, made_by, made_by_name,"
                        + " made_at, before) SELECT c.tenant_id, gen_random_uuid(), c.id, 'NAME', 'x', CASE WHEN c.name < 'n15' THEN 'PENDING'"
                        + " ELSE 'CONFIRMED' END, c.id, 'a', '2026-01-01'::timestamptz + random() * interval '90 days', '{}'"
                        + " FROM customer c WHERE c.tenant_id = ? AND c.name < 'n3'", store.id());
                Sql.update(connection, "INSERT INTO data_correction (tenant_id, id, customer_id, import_id, field, new_value, state, made_by,"
                        + " made_by_name, made_at, before) SELECT c.tenant_id, gen_random_uuid(), c.id, ?, 'PHONE', '1', 'PENDING', c.id, 'a',"
                        + " '2026-02-01', '{}' FROM customer c WHERE c.tenant_id = ?", importId, store.id());
                return Sql.update(connection, "INSERT INTO data_correction (tenant_id, id, import_id, field, new_value, state, made_by, made_by_name,"
                        + " made_at, before, changes) VALUES (?, ?, ?, 'IMPORT', 'export.csv', 'PENDING', ?, 'a', '2026-02-01', '{}', '{\"PHONE\": 400}')",
                        store.id(), Ids.next(), importId, Ids.next());
            });
        }
        try (Connection owner = DATABASE.connect("dl_migrate"); var statement = owner.createStatement()) {
            statement.execute("ANALYZE data_correction, customer");
        }
    }

    private static <T> T reading(List<Store> stores, StoreDatabase.Work<T> work) throws SQLException {
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
    void each_store_adds_what_waits_there_and_its_import_once() throws SQLException {
        List<Store> served = ALL.subList(5, 25);
        Page<Correction> one = reading(ALL.subList(5, 6), connection -> new CorrectionRows(connection, ALL.subList(5, 6)).queue(State.PENDING, 0, 200));
        List<Correction> all = new ArrayList<>();
        for (int page = 0; page * 200L < 20 * one.total(); page++) {
            int number = page;
            Page<Correction> listed = reading(served, connection -> new CorrectionRows(connection, served).queue(State.PENDING, number, 200));
            assertThat(listed.total()).isEqualTo(20 * one.total());
            all.addAll(listed.entries());
        }
        assertThat(all).extracting(Correction::id).doesNotHaveDuplicates();
        assertThat(all).extracting(Correction::madeAt).isSortedAccordingTo((first, second) -> second.compareTo(first));
        assertThat(all).filteredOn(correction -> correction.importId() != null).hasSize(20).allSatisfy(whole ->
                assertThat(whole.changes()).containsEntry(Correction.Field.PHONE, 400));
    }

    @Test
    void what_waits_in_twenty_stores_is_found_by_the_index_of_the_queue() throws SQLException {
        UUID[] ids = ALL.subList(0, 20).stream().map(store -> store.id().value()).toArray(UUID[]::new);
        String plan = reading(ALL.subList(0, 20), connection -> String.join("\n", Sql.list(connection, "EXPLAIN SELECT k.*, c.name"
                + " FROM data_correction k LEFT JOIN customer c ON c.tenant_id = k.tenant_id AND c.id = k.customer_id"
                + " WHERE k.tenant_id = ANY (?) AND k.state = ANY (?) AND (k.import_id IS NULL OR k.field = 'IMPORT')"
                + " ORDER BY k.made_at DESC, k.id DESC LIMIT 50 OFFSET 0", row -> row.getString(1), ids, new String[] {"PENDING"})));
        assertThat(plan).contains("data_correction_queue").doesNotContain("Seq Scan on data_correction");
    }
}
