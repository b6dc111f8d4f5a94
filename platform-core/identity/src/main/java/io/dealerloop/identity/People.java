package io.dealerloop.identity;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group's people: who may sign in, and who belongs to its headquarters. All of it inside {@link Groups#runAs}; posts in stores are
 * given by {@link Staff}. One sign-in serves a person in all of the group's stores; a person of another group is another sign-in, so
 * nothing here tells whether somebody is known elsewhere.
 */
@ApplicationScoped
public class People {

    @Inject
    private GroupDatabase database;

    @Inject
    private Directory directory;

    @Inject
    private Posts posts;

    @Inject
    private GroupAudit audit;

    @Inject
    private SecondFactorRule rule;

    /**
     * The group's people by name.
     *
     * @param search part of a name or user name; empty = all
     * @param stores the group's stores, whose posts are shown
     * @param in only those who hold something in this store, now or in time to come; absent = everybody
     * @throws Problem when that store is not one of the stores
     */
    @Transactional
    public Page<PersonView> list(String search, Set<UUID> stores, @Nullable UUID in, int page, int size) {
        if (in != null && !stores.contains(in)) {
            throw Problem.notFound("没有这家门店。", "There is no such store.");
        }
        Page.check(page, size);
        String like = "%" + search.strip().toLowerCase().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return database.jdbc(connection -> {
            String matching = " AND (? = '%%' OR lower(p.name) LIKE ? OR p.user_name LIKE ?) AND (?::uuid IS NULL OR EXISTS (SELECT FROM post_holding h"
                    + " WHERE h.subject = p.subject AND h.tenant_id = ? AND " + HoldingRows.STANDING + "))";
            List<Person> people = Sql.list(connection, SELECT + matching + " ORDER BY p.name, p.user_name LIMIT ? OFFSET ?", People::read,
                    Groups.current(), like, like, like, in, in, now(), size, (long) page * size);
            long total = Sql.count(connection, "SELECT count(*) FROM person p WHERE p.group_id = ?" + matching,
                    Groups.current(), like, like, like, in, in, now());
            return new Page<>(views(connection, people, stores), page, size, total);
        });
    }

    /** @throws Problem when the group does not know them */
    @Transactional
    public PersonView view(UUID subject, Set<UUID> stores) {
        Person person = find(subject);
        return database.jdbc(connection -> views(connection, List.of(person), stores).getFirst());
    }

    /** @throws Problem when the group does not know them; the same whether another group does or nobody */
    @Transactional
    public Person find(UUID subject) {
        return database.jdbc(connection -> Sql.one(connection, SELECT + " AND p.subject = ?", People::read, Groups.current(), subject))
                .orElseThrow(() -> Problem.notFound("本集团没有这个人。", "This group has no such person."));
    }

    /**
     * Invites somebody by e-mail. They set a password by the link they get and can then sign in; posts are given apart.
     *
     * @param groupCode begins the user name
     * @param secondFactor whether they set up a second factor before they first work
     * @throws Problem naming the field that is wrong, or the user name when the group uses it already
     */
    @Transactional
    public Person invite(String groupCode, NewPerson wanted, boolean secondFactor) {
        Appointment appointment = wanted.checked(groupCode);
        boolean taken = database.jdbc(connection -> Sql.count(connection, "SELECT count(*) FROM person WHERE group_id = ? AND user_name = ?",
                Groups.current(), appointment.userName())) > 0;
        if (taken) {
            throw Problem.invalid("userName", "本集团已有人使用登录名“" + appointment.userName() + "”。",
                    "Somebody of this group already uses the name '" + appointment.userName() + "'.");
        }
        Person person = keep(directory.invite(appointment, steps(secondFactor)).subject(), groupCode + ".", appointment);
        note("person.invite", person);
        return person;
    }

    /**
     * Makes sure a person whom a description names can sign in.
     *
     * @param groupCode begins the user name
     * @param password first password of somebody new; without one they are invited by e-mail
     * @param secondFactor whether somebody new sets up a second factor before they first work
     */
    @Transactional
    public Person register(String groupCode, Appointment appointment, Optional<String> password, boolean secondFactor) {
        UUID subject = directory.ensurePerson(appointment, password, steps(secondFactor));
        boolean known = database.jdbc(connection -> Sql.count(connection, "SELECT count(*) FROM person WHERE group_id = ? AND subject = ?",
                Groups.current(), subject)) > 0;
        Person person = keep(subject, groupCode + ".", appointment);
        if (!known) {
            note("person.register", person);
        }
        return person;
    }

