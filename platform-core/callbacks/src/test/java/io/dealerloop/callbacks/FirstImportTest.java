package io.dealerloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Sql;
import io.dealerloop.tenancy.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What PostgreSQL knows of its tables is older than the store that has just loaded its first export, and must not be told that it has one row. */
class FirstImportTest {

    private static final LocalDate D = LocalDate.of(2026, 3, 2);
    private static final int VISITS = 300;
    private static final List<String> TABLES = List.of("customer", "vehicle", "delivery", "callback", "day_entry", "callback_attempt");

    @Test
    void the_list_of_a_store_that_came_after_the_last_analyze_reads_each_of_its_rows_a_few_times_only() throws SQLException {
        for (int others = 0; others < 3; others++) {
            filled(VISITS).open(D);
        }
        analyze();
        TestStore store = filled(VISITS);
        store.open(D);
        Store asStore = new Store(store.tenant, new GroupId(new UUID(0, 1)), "集团", "demo", "门店", Store.Kind.DEALERSHIP, TestStore.ZONE,
                Store.Status.ACTIVE);

        long read = store.in(connection -> {
            long before = rowsRead(connection);
            assertThat(new EntryRows(connection, List.of(asStore)).listed(List.of(store.tenant), List.of(D))).hasSize(VISITS);
            return rowsRead(connection) - before;
        });

        assertThat(read).as("rows read for a list of " + VISITS).isLessThan(20L * VISITS);
    }

    private static TestStore filled(int visits) {
        TestStore store = new TestStore();
        store.in(connection -> {
            Sql.update(connection, "INSERT INTO customer (tenant_id, id, kind, name, name_key, phone, phone_mobile, created_at, changed_at)"
                    + " SELECT ?, gen_random_uuid(), 'PERSON', 'X' || n, 'X' || n, '139' || lpad(n::text, 8, '0'), true, now(), now()"
                    + " FROM generate_series(1, " + visits + ") n", store.tenant);
            Sql.update(connection, "INSERT INTO vehicle (tenant_id, id, plate, brand, model, created_at, changed_at)"
                    + " SELECT ?, gen_random_uuid(), '京A' || lpad(n::text, 5, '0'), '甲牌', 'A1', now(), now()"
                    + " FROM generate_series(1, " + visits + ") n", store.tenant);
            return Sql.update(connection, "INSERT INTO delivery (tenant_id, id, occasion, document_no, status, vehicle_id, contact_id, brand,"
                    + " service_kind, main_items, delivered_on, ordered_on, created_at, changed_at)"
                    + " SELECT c.tenant_id, gen_random_uuid(), 'SERVICE', 'WX' || c.name, 'DELIVERED', v.id, c.id, '甲牌', 'REPAIR', '保养', ?, ?,"
                    + " now(), now() FROM customer c JOIN vehicle v ON v.tenant_id = c.tenant_id AND right(v.plate, 5) = right(c.phone, 5)"
                    + " WHERE c.tenant_id = ?", D.minusDays(3), D.minusDays(3), store.tenant);
        });
        return store;
    }

    private static void analyze() throws SQLException {
        try (Connection maintainer = TestStore.DATABASE.connect("dl_migrate"); Statement statement = maintainer.createStatement()) {
            for (String table : TABLES) {
                statement.execute("ANALYZE " + table);
            }
        }
    }

    /** By scans and by indexes, in this transaction. */
    private static long rowsRead(Connection connection) throws SQLException {
        return Sql.one(connection, "SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) FROM pg_stat_xact_user_tables",
                row -> row.getLong(1)).orElseThrow();
    }
}
