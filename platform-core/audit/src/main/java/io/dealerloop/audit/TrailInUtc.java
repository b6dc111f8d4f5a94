package io.dealerloop.audit;

import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.StoreDatabase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trail of people outside of any store: read, sealed day by day, verified, as a store's is. Whose it is and how it is reached differs. */
public abstract class TrailInUtc {

    /** Who acts for stores in several time zones has days that are nobody's in particular, and that do not move when a store does. */
    static final ZoneId ZONE = ZoneOffset.UTC;

    @Inject
    private BusinessClock clock;

    abstract TrailKind kind();

    abstract UUID owner();

    abstract <T> T jdbc(StoreDatabase.Work<T> work);

    abstract Page<AuditLine> inWords(Page<AuditLine> raw);

    /**
     * The newest first.
     *
     * @throws io.dealerloop.kernel.Problem when no such page can be asked for
     */
    @Transactional
    public Page<AuditLine> page(AuditQuery query, int page, int size) {
        Page.check(page, size);
        return inWords(jdbc(connection -> AuditLines.inUtc(connection, kind(), owner()).page(query, page, size)));
    }

    /**
     * Recomputes the seals of those days from the entries.
     *
     * @param from {@code null} = a month before the last day
     * @param to {@code null} = to the last seal
     */
    @Transactional
    public Verified verify(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = from == null ? (to == null ? clock.today(ZONE) : to).minusDays(AuditTrail.DAYS_BACK) : from;
        return jdbc(connection -> new Verification(connection, kind(), owner(), ZONE, Map.of()).verify(first, to));
    }

    /** Seals the first day that has ended and is not sealed yet. @return the day; empty when all are */
    @Transactional
    public Optional<LocalDate> sealNext() {
        LocalDate yesterday = clock.now().atZone(ZONE).minus(SealDays.SETTLED).toLocalDate().minusDays(1);
        return jdbc(connection -> new Sealing(connection, kind(), owner(), ZONE).sealNext(yesterday, clock.now().atOffset(ZoneOffset.UTC)));
    }
}
