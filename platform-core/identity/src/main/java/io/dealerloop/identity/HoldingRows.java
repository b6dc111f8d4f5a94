package io.dealerloop.identity;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.Post;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The posts held in stores, row by row: what was taken stays written with its end. */
final class HoldingRows {

    /** Now or in time to come. */
    static final String STANDING = "(h.held_to IS NULL OR h.held_to > ?)";

    static final String COLUMNS = "h.tenant_id, h.post, h.held_from, h.held_to, h.standing_in_for, h.source";

    private HoldingRows() {}

    static Holding read(ResultSet row, int first) throws SQLException {
        return new Holding(row.getObject(first, UUID.class), Post.valueOf(row.getString(first + 1)),
                row.getObject(first + 2, OffsetDateTime.class), row.getObject(first + 3, OffsetDateTime.class),
                row.getObject(first + 4, UUID.class), Holding.Source.valueOf(row.getString(first + 5)));
    }

    /** The posts somebody holds in a store from then on, stand-ins and entries included. */
    static List<Holding> of(Connection connection, UUID subject, UUID store, OffsetDateTime now) throws SQLException {
        return Sql.list(connection, "SELECT " + COLUMNS + " FROM post_holding h WHERE h.subject = ? AND h.tenant_id = ? AND " + STANDING
                + " ORDER BY h.post, h.held_from", row -> read(row, 1), subject, store, now);
    }

    /** @param rule of which posts a second factor is demanded there */
    static void give(Connection connection, UUID subject, UUID store, Set<Post> posts, Term term, Holding.Source source, SecondFactor rule)
            throws SQLException {
        for (Post post : posts) {
            Sql.update(connection, "INSERT INTO post_holding (subject, tenant_id, post, held_from, held_to, standing_in_for, source, given_by,"
                    + " second_factor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", subject, store, post, term.from(), term.until(),
                    term.standingInFor(), source, Actor.current().subject(), rule.demandedFor(post));
        }
        if (posts.stream().anyMatch(rule::demandedFor)) {
            SecondFactorDemands.tell(connection, subject);
        }
    }

    /** Ends the person's own posts; stand-ins and entries have an end of their own. */
    static void takeOwn(Connection connection, UUID subject, UUID store, Set<Post> posts, OffsetDateTime now) throws SQLException {
        Sql.update(connection, "UPDATE post_holding SET held_to = greatest(held_from, ?) WHERE subject = ? AND tenant_id = ? AND post = ANY (?)"
                + " AND standing_in_for IS NULL AND source <> 'ENTRY' AND (held_to IS NULL OR held_to > ?)",
                now, subject, store, posts.stream().map(Enum::name).toArray(String[]::new), now);
    }

    /** Ends everything the person holds in a store, of whatever kind. */
    static int takeAll(Connection connection, UUID subject, UUID store, OffsetDateTime now) throws SQLException {
        return Sql.update(connection, "UPDATE post_holding SET held_to = greatest(held_from, ?) WHERE subject = ? AND tenant_id = ?"
                + " AND (held_to IS NULL OR held_to > ?)", now, subject, store, now);
    }

    /** From when to when, and in whose place. */
    record Term(OffsetDateTime from, @Nullable OffsetDateTime until, @Nullable UUID standingInFor) {

        static Term from(OffsetDateTime now) {
            return new Term(now, null, null);
        }
    }
}
