package io.dealerloop.identity;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.PlatformAudit;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The platform's own people: operators (平台运营) and brand partners (品牌伙伴). They belong to no group and hold no post in any store.
 * Their names stand at the identity provider, since platform tables hold nobody's data, and in the sealed trail of who appointed them.
 */
@ApplicationScoped
public class PlatformPeople {

    /** What begins their user names; no group may have such a code. */
    public static final Set<String> PREFIXES = Set.of("operator", "partner");

    /** @param userName sign-in name; absent while the identity provider cannot be reached */
    public record PlatformPerson(UUID subject, Post post, @Nullable String userName) {}

    @Inject
    private PlatformDatabase database;

    @Inject
    private Directory directory;

    @Inject
    private Posts posts;

    @Inject
    private PlatformAudit audit;

    /** Who holds a post on the platform today. */
    public List<PlatformPerson> list() {
        List<PlatformPerson> held = database.jdbc(connection -> Sql.list(connection, "SELECT subject, post FROM platform_post_holding"
                + " WHERE held_to IS NULL OR held_to > ? ORDER BY post, held_from", row -> new PlatformPerson(row.getObject(1, UUID.class),
                Post.valueOf(row.getString(2)), null), now()));
        List<PlatformPerson> named = new ArrayList<>();
        for (String prefix : PREFIXES) {
            List<PlatformPerson> some = held.stream().filter(person -> prefix(person.post()).equals(prefix)).toList();
            Map<UUID, Account> accounts = accounts(prefix, some.stream().map(PlatformPerson::subject).collect(Collectors.toSet()));
            some.forEach(person -> named.add(new PlatformPerson(person.subject(), person.post(),
                    accounts.containsKey(person.subject()) ? accounts.get(person.subject()).userName() : null)));
        }
        return named;
    }

    /** Sign-in names of brand partners; empty while the identity provider cannot be reached, and without those whose account is gone. */
    public Map<UUID, String> partnersNames(Set<UUID> subjects) {
        return subjects.isEmpty() ? Map.of() : accounts(prefix(Post.BRAND_PARTNER), subjects).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().userName()));
    }

    private Map<UUID, Account> accounts(String prefix, Set<UUID> subjects) {
        try {
            return directory.status(prefix + ".", subjects);
        } catch (Problem away) {
            return Map.of();
        }
    }

    /**
     * Invites somebody by e-mail and gives them the post.
     *
     * @throws Problem when the post is none of the platform, or a field is wrong
     */
    @Transactional
    public PlatformPerson appoint(Post post, NewPerson wanted) {
        if (post == null || post.level() != Post.Level.PLATFORM) {
            throw Problem.invalid("post", "只能是平台运营或品牌伙伴。", "Must be a platform operator or a brand partner.");
        }
        Appointment appointment = wanted.checked(prefix(post));
        UUID subject = directory.invite(appointment).subject();
        OffsetDateTime now = now();
        database.jdbc(connection -> {
            Sql.update(connection, "INSERT INTO account (subject, prefix) VALUES (?, ?) ON CONFLICT (subject) DO NOTHING", subject, prefix(post) + ".");
            return Sql.update(connection, "INSERT INTO platform_post_holding (subject, post, held_from, given_by) SELECT ?, ?, ?, ?"
                    + " WHERE NOT EXISTS (SELECT FROM platform_post_holding WHERE subject = ? AND post = ? AND (held_to IS NULL OR held_to > ?))",
                    subject, post, now, Actor.current().subject(), subject, post, now);
        });
        audit.record("platform-person.appoint", "platform-person", subject,
                Map.of("post", post, "name", appointment.name(), "userName", appointment.userName()));
        posts.changed();
        return new PlatformPerson(subject, post, appointment.userName());
    }

    /** Takes the person's posts on the platform at once, and their account. */
    @Transactional
    public void dismiss(UUID subject) {
        if (subject.equals(Actor.current().subject())) {
            throw Problem.refused("不能取消自己的平台岗位。", "Nobody takes their own post on the platform.");
        }
        OffsetDateTime now = now();
        List<Post> ended = database.jdbc(connection -> {
            Sql.update(connection, "UPDATE account SET disabled_at = ?, removed_at = ?, followed = false WHERE subject = ? AND group_id IS NULL",
                    now, now, subject);
            return Sql.list(connection, "UPDATE platform_post_holding SET held_to = ? WHERE subject = ? AND (held_to IS NULL OR held_to > ?)"
                    + " RETURNING post", row -> Post.valueOf(row.getString(1)), now, subject, now);
        });
        if (ended.isEmpty()) {
            throw Problem.notFound("平台上没有这个人。", "The platform has no such person.");
        }
        Account account = accounts(prefix(ended.getFirst()), Set.of(subject)).get(subject);
        // How they were called stands with their appointment, where the identity provider cannot be asked.
        audit.record("platform-person.dismiss", "platform-person", subject,
                account == null ? Map.of("post", ended.getFirst()) : Map.of("post", ended.getFirst(), "userName", account.userName()));
        posts.changed();
    }

    private static String prefix(Post post) {
        return post == Post.BRAND_PARTNER ? "partner" : "operator";
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(Clock.systemUTC());
    }
}
