package io.dealerloop.standards;

import io.dealerloop.identity.PlatformPeople;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.PlatformAudit;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Organisations that write standards, and the brand partners (品牌伙伴) who act for them. Whoever acts for none is an organisation of their own:
 * plugins and certificates are theirs by their subject, until they are appointed.
 */
@ApplicationScoped
public class Partners {

    private static final String CODE = "[a-z][a-z0-9-]{1,39}";
    private static final int LONGEST = 60;

    @Inject
    private PlatformDatabase database;

    @Inject
    private PlatformPeople people;

    @Inject
    private PlatformAudit audit;

    @Inject
    private Event<VersionsChanged> changed;

    private record Named(UUID id, String code, String name, OffsetDateTime since) {}

    /** By name, with those of their people who are brand partners still. */
    public List<Partner> list() {
        Map<UUID, UUID> members = members();
        List<PlatformPeople.PlatformPerson> all = people.list().stream().filter(person -> person.post() == Post.BRAND_PARTNER).toList();
        return named().stream().map(one -> new Partner(one.id(), one.code(), one.name(), one.since(), all.stream()
                .filter(person -> one.id().equals(members.get(person.subject())))
                .map(person -> new Partner.Member(person.subject(), person.userName())).toList())).toList();
    }

    /** @throws Problem naming the field that is wrong or taken */
    @Transactional
    public UUID create(@Nullable String code, @Nullable String name) {
        if (code == null || !code.matches(CODE)) {
            throw Problem.invalid("code", "编码须为 2 到 40 位小写字母、数字或短横线，以字母开头。",
                    "A code has 2-40 lower-case letters, digits or dashes and begins with a letter.");
        }
        if (name == null || name.isBlank() || name.strip().length() > LONGEST) {
            throw Problem.invalid("name", "请填写名称，最多 " + LONGEST + " 字。", "Give a name of at most " + LONGEST + " characters.");
        }
        UUID id = Ids.next();
        if (database.jdbc(connection -> Sql.update(connection, "INSERT INTO partner (id, code, name, since) VALUES (?, ?, ?, ?) ON CONFLICT (code) DO NOTHING",
                id, code, name.strip(), now())) == 0) {
            throw Problem.invalid("code", "编码“" + code + "”已被使用。", "The code '" + code + "' is taken.");
        }
        audit.record("partner.create", "partner", id, Map.of("code", code, "name", name.strip()));
        return id;
    }

    /**
     * From now on that person acts for the organisation. What they uploaded alone, and certificates trusted for them alone, become its own; what
     * is another organisation's stays there.
     *
     * @throws Problem when there is no such organisation, or the person is no brand partner
     */
    @Transactional
    public void appoint(UUID partner, UUID subject) {
        Named named = named(partner);
        PlatformPeople.PlatformPerson appointed = people.list().stream().filter(person -> person.post() == Post.BRAND_PARTNER && person.subject().equals(subject))
                .findFirst().orElseThrow(() -> Problem.notFound("没有这个品牌伙伴。", "There is no such partner."));
        database.jdbc(connection -> {
            Sql.update(connection, "INSERT INTO partner_person (subject, partner, since) VALUES (?, ?, ?)"
                    + " ON CONFLICT (subject) DO UPDATE SET partner = excluded.partner, since = excluded.since", subject, partner, now());
            Sql.update(connection, "UPDATE plugin SET owner = ? WHERE owner = ?", partner.toString(), subject.toString());
            return Sql.update(connection, "UPDATE trusted_signer SET partner = ? WHERE partner = ?", partner, subject);
        });
        audit.record("partner.appoint", "platform-person", subject, told(named, appointed.userName()));
        changed.fire(new VersionsChanged());
    }

    /**
     * From now on that person acts for themselves alone. What they uploaded for the organisation stays there.
     *
     * @throws Problem when there is no such organisation, or the person does not act for it
     */
    @Transactional
    public void remove(UUID partner, UUID subject) {
        Named named = named(partner);
        if (database.jdbc(connection -> Sql.update(connection, "DELETE FROM partner_person WHERE subject = ? AND partner = ?", subject, partner)) == 0) {
            throw Problem.notFound("此人不属于这个合作方。", "Nobody like that acts for the partner organisation.");
        }
        audit.record("partner.remove", "platform-person", subject, told(named, people.partnersNames(Set.of(subject)).get(subject)));
    }

    /** @param userName {@code null} while the identity provider cannot be reached: then it stands with their invitation alone */
    private static Map<String, ?> told(Named named, @Nullable String userName) {
        return userName == null ? Map.of("code", named.code(), "name", named.name())
                : Map.of("code", named.code(), "name", named.name(), "userName", userName);
    }

    /** For whom that person uploads: their organisation, or themselves. */
    UUID of(UUID subject) {
        return database.jdbc(connection -> Sql.one(connection, "SELECT partner FROM partner_person WHERE subject = ?", row -> row.getObject(1, UUID.class), subject))
                .orElse(subject);
    }

    /** What organisations are called; whoever acts for none is not among them. */
    Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        named().forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    private Named named(UUID partner) {
        return named().stream().filter(one -> one.id().equals(partner)).findFirst()
                .orElseThrow(() -> Problem.notFound("没有这个合作方。", "There is no such partner organisation."));
    }

    private List<Named> named() {
        return database.jdbc(connection -> Sql.list(connection, "SELECT id, code, name, since FROM partner ORDER BY name, id", row -> new Named(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class))));
    }

    private Map<UUID, UUID> members() {
        Map<UUID, UUID> members = new HashMap<>();
        database.jdbc(connection -> Sql.list(connection, "SELECT subject, partner FROM partner_person",
                row -> members.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class))));
        return members;
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(Clock.systemUTC());
    }
}
