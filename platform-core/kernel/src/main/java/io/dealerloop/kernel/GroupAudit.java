package io.dealerloop.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The append-only trail of what headquarters did: stores, people, settings, machines. What it did to a store stands in the store's own trail too. */
@ApplicationScoped
public class GroupAudit {

    /**
     * @param action what was done, {@code capability.verb}
     * @param subjectKind what it was done to: {@code store}, {@code person}, {@code group}, {@code machine}
     * @param via whether a person, a machine or the platform did it
     * @param address from where, as far as it can be trusted
     */
    public record Deed(OffsetDateTime at, String actorName, String action, String subjectKind, @Nullable UUID subjectId,
            Map<String, Object> details, Origin.Via via, @Nullable String address) {}

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

    /** Newest first. */
    @Transactional
    public Page<Deed> list(int page, int size) {
        Page.check(page, size);
        return database.jdbc(connection -> new Page<>(
                Sql.list(connection, "SELECT at, actor_name, action, subject_kind, subject_id, details, via, address FROM group_audit_entry"
                        + " WHERE group_id = ? ORDER BY id DESC LIMIT ? OFFSET ?", row -> new Deed(row.getObject(1, OffsetDateTime.class),
                        row.getString(2), row.getString(3), row.getString(4), row.getObject(5, UUID.class), details(row.getString(6)), Origin.Via.valueOf(row.getString(7)), row.getString(8)),
                        Groups.current(), size, (long) page * size),
                page, size, Sql.count(connection, "SELECT count(*) FROM group_audit_entry WHERE group_id = ?", Groups.current())));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> details(String json) {
        return Json.read(json, Map.class);
    }
}
