package io.dealerloop.kernel;

import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trail of people who act outside of any store, where no posts count: a group's or the platform's.
 *
 * @param table its entries
 * @param owner the column that leads their keys
 */
record WithoutPosts(String table, String owner) {

    int insert(Connection connection, Object ownerId, Instant at, String action, String subjectKind, @Nullable UUID subjectId, Map<String, ?> details) {
        Actor actor = Actor.current();
        Origin origin = Origin.current();
        return TrailEntry.write(action, () -> Sql.update(connection,
                "INSERT INTO " + table + " (" + owner + ", id, at, actor, actor_name, action, subject_kind, subject_id, details, via, address,"
                        + " request_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)",
                ownerId, Ids.next(), at.atOffset(ZoneOffset.UTC), actor.subject(), actor.name(), action, subjectKind, subjectId,
                Json.write(details), origin.via(), origin.address(), origin.requestId()));
    }
}
