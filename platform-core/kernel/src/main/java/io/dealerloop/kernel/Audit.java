package io.dealerloop.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** The append-only trail of who did what to what, written in the transaction that did it. */
@ApplicationScoped
public class Audit {

    @Inject
    private StoreDatabase database;

    @Inject
    private BusinessClock clock;

    /**
     * @param action what was done, {@code capability.verb}
     * @param subjectKind what it was done to
     * @param details facts needed to understand it later; no texts of customers
     */
    public void record(String action, String subjectKind, UUID subjectId, Map<String, ?> details) {
        Actor actor = Actor.current();
        database.jdbc(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT INTO audit_entry (tenant_id, id, at, actor, actor_name, action, subject_kind, subject_id, details)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")) {
                statement.setObject(1, Tenants.current().value());
                statement.setObject(2, Ids.next());
                statement.setObject(3, clock.now().atOffset(ZoneOffset.UTC));
                statement.setObject(4, actor.subject());
                statement.setString(5, actor.name());
                statement.setString(6, action);
                statement.setString(7, subjectKind);
                statement.setObject(8, subjectId);
                statement.setString(9, Json.write(details));
                statement.executeUpdate();
            }
            return null;
        });
    }
}
