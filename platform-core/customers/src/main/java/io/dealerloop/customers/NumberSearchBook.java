package io.dealerloop.customers;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.ContactMask;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Counts searches for whole numbers, in the database, so that all nodes agree; by the real clock, as whatever limits somebody's rights. */
@ApplicationScoped
class NumberSearchBook {

    private static final String COUNT = "INSERT INTO number_search AS n (tenant_id, subject, hour, searches) VALUES (?, ?, ?, 1)"
            + " ON CONFLICT (tenant_id, subject) DO UPDATE SET hour = excluded.hour,"
            + " searches = CASE WHEN n.hour = excluded.hour THEN n.searches + 1 ELSE 1 END RETURNING searches";

    /** @param searches this hour, this one included */
    record Count(int searches, int limit) {

        boolean exceeded() {
            return searches > limit;
        }
    }

    @Inject
    private StoreDatabase database;

    @Inject
    private Stores stores;

    @Inject
    private Audit audit;

    /** One more, which stays counted whatever becomes of the search; and what the trail shall say of it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Count count(String text) {
        OffsetDateTime hour = OffsetDateTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.HOURS);
        int searches = database.jdbc(connection -> Sql.one(connection, COUNT, row -> row.getInt(1), Tenants.current(),
                Actor.current().subject(), hour)).orElseThrow();
        Count count = new Count(searches, stores.settings().numberSearchesPerHour());
        if (!count.exceeded()) {
            audit.record("customers.search-by-number", "customer", null, Map.of("number", ContactMask.number(text), "thisHour", searches));
        } else if (searches == count.limit() + 1) {
            // The first one too many says it; the others would only fill the trail.
            audit.record("customers.search-by-number-refused", "customer", null, Map.of("number", ContactMask.number(text), "limit", count.limit()));
        }
        return count;
    }
}
