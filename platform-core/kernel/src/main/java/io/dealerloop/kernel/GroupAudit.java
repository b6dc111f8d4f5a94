package io.dealerloop.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** The append-only trail of what headquarters did: stores, people, settings, machines. What it did to a store stands in the store's own trail too. */
@ApplicationScoped
public class GroupAudit {

    @Inject
    private GroupDatabase database;

    @Inject
    private BusinessClock clock;

    /** Written in the transaction that did it, in the group in whose name this code runs. */
    public void record(String action, String subjectKind, UUID subjectId, Map<String, ?> details) {
        Actor actor = Actor.current();
        Origin origin = Origin.current();
        database.jdbc(connection -> Sql.update(connection,
                "INSERT INTO group_audit_entry (group_id, id, at, actor, actor_name, action, subject_kind, subject_id, details,"
                        + " via, address, request_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)",
                Groups.current(), Ids.next(), clock.now().atOffset(ZoneOffset.UTC), actor.subject(), actor.name(), action, subjectKind,
                subjectId, Json.write(details), origin.via(), origin.address(), origin.requestId()));
    }
}
