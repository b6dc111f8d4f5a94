package io.dealerloop.audit;

import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The store's audit trail (审计记录): read, sealed day by day, verified. */
@ApplicationScoped
public class AuditTrail {

    /** Without a first day the trail is read and checked so many days back. */
    static final int DAYS_BACK = 31;

    @Inject
    private StoreDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Stores stores;

    @Inject
    private AuditWords words;

    /**
     * The newest first.
     *
     * @throws io.dealerloop.kernel.Problem when no such page can be asked for
     */
    @Transactional
    public Page<AuditLine> page(AuditQuery query, int page, int size) {
        Page.check(page, size);
        ZoneId zone = stores.current().zone();
        // Of one customer or callback everything is wanted; of the whole store not all its years.
        LocalDate from = query.from() == null && query.subject() == null ? back(query.to(), zone) : query.from();
        return words.withoutStores(database.jdbc(connection -> AuditLines.ofStore(connection, Tenants.current(), zone)
                .page(query.since(from), page, size)));
    }

    /**
     * Recomputes the seals of those days from the entries.
     *
     * @param from {@code null} = a month before the last day
     * @param to {@code null} = to the last seal
     */
    @Transactional
    public Verified verify(LocalDate from, LocalDate to) {
        ZoneId zone = stores.current().zone();
        LocalDate first = from == null ? back(to, zone) : from;
        return database.jdbc(connection -> new Verification(connection, TrailKind.STORE, Tenants.current().value(), zone, Map.of()).verify(first, to));
    }

    /** Seals the first day that has ended and is not sealed yet. @return the day; empty when all are */
    @Transactional
    public Optional<LocalDate> sealNext() {
        ZoneId zone = stores.current().zone();
        LocalDate yesterday = clock.today(zone).minusDays(1);
        return database.jdbc(connection -> new Sealing(connection, TrailKind.STORE, Tenants.current().value(), zone)
                .sealNext(yesterday, clock.now().atOffset(ZoneOffset.UTC)));
    }

    private LocalDate back(LocalDate to, ZoneId zone) {
        return (to == null ? clock.today(zone) : to).minusDays(DAYS_BACK);
    }
}
