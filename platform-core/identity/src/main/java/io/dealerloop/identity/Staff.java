package io.dealerloop.identity;

import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.Events;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
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
import java.util.stream.Collectors;

/**
 * The people of a store and their posts. What is given and taken here holds at once; the identity provider's organization follows
 * through the outbox.
 */
@ApplicationScoped
public class Staff {

    @Inject
    private StoreDatabase database;

    @Inject
    private Posts posts;

    @Inject
    private Events events;

    @Inject
    private Audit audit;

    /** Everybody who holds a post in the current store today, by name. */
    @Transactional
    public List<Colleague> list() {
        OffsetDateTime now = now();
        return members(now).stream()
                .map(member -> new Colleague(member.subject(), member.userName(), member.name(), held(member.holdings(), now)))
                .filter(colleague -> !colleague.posts().isEmpty())
                .toList();
    }

    /** Everybody who holds a post in the current store today or will, by name, with each post's beginning and end. */
    @Transactional
    public List<StaffMember> manage() {
        return members(now());
    }

    /** The subjects of everybody who holds a post here today or will. */
    @Transactional
    public List<UUID> members() {
        return members(now()).stream().map(StaffMember::subject).toList();
    }

    /**
     * Makes a person hold exactly those posts of their own here; stand-ins stay.
     *
     * @param person known to the group
     * @param wanted posts of a store; none = the person leaves, with stand-ins too
     * @param source a description or the console
     * @return what changed, as {@code + POST} and {@code - POST}; empty when all was so already
     */
    @Transactional
    public List<String> assign(Person person, Set<Post> wanted, Holding.Source source) {
        wanted.stream().filter(post -> post.level() != Post.Level.STORE).findAny().ifPresent(post -> {
            throw Problem.invalid("posts", post + " 不是门店岗位。", post + " is not a post of a store.");
        });
        OffsetDateTime now = now();
        UUID store = Tenants.current().value();
        List<String> changes = database.jdbc(connection -> {
            List<String> done = new ArrayList<>();
            if (remember(connection, person)) {
                done.add("name");
            }
            Set<Post> held = held(HoldingRows.of(connection, person.subject(), store, now).stream()
                    .filter(holding -> holding.standingInFor() == null && holding.source() != Holding.Source.ENTRY).toList(), now);
            Set<Post> more = difference(wanted, held);
            Set<Post> less = difference(held, wanted);
            HoldingRows.give(connection, person.subject(), store, more, HoldingRows.Term.from(now), source);
            HoldingRows.takeOwn(connection, person.subject(), store, less, now);
            if (wanted.isEmpty()) {
                HoldingRows.takeAll(connection, person.subject(), store, now);
            }
            more.forEach(post -> done.add("+ " + post));
            less.forEach(post -> done.add("- " + post));
            return done;
        });
        changed("staff.posts", person.subject(), changes);
        return changes;
    }

    /**
     * Lets a person take over a colleague's posts for a time.
     *
     * @throws Problem when the colleague holds none of those posts, or the time is impossible
     */
    @Transactional
    public void standIn(Person person, StandIn wanted) {
        OffsetDateTime now = now();
        HoldingRows.Term term = wanted.term(now);
        UUID store = Tenants.current().value();
        if (person.subject().equals(wanted.standingInFor())) {
            throw Problem.invalid("standingInFor", "不能给自己代班。", "Nobody stands in for themselves.");
        }
        List<String> taken = database.jdbc(connection -> {
            Set<Post> theirs = HoldingRows.of(connection, wanted.standingInFor(), store, term.from()).stream()
                    .filter(holding -> holding.standingInFor() == null && holding.source() != Holding.Source.ENTRY)
                    .map(Holding::post).collect(Collectors.toCollection(() -> EnumSet.noneOf(Post.class)));
            if (wanted.posts() != null) {
                theirs.retainAll(wanted.posts());
            }
            if (theirs.isEmpty()) {
                throw Problem.refused("该同事在本店没有可代的岗位。", "That colleague holds none of those posts here.");
            }
            remember(connection, person);
            HoldingRows.give(connection, person.subject(), store, theirs, term, Holding.Source.CONSOLE);
            return theirs.stream().map(post -> "+ " + post + " until " + term.until()).toList();
        });
        changed("staff.stand-in", person.subject(), taken);
    }

