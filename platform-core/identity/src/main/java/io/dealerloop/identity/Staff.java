package io.dealerloop.identity;

import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The people of a store and their posts. */
@ApplicationScoped
public class Staff {

    @Inject
    private StoreDatabase database;

    @Inject
    private Posts posts;

    /** Everybody known to the current store, by name; those without a post today are left out. */
    @Transactional
    public List<Colleague> list() {
        return database.jdbc(this::load).values().stream().filter(colleague -> !colleague.posts().isEmpty()).toList();
    }

    /**
     * Gives and takes posts in the current store until they are as appointed.
     *
     * @param appointed who is to hold what, by subject
     * @return what changed, in words for the operator; empty when all was so already
     */
    @Transactional
    public List<String> appoint(Map<UUID, Appointment> appointed) {
        OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
        List<String> changes = database.jdbc(connection -> {
            Map<UUID, Colleague> known = load(connection);
            List<String> done = new ArrayList<>();
            for (Map.Entry<UUID, Appointment> entry : appointed.entrySet()) {
                Colleague before = known.remove(entry.getKey());
                Appointment wanted = entry.getValue();
                if (before == null || !before.name().equals(wanted.name()) || !before.userName().equals(wanted.userName())) {
                    write(connection, entry.getKey(), wanted);
                    done.add(wanted.userName() + ": " + (before == null ? "joins the store" : "renamed"));
                }
                Set<Post> held = before == null ? Set.of() : before.posts();
                difference(wanted.posts(), held).forEach(post -> done.add(wanted.userName() + ": + " + post));
                difference(held, wanted.posts()).forEach(post -> done.add(wanted.userName() + ": - " + post));
                give(connection, entry.getKey(), difference(wanted.posts(), held), now);
                take(connection, entry.getKey(), difference(held, wanted.posts()), now);
            }
            for (Colleague gone : known.values()) {
                if (!gone.posts().isEmpty()) {
                    take(connection, gone.subject(), gone.posts(), now);
                    done.add(gone.userName() + ": leaves the store");
                }
            }
            return done;
        });
        posts.changed();
        return changes;
    }

    private Map<UUID, Colleague> load(Connection connection) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
        Map<UUID, Colleague> colleagues = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT s.subject, s.user_name, s.name, h.post FROM staff s"
                        + " LEFT JOIN post_holding h ON h.tenant_id = s.tenant_id AND h.subject = s.subject"
                        + " AND h.held_from <= ? AND (h.held_to IS NULL OR h.held_to > ?)"
                        + " WHERE s.tenant_id = ? ORDER BY s.name, s.user_name")) {
            statement.setObject(1, now);
            statement.setObject(2, now);
            statement.setObject(3, Tenants.current().value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID subject = row.getObject(1, UUID.class);
                    Colleague before = colleagues.get(subject);
                    Set<Post> held = EnumSet.noneOf(Post.class);
                    if (before != null) {
                        held.addAll(before.posts());
                    }
                    if (row.getString(4) != null) {
                        held.add(Post.valueOf(row.getString(4)));
                    }
                    colleagues.put(subject, new Colleague(subject, row.getString(2), row.getString(3), held));
                }
            }
        }
        return colleagues;
    }

    private static void write(Connection connection, UUID subject, Appointment wanted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO staff (tenant_id, subject, user_name, name) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (tenant_id, subject) DO UPDATE SET user_name = excluded.user_name, name = excluded.name")) {
            statement.setObject(1, Tenants.current().value());
            statement.setObject(2, subject);
            statement.setString(3, wanted.userName());
            statement.setString(4, wanted.name());
            statement.executeUpdate();
        }
    }

    private static void give(Connection connection, UUID subject, Set<Post> given, OffsetDateTime now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO post_holding (subject, tenant_id, post, held_from) VALUES (?, ?, ?, ?)")) {
            for (Post post : given) {
                statement.setObject(1, subject);
                statement.setObject(2, Tenants.current().value());
                statement.setString(3, post.name());
                statement.setObject(4, now);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void take(Connection connection, UUID subject, Set<Post> taken, OffsetDateTime now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE post_holding SET held_to = ? WHERE subject = ? AND tenant_id = ? AND post = ?"
                        + " AND (held_to IS NULL OR held_to > ?)")) {
            for (Post post : taken) {
                statement.setObject(1, now);
                statement.setObject(2, subject);
                statement.setObject(3, Tenants.current().value());
                statement.setString(4, post.name());
                statement.setObject(5, now);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Set<Post> difference(Set<Post> these, Set<Post> butNot) {
        Set<Post> left = EnumSet.noneOf(Post.class);
        left.addAll(these);
        left.removeAll(butNot);
        return left;
    }
}
