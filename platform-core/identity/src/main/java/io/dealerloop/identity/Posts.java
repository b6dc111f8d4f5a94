package io.dealerloop.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Post;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which posts a person holds where today, and what a machine was granted. Writes ask the database each time, so that a post taken
 * away stops working at once; reads may use an answer of the last minute.
 */
@ApplicationScoped
public class Posts {

    /** How long reads may rely on what was found before, where nobody sets less. */
    static final String READS_MAY_BE_OLD = "PT60S";
    private static final Duration AT_MOST = Duration.parse(READS_MAY_BE_OLD);
    private static final int REMEMBERED = 10_000;

    /** One statement for all three levels: a request asks before it does anything else. */
    private static final String HELD = "SELECT 'S', tenant_id, post FROM post_holding"
            + " WHERE subject = ? AND held_from <= ? AND (held_to IS NULL OR held_to > ?)"
            + " UNION ALL SELECT 'G', group_id, post FROM group_post_holding"
            + " WHERE subject = ? AND held_from <= ? AND (held_to IS NULL OR held_to > ?)"
            + " UNION ALL SELECT 'P', NULL, post FROM platform_post_holding"
            + " WHERE subject = ? AND held_from <= ? AND (held_to IS NULL OR held_to > ?)"
            + " UNION ALL SELECT 'X', NULL, NULL FROM account WHERE subject = ? AND disabled_at IS NOT NULL";

    @Inject
    private PlatformDatabase database;

    @Inject
    private Operations operations;

    @Inject
    @ConfigProperty(name = "dealerloop.posts.remembered", defaultValue = READS_MAY_BE_OLD)
    private Duration readsMayBeOld;

    private Cache<UUID, Access> remembered;

    @PostConstruct
    void prepare() {
        remembered = memory(readsMayBeOld, Ticker.systemTicker());
    }

    /**
     * What is remembered between requests of who may do what.
     *
     * @throws IllegalArgumentException for a time longer than somebody may go on reading after a post was taken
     */
    static Cache<UUID, Access> memory(Duration lasting, Ticker clock) {
        if (lasting.isNegative() || lasting.compareTo(AT_MOST) > 0) {
            throw new IllegalArgumentException("dealerloop.posts.remembered is " + lasting + "; it may be PT0S to " + AT_MOST
                    + ", since whoever lost a post reads no longer than that");
        }
        return Caffeine.newBuilder().expireAfterWrite(lasting).ticker(clock).maximumSize(REMEMBERED).build();
    }

    /** For a read: the answer may be up to a minute old. */
    public Access forReading(UUID subject) {
        Access known = remembered.getIfPresent(subject);
        return known != null ? known : forWriting(subject);
    }

    /** For a write: what stands in the database now. */
    public Access forWriting(UUID subject) {
        Access access = database.jdbc(connection -> load(connection, subject));
        remembered.put(subject, access);
        return access;
    }

    /** Forgets remembered answers, after posts were given or taken on this node. */
    void changed() {
        remembered.invalidateAll();
    }

    private Access load(Connection connection, UUID subject) throws SQLException {
        // Rights end with the real clock, as tokens do, whatever the demo's business clock says.
        OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
        Map<TenantId, Set<Post>> stores = new HashMap<>();
        Map<GroupId, Set<Post>> groups = new HashMap<>();
        Set<Post> platform = EnumSet.noneOf(Post.class);
        List<Boolean> rows = Sql.list(connection, HELD, row -> {
            if (row.getString(1).equals("X")) {
                return false;
            }
            Post post = Post.valueOf(row.getString(3));
            UUID where = row.getObject(2, UUID.class);
            switch (row.getString(1)) {
                case "S" -> stores.computeIfAbsent(new TenantId(where), store -> EnumSet.noneOf(Post.class)).add(post);
                case "G" -> groups.computeIfAbsent(new GroupId(where), group -> EnumSet.noneOf(Post.class)).add(post);
                default -> platform.add(post);
            }
            return true;
        }, subject, now, now, subject, now, now, subject, now, now, subject);
        if (rows.contains(false)) {
            return Access.NONE;
        }
        boolean person = !stores.isEmpty() || !groups.isEmpty() || !platform.isEmpty();
        return new Access(stores, groups, platform, person ? Map.of() : machine(connection, subject));
    }

    private Map<TenantId, MachineGrant> machine(Connection connection, UUID subject) throws SQLException {
        Map<String, Permission> known = operations.ofStores();
        Map<TenantId, MachineGrant> grants = new HashMap<>();
        Sql.list(connection, "SELECT tenant_id, operations, contacts_clear FROM machine_client WHERE subject = ? AND revoked_at IS NULL", row -> {
            Set<String> granted = Set.of((String[]) row.getArray(2).getArray());
            Set<Permission> permissions = granted.stream().filter(known::containsKey).map(known::get).collect(Collectors.toSet());
            // To see contact data whole comes with no operation: it is granted by itself, or not.
            permissions.remove(Permission.CONTACTS_SEE);
            if (row.getBoolean(3)) {
                permissions.add(Permission.CONTACTS_SEE);
            }
            return grants.put(new TenantId(row.getObject(1, UUID.class)), new MachineGrant(granted, permissions));
        }, subject);
        return grants;
    }
}