    /** Gives or takes a seat in headquarters (集团). Nobody takes their own, so that a group keeps one. */
    @Transactional
    public List<String> seat(UUID subject, boolean wanted, Holding.Source source) {
        Person person = find(subject);
        if (!wanted && subject.equals(Actor.current().subject())) {
            throw Problem.refused("不能取消自己的总部岗位，请由同事操作。", "Nobody takes their own seat in headquarters; ask a colleague.");
        }
        OffsetDateTime now = now();
        boolean secondFactor = wanted && rule.inGroup().demandedFor(Post.HEADQUARTERS);
        int changed = database.jdbc(connection -> wanted
                ? Sql.update(connection, "INSERT INTO group_post_holding (subject, group_id, post, held_from, source, given_by, second_factor)"
                        + " SELECT ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT FROM group_post_holding WHERE subject = ? AND group_id = ?"
                        + " AND post = ? AND (held_to IS NULL OR held_to > ?))", subject, Groups.current(), Post.HEADQUARTERS, now, source,
                        Actor.current().subject(), secondFactor, subject, Groups.current(), Post.HEADQUARTERS, now)
                : Sql.update(connection, "UPDATE group_post_holding SET held_to = ? WHERE subject = ? AND group_id = ?"
                        + " AND (held_to IS NULL OR held_to > ?)", now, subject, Groups.current(), now));
        if (changed == 0) {
            return List.of();
        }
        if (secondFactor) {
            database.jdbc(connection -> {
                SecondFactorDemands.tell(connection, subject);
                return null;
            });
        }
        audit.record("person.headquarters", "person", subject, Map.of("held", wanted, "name", person.name(), "userName", person.userName()));
        posts.changed();
        return List.of(person.userName() + (wanted ? ": joins headquarters" : ": leaves headquarters"));
    }

    /** Who holds a seat that a description gave. */
    @Transactional
    public Set<UUID> seatedByFile() {
        return Set.copyOf(database.jdbc(connection -> Sql.list(connection, "SELECT subject FROM group_post_holding"
                + " WHERE group_id = ? AND source = 'FILE' AND (held_to IS NULL OR held_to > ?)", row -> row.getObject(1, UUID.class),
                Groups.current(), now())));
    }

    /** Stops somebody from working at once, with their posts kept for the day they return; their sessions end. */
    @Transactional
    public Person disable(UUID subject) {
        return usable(subject, false);
    }

    /** Lets somebody who was disabled work again. */
    @Transactional
    public Person enable(UUID subject) {
        return usable(subject, true);
    }

    private Person usable(UUID subject, boolean wanted) {
        Person person = find(subject);
        if (subject.equals(Actor.current().subject())) {
            throw Problem.refused("不能停用自己的账号。", "Nobody disables their own account.");
        }
        // Ours first: it is asked with every write, whatever the identity provider says or whether it is there.
        database.jdbc(connection -> Sql.update(connection, "UPDATE account SET disabled_at = ?, followed = false WHERE subject = ? AND group_id = ?",
                wanted ? null : now(), subject, Groups.current()));
        note(wanted ? "person.enable" : "person.disable", person);
        posts.changed();
        return find(subject);
    }

    /** Forgets somebody of the group: no seat, no account. Their posts in stores must have been taken before. */
    @Transactional
    public void forget(UUID subject) {
        Person person = find(subject);
        if (subject.equals(Actor.current().subject())) {
            throw Problem.refused("不能删除自己的账号。", "Nobody removes their own account.");
        }
        database.jdbc(connection -> {
            Sql.update(connection, "UPDATE group_post_holding SET held_to = ? WHERE subject = ? AND group_id = ?"
                    + " AND (held_to IS NULL OR held_to > ?)", now(), subject, Groups.current(), now());
            Sql.update(connection, "UPDATE account SET disabled_at = ?, removed_at = ?, followed = false WHERE subject = ? AND group_id = ?",
                    now(), now(), subject, Groups.current());
            return Sql.update(connection, "DELETE FROM person WHERE group_id = ? AND subject = ?", Groups.current(), subject);
        });
        note("person.remove", person);
        posts.changed();
    }

