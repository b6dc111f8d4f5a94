package io.dealerloop.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which posts a person holds in which store today. Writes ask the database each time, so that a post taken away stops working at
 * once; reads may use an answer of the last minute.
 */
@ApplicationScoped
public class Posts {

    private static final Duration READS_MAY_BE_OLD = Duration.ofSeconds(60);
    private static final int REMEMBERED = 10_000;

    private final Cache<UUID, Map<TenantId, Set<Post>>> remembered =
            Caffeine.newBuilder().expireAfterWrite(READS_MAY_BE_OLD).maximumSize(REMEMBERED).build();

    @Inject
    private PlatformDatabase database;

    /** For a read: the answer may be up to a minute old. */
    public Map<TenantId, Set<Post>> forReading(UUID subject) {
        Map<TenantId, Set<Post>> known = remembered.getIfPresent(subject);
        return known != null ? known : forWriting(subject);
    }

    /** For a write: what stands in the database now. */
    public Map<TenantId, Set<Post>> forWriting(UUID subject) {
        Map<TenantId, Set<Post>> posts = load(subject);
        remembered.put(subject, posts);
        return posts;
    }

    /** Forgets remembered answers, after posts were given or taken on this node. */
    void changed() {
        remembered.invalidateAll();
    }

    private Map<TenantId, Set<Post>> load(UUID subject) {
        // Rights end with the real clock, as tokens do, whatever the demo's business clock says.
        OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
        return database.jdbc(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT h.tenant_id, h.post FROM post_holding h"
                            + " WHERE h.subject = ? AND h.held_from <= ? AND (h.held_to IS NULL OR h.held_to > ?)")) {
                statement.setObject(1, subject);
                statement.setObject(2, now);
                statement.setObject(3, now);
                Map<TenantId, Set<Post>> posts = new HashMap<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        posts.computeIfAbsent(new TenantId(row.getObject(1, UUID.class)), tenant -> EnumSet.noneOf(Post.class))
                                .add(Post.valueOf(row.getString(2)));
                    }
                }
                return Map.copyOf(posts);
            }
        });
    }
}