    /** Ends the stand-ins of a person here, begun or to come. */
    @Transactional
    public void endStandIns(UUID subject) {
        OffsetDateTime now = now();
        int ended = database.jdbc(connection -> Sql.update(connection,
                "UPDATE post_holding SET held_to = greatest(held_from, ?) WHERE subject = ? AND tenant_id = ? AND standing_in_for IS NOT NULL"
                        + " AND (held_to IS NULL OR held_to > ?)", now, subject, Tenants.current().value(), now));
        changed("staff.stand-in", subject, ended == 0 ? List.of() : List.of("- " + ended));
    }

    /** Those whom a description named here and who hold a post it gave. */
    @Transactional
    public Set<UUID> givenByFile() {
        return members(now()).stream()
                .filter(member -> member.holdings().stream().anyMatch(holding -> holding.source() == Holding.Source.FILE))
                .map(StaffMember::subject).collect(Collectors.toSet());
    }

    /** Takes a person's every post here, of whatever kind. */
    @Transactional
    public void remove(UUID subject) {
        int ended = database.jdbc(connection -> HoldingRows.takeAll(connection, subject, Tenants.current().value(), now()));
        changed("staff.remove", subject, ended == 0 ? List.of() : List.of("- all"));
    }

    private void changed(String action, UUID subject, List<String> changes) {
        if (!changes.isEmpty()) {
            audit.record(action, "person", subject, Map.of("changes", changes));
            events.publish(new StaffChanged());
            posts.changed();
        }
    }

    private List<StaffMember> members(OffsetDateTime now) {
        return database.jdbc(connection -> {
            Map<UUID, StaffMember> members = new LinkedHashMap<>();
            Sql.list(connection, "SELECT s.subject, s.user_name, s.name, " + HoldingRows.COLUMNS
                    + " FROM staff s JOIN post_holding h ON h.tenant_id = s.tenant_id AND h.subject = s.subject AND " + HoldingRows.STANDING
                    + " WHERE s.tenant_id = ? ORDER BY s.name, s.user_name, h.post, h.held_from", row -> {
                        List<Holding> holdings = new ArrayList<>();
                        StaffMember before = members.get(row.getObject(1, UUID.class));
                        if (before != null) {
                            holdings.addAll(before.holdings());
                        }
                        holdings.add(HoldingRows.read(row, 4));
                        return members.put(row.getObject(1, UUID.class),
                                new StaffMember(row.getObject(1, UUID.class), row.getString(2), row.getString(3), holdings));
                    }, now, Tenants.current().value());
            return List.copyOf(members.values());
        });
    }

    /** The store's own copy of how a person is called; whether it changed. */
    private static boolean remember(Connection connection, Person person) throws SQLException {
        return Sql.update(connection, "INSERT INTO staff (tenant_id, subject, user_name, name) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (tenant_id, subject) DO UPDATE SET user_name = excluded.user_name, name = excluded.name"
                + " WHERE (staff.user_name, staff.name) IS DISTINCT FROM (excluded.user_name, excluded.name)",
                Tenants.current().value(), person.subject(), person.userName(), person.name()) == 1;
    }

    private static Set<Post> held(List<Holding> holdings, OffsetDateTime now) {
        return holdings.stream().filter(holding -> !holding.from().isAfter(now)).map(Holding::post)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Post.class)));
    }

    private static Set<Post> difference(Set<Post> these, Set<Post> butNot) {
        Set<Post> left = EnumSet.noneOf(Post.class);
        left.addAll(these);
        left.removeAll(butNot);
        return left;
    }

    /** Rights begin and end with the real clock, as tokens do, whatever the demo's business clock says. */
    private static OffsetDateTime now() {
        return OffsetDateTime.now(Clock.systemUTC());
    }
}