    /** Where those accounts stand at the identity provider: invited, usable, with a second factor. @throws Problem when it cannot be reached */
    public Map<UUID, Account> accounts(String groupCode, Collection<UUID> subjects) {
        return directory.status(groupCode + ".", subjects);
    }

    /** Sends the invitation anew. */
    @Transactional
    public void inviteAgain(String groupCode, UUID subject) {
        told("person.invite-again", subject, () -> directory.inviteAgain(groupCode + ".", subject));
    }

    /** Sends a link to choose a new password. */
    @Transactional
    public void sendNewPassword(String groupCode, UUID subject) {
        told("person.new-password", subject, () -> directory.sendNewPassword(groupCode + ".", subject));
    }

    /** Asks for a second factor at the next sign-in. */
    @Transactional
    public void requireSecondFactor(String groupCode, UUID subject) {
        told("person.second-factor", subject, () -> directory.require(groupCode + ".", subject, Set.of(RequiredStep.SECOND_FACTOR)));
    }

    /** Forgets a lost second factor; a new one is set up at the next sign-in. */
    @Transactional
    public void resetSecondFactor(String groupCode, UUID subject) {
        told("person.second-factor-reset", subject, () -> directory.resetSecondFactor(groupCode + ".", subject));
    }

    private void told(String action, UUID subject, Runnable ask) {
        Person person = find(subject);
        ask.run();
        note(action, person);
    }

    /** Under the name they have now: somebody removed has none any more. */
    private void note(String action, Person person) {
        audit.record(action, "person", person.subject(), Map.of("name", person.name(), "userName", person.userName()));
    }

    private static Set<RequiredStep> steps(boolean secondFactor) {
        return secondFactor ? Set.of(RequiredStep.SECOND_FACTOR) : Set.of();
    }

    private Person keep(UUID subject, String prefix, Appointment wanted) {
        return database.jdbc(connection -> {
            Sql.update(connection, "INSERT INTO account (subject, group_id, prefix) VALUES (?, ?, ?) ON CONFLICT (subject) DO NOTHING",
                    subject, Groups.current(), prefix);
            Sql.update(connection, "INSERT INTO person (group_id, subject, user_name, name, email, language, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (group_id, subject) DO UPDATE SET user_name = excluded.user_name, name = excluded.name,"
                    + " email = excluded.email, language = excluded.language"
                    + " WHERE (person.user_name, person.name, person.email, person.language)"
                    + " IS DISTINCT FROM (excluded.user_name, excluded.name, excluded.email, excluded.language)",
                    Groups.current(), subject, wanted.userName(), wanted.name(), wanted.email(), wanted.language(), now());
            return find(subject);
        });
    }

    private static final String SELECT = "SELECT p.subject, p.user_name, p.name, p.email, p.language, p.added_at,"
            + " coalesce(a.disabled_at IS NOT NULL, false) FROM person p LEFT JOIN account a ON a.subject = p.subject WHERE p.group_id = ?";

    private static Person read(java.sql.ResultSet row) throws SQLException {
        return new Person(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getObject(6, OffsetDateTime.class), row.getBoolean(7));
    }

    private static List<PersonView> views(Connection connection, List<Person> people, Set<UUID> stores) throws SQLException {
        UUID[] subjects = people.stream().map(Person::subject).toArray(UUID[]::new);
        Map<UUID, List<Holding>> held = new HashMap<>();
        Sql.list(connection, "SELECT h.subject, " + HoldingRows.COLUMNS + " FROM post_holding h WHERE h.subject = ANY (?)"
                + " AND h.tenant_id = ANY (?) AND " + HoldingRows.STANDING + " ORDER BY h.tenant_id, h.post, h.held_from",
                row -> held.computeIfAbsent(row.getObject(1, UUID.class), subject -> new ArrayList<>()).add(HoldingRows.read(row, 2)),
                subjects, stores.toArray(UUID[]::new), now());
        Set<UUID> seated = new HashSet<>(Sql.list(connection, "SELECT subject FROM group_post_holding WHERE subject = ANY (?) AND group_id = ?"
                + " AND (held_to IS NULL OR held_to > ?)", row -> row.getObject(1, UUID.class), subjects, Groups.current(), now()));
        return people.stream().map(person -> new PersonView(person, seated.contains(person.subject()),
                held.getOrDefault(person.subject(), List.of()))).toList();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(Clock.systemUTC());
    }
}
