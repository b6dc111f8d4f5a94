package io.dealerloop.audit;

import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a group's headquarters did (总部操作记录): read, sealed day by day, verified, as a store's trail is. All of it inside {@link Groups#runAs}. */
@ApplicationScoped
public class GroupTrail {

    /** A group has stores in several time zones: its days are nobody's in particular, and do not move when a store does. */
    static final ZoneId ZONE = ZoneOffset.UTC;

    @Inject
    private GroupDatabase database;

    @Inject
    private BusinessClock clock;

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
        return words.ofGroup(database.jdbc(connection -> AuditLines.ofGroup(connection, Groups.current(), ZONE).page(query, page, size)));
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
        return database.jdbc(connection -> new Verification(connection, TrailKind.GROUP, Groups.current().value(), ZONE, Map.of())
                .verify(first, to));
    }

    /** Seals the first day that has ended and is not sealed yet. @return the day; empty when all are */
    @Transactional
    public Optional<LocalDate> sealNext() {
        LocalDate yesterday = clock.now().atZone(ZONE).minus(SealDays.SETTLED).toLocalDate().minusDays(1);
        return database.jdbc(connection -> new Sealing(connection, TrailKind.GROUP, Groups.current().value(), ZONE)
                .sealNext(yesterday, clock.now().atOffset(ZoneOffset.UTC)));
    }
}
