package io.dealerloop.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** The append-only trail of what headquarters did: stores, people, settings, machines. What it did to a store stands in the store's own trail too. */
@ApplicationScoped
public class GroupAudit {

    private static final WithoutPosts ENTRIES = new WithoutPosts("group_audit_entry", "group_id");

    @Inject
    private GroupDatabase database;

    @Inject
    private BusinessClock clock;

    /** Written in the transaction that did it, in the group in whose name this code runs. @throws Problem when it cannot be: then it is not done */
    public void record(String action, String subjectKind, UUID subjectId, Map<String, ?> details) {
        database.jdbc(connection -> ENTRIES.insert(connection, Groups.current(), clock.now(), action, subjectKind, subjectId, details));
    }
}
