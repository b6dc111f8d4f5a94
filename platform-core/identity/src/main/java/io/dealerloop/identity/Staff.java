package io.dealerloop.identity;

import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.Events;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.Groups;
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
import java.time.temporal.ChronoUnit;
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
 * through the outbox. It stands in the store's trail, and where headquarters did it, in the group's as well: one transaction for all.
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

    @Inject
    private GroupAudit groupAudit;

    @Inject
    private SecondFactorRule rule;

    /** How somebody is called. */
    private record Called(String userName, String name) {

        static Called of(Person person) {
            return new Called(person.userName(), person.name());
        }
    }

    /**
     * What came of a change.
     *
     * @param renamed whether the store learned another name of the person
     */
    private record Moved(boolean renamed, Set<Post> given, Set<Post> taken) {

        boolean nothing() {
            return !renamed && given.isEmpty() && taken.isEmpty();
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            if (renamed) {
                lines.add("name");
            }
            given.forEach(post -> lines.add("+ " + post));
            taken.forEach(post -> lines.add("- " + post));
            return lines;
        }
    }

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
        Moved moved = database.jdbc(connection -> {
            boolean renamed = remember(connection, person);
            List<Holding> standing = HoldingRows.of(connection, person.subject(), store, now);
            Set<Post> held = held(standing.stream()
                    .filter(holding -> holding.standingInFor() == null && holding.source() != Holding.Source.ENTRY).toList(), now);
            Set<Post> more = difference(wanted, held);
            Set<Post> less = difference(held, wanted);
            HoldingRows.give(connection, person.subject(), store, more, HoldingRows.Term.from(now), source, rule.inStore());
            HoldingRows.takeOwn(connection, person.subject(), store, less, now);
            if (wanted.isEmpty() && HoldingRows.takeAll(connection, person.subject(), store, now) > 0) {
                standing.forEach(holding -> less.add(holding.post()));
            }
            return new Moved(renamed, more, less);
        });
        changed("staff.posts", person.subject(), Called.of(person), moved, Map.of());
        return moved.lines();
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
        Moved moved = database.jdbc(connection -> {
            Set<Post> theirs = posts(HoldingRows.of(connection, wanted.standingInFor(), store, term.from()).stream()
                    .filter(holding -> holding.standingInFor() == null && holding.source() != Holding.Source.ENTRY).toList());
            if (wanted.posts() != null) {
                theirs.retainAll(wanted.posts());
            }
            if (theirs.isEmpty()) {
                throw Problem.refused("该同事在本店没有可代的岗位。", "That colleague holds none of those posts here.");
            }
            boolean renamed = remember(connection, person);
            HoldingRows.give(connection, person.subject(), store, theirs, term, Holding.Source.CONSOLE, rule.inStore());
            return new Moved(renamed, theirs, Set.of());
        });
        changed("staff.stand-in", person.subject(), Called.of(person), moved, Map.of("standingInFor", called(wanted.standingInFor()).name(),
                "from", minute(term.from()), "until", minute(term.until())));
    }

    /** Ends the stand-ins of a person here, begun or to come. */
    @Transactional
    public void endStandIns(UUID subject) {
        OffsetDateTime now = now();
        UUID store = Tenants.current().value();
        Set<Post> ended = database.jdbc(connection -> {
            Set<Post> standing = posts(HoldingRows.of(connection, subject, store, now).stream()
                    .filter(holding -> holding.standingInFor() != null).toList());
            Sql.update(connection, "UPDATE post_holding SET held_to = greatest(held_from, ?) WHERE subject = ? AND tenant_id = ?"
                    + " AND standing_in_for IS NOT NULL AND (held_to IS NULL OR held_to > ?)", now, subject, store, now);
            return standing;
        });
        changed("staff.stand-in-end", subject, called(subject), new Moved(false, Set.of(), ended), Map.of());
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
        OffsetDateTime now = now();
        UUID store = Tenants.current().value();
        Set<Post> ended = database.jdbc(connection -> {
            Set<Post> standing = posts(HoldingRows.of(connection, subject, store, now));
            HoldingRows.takeAll(connection, subject, store, now);
            return standing;
        });
        changed("staff.remove", subject, called(subject), new Moved(false, Set.of(), ended), Map.of());
    }

    private void changed(String action, UUID subject, Called whom, Moved moved, Map<String, String> more) {
        if (moved.nothing()) {
            return;
        }
        Map<String, Object> details = new LinkedHashMap<>(more);
        details.put("name", whom.name());
        details.put("userName", whom.userName());
        details.put("given", moved.given());
        details.put("taken", moved.taken());
        audit.record(action, "person", subject, details);
        if (Groups.bound()) {
            details.put("store", Tenants.current().value());
            groupAudit.record(action, "person", subject, details);
        }
        events.publish(new StaffChanged());
        posts.changed();
    }

    /** As the store knows them, also after they left. */
    private Called called(UUID subject) {
        return database.jdbc(connection -> Sql.one(connection, "SELECT user_name, name FROM staff WHERE tenant_id = ? AND subject = ?",
                row -> new Called(row.getString(1), row.getString(2)), Tenants.current().value(), subject))
                .orElseGet(() -> new Called(subject.toString(), subject.toString()));
    }

    private static String minute(OffsetDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static Set<Post> posts(List<Holding> holdings) {
        return holdings.stream().map(Holding::post).collect(Collectors.toCollection(() -> EnumSet.noneOf(Post.class)));
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
        return posts(holdings.stream().filter(holding -> !holding.from().isAfter(now)).toList());
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
