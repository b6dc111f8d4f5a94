package io.dealerloop.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * The append-only trail (审计记录) of who did what to what, from where: what changes something is written in the transaction that changes
 * it, what only reads in one of its own (see {@link Discloses}).
 */
@ApplicationScoped
public class Audit {

    private static final String INSERT = "INSERT INTO audit_entry (tenant_id, id, at, actor, actor_name, action, subject_kind, subject_id,"
            + " details, via, address, request_id, posts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)";

    @Inject
    private StoreDatabase database;

    @Inject
    private BusinessClock clock;

    /**
     * @param action what was done, {@code capability.verb}
     * @param subjectKind what it was done to
     * @param details facts needed to understand it later; no texts of customers
     * @throws Problem when it cannot be written: then it is not done
     */
    public void record(String action, String subjectKind, UUID subjectId, Map<String, ?> details) {
        database.jdbc(connection -> insert(connection, action, subjectKind, subjectId, details));
    }

    /**
     * That personal data was shown, in a transaction of its own that has ended when this returns.
     *
     * @param lasting whether to wait until it is on the disk. A list read again and again need not: its entry outlives a kill of the
     *     platform, and only a crash of PostgreSQL itself can lose those of the last moments
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void disclosed(String action, String subjectKind, UUID subjectId, Map<String, ?> details, boolean lasting) {
        database.jdbc(connection -> {
            if (!lasting) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET LOCAL synchronous_commit = off");
                }
            }
            return insert(connection, action, subjectKind, subjectId, details);
        });
    }

    private int insert(Connection connection, String action, String subjectKind, UUID subjectId, Map<String, ?> details) {
        Actor actor = Actor.current();
        Origin origin = Origin.current();
        TenantId store = Tenants.current();
        return TrailEntry.write(action, () -> Sql.update(connection, INSERT, store, Ids.next(), clock.now().atOffset(ZoneOffset.UTC),
                actor.subject(), actor.name(), action, subjectKind, subjectId, Json.write(details), origin.via(), origin.address(),
                origin.requestId(), origin.posts().apply(store)));
    }
}
