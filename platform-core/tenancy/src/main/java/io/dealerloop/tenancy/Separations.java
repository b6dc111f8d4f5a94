package io.dealerloop.tenancy;

import io.dealerloop.identity.Separation;
import io.dealerloop.identity.Staff;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the separations of duty (职责分离) of the current store as strictly as its settings say, and reports where one was waived. What is
 * separated from what is in {@link Separation}.
 */
@ApplicationScoped
public class Separations {

    private static final int LONGEST_REASON = 500;

    @Inject
    private StoreDatabase database;

    @Inject
    private Stores stores;

    @Inject
    private Staff staff;

    @Inject
    private Audit audit;

    @Inject
    private BusinessClock clock;

    /**
     * What is done to what.
     *
     * @param kind as in the audit trail: {@code correction}, {@code ticket} …
     * @param name by which people know it
     */
    public record Subject(String kind, UUID id, String name) {}

    /**
     * A separation that was waived.
     *
     * @param what its name
     * @param subject to what it was done, as it was called then
     * @param why as the person gave it
     */
    public record Waiver(UUID id, Separation separation, String what, String by, String subjectKind, UUID subjectId, String subject,
            String why, OffsetDateTime at) {}

    /**
     * Whether the current person may do it although they may have had a hand in it before. Where the store allows that with a reason, the
     * reason is reported and audited.
     *
     * @param involved who had a hand in it; does nothing when the current person is not among them
     * @throws Problem when somebody else must do it, or a field {@code reason} is missing; nothing has happened then, and whoever does many
     *     things at once may go on with the others
     */
    @Transactional(dontRollbackOn = Problem.class)
    public void check(Separation separation, Set<UUID> involved, @Nullable String reason, Subject subject) {
        Actor actor = Actor.current();
        if (!involved.contains(actor.subject())) {
            return;
        }
        Separation.Rule rule = stores.settings().separations().get(separation);
        if (rule == Separation.Rule.ENFORCE || rule == Separation.Rule.ENFORCE_WHERE_POSSIBLE && anotherMay(separation, involved)) {
            throw new Problem(Problem.Kind.REFUSED, separation.refusal());
        }
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw Problem.refused("这与职责分离的规定不符，请说明原因；原因会列入报告。",
                    "This crosses a separation of duty; say why. The reason is reported.")
                    .and("reason", "请说明为何由本人办理。", "Say why you do it yourself.");
        }
        if (why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw Problem.invalid("reason", "最多 " + LONGEST_REASON + " 个字符。", "At most " + LONGEST_REASON + " characters.");
        }
        waive(separation, why, subject, actor);
    }

    /** Whether somebody with no hand in it holds a post that may do it. */
    private boolean anotherMay(Separation separation, Set<UUID> involved) {
        return staff.list().stream().anyMatch(colleague -> !involved.contains(colleague.subject())
                && separation.permission().heldBy(colleague.posts()));
    }

    private void waive(Separation separation, String why, Subject subject, Actor actor) {
        database.jdbc(connection -> Sql.update(connection, "INSERT INTO separation_waiver (tenant_id, id, at, separation, actor, actor_name,"
                        + " subject_kind, subject_id, subject, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Tenants.current(), Ids.next(), clock.now().atOffset(ZoneOffset.UTC), separation, actor.subject(), actor.name(),
                subject.kind(), subject.id(), subject.name(), why));
        audit.record("separation.waived", subject.kind(), subject.id(), Map.of("separation", separation, "reason", why));
    }

    /** The separations waived in the current store, the newest first. */
    @Transactional
    public Page<Waiver> waived(int page, int size) {
        Page.check(page, size);
        ZoneId zone = stores.current().zone();
        return database.jdbc(connection -> {
            long total = Sql.count(connection, "SELECT count(*) FROM separation_waiver WHERE tenant_id = ?", Tenants.current());
            List<Waiver> waivers = Sql.list(connection, "SELECT * FROM separation_waiver WHERE tenant_id = ? ORDER BY at DESC, id DESC"
                    + " LIMIT ? OFFSET ?", row -> waiver(row, zone), Tenants.current(), size, (long) page * size);
            return new Page<>(waivers, page, size, total);
        });
    }

    private static Waiver waiver(ResultSet row, ZoneId zone) throws SQLException {
        Separation separation = Separation.valueOf(row.getString("separation"));
        return new Waiver(row.getObject("id", UUID.class), separation, separation.label().in(Actor.languageOrDefault()),
                row.getString("actor_name"), row.getString("subject_kind"), row.getObject("subject_id", UUID.class),
                row.getString("subject"), row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).atZoneSameInstant(zone).toOffsetDateTime());
    }
}
