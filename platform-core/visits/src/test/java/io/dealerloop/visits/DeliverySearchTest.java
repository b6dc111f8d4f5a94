package io.dealerloop.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.TestDatabase;
import org.junit.jupiter.api.Test;

class DeliverySearchTest {

    static final TestDatabase DATABASE = TestDatabase.migrated(
            "db/kernel/changelog.xml", "db/customers/changelog.xml", "db/visits/changelog.xml");

    @Test
    void a_store_without_deliveries_finds_none() {
        TenantId store = new TenantId(Ids.next());
        assertThat(DATABASE.in(store, connection -> Deliveries.search(connection, store, "京A12345", 0, 20)).total()).isZero();
        assertThat(DATABASE.in(store, connection -> Deliveries.search(connection, store, "", 0, 20)).total()).isZero();
    }
}
