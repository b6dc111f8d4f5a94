package io.dealerloop.tenancy;

import io.dealerloop.identity.Holding;
import io.dealerloop.identity.NewPerson;
import io.dealerloop.identity.People;
import io.dealerloop.identity.Person;
import io.dealerloop.identity.PlatformPeople;
import io.dealerloop.identity.SecondFactorRule;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.PlatformAudit;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.ShownName;
import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Dealer groups: made by the platform operator (平台运营), who seats the first people of headquarters and sees nothing else of a group. */
@ApplicationScoped
public class DealerGroups {

    @Inject
    private Registry registry;

    @Inject
    private PlatformDatabase platform;

    @Inject
    private SettingsBook book;

    @Inject
    private SettingsLayers layers;

    @Inject
    private ChangedSettings changed;

    @Inject
    private TriedSettings tried;

    @Inject
    private Stores stores;

    @Inject
    private People people;

    @Inject
    private GroupAudit audit;

    @Inject
    private PlatformAudit platformAudit;

    @Inject
    private SecondFactorRule secondFactor;

    /** All groups by name. */
    @Transactional
    public Page<GroupView> list(String search, int page, int size) {
        Page.check(page, size);
        String sought = search.strip().toLowerCase();
        String where = " WHERE ? = '' OR strpos(lower(name), ?) > 0 OR strpos(code, ?) > 0";
        return platform.jdbc(connection -> new Page<>(
                Sql.list(connection, "SELECT id, code, name FROM dealer_group" + where + " ORDER BY name, id LIMIT ? OFFSET ?", GroupView::read,
                        sought, sought, sought, size, (long) page * size),
                page, size, Sql.count(connection, "SELECT count(*) FROM dealer_group" + where, sought, sought, sought)));
    }

    /** The ids of all groups there are: for the platform's own work, which then enters one after the other. */
    public List<GroupId> idsAcrossGroups() {
        return platform.jdbc(connection -> Sql.list(connection, "SELECT id FROM dealer_group ORDER BY id",
                row -> new GroupId(row.getObject(1, UUID.class))));
    }

    /** @throws Problem when there is no such group */
    public GroupView find(GroupId id) {
        return registry.group(id).orElseThrow(() -> Problem.notFound("没有这个集团。", "There is no such group."));
    }

    Optional<GroupView> known(String code) {
        return registry.group(code);
    }

    /** @throws Problem when there is no such group */
    GroupView of(String code) {
        return registry.group(code).orElseThrow(() -> Problem.notFound("没有这个集团。", "There is no such group."));
    }

    /**
     * @param code unique, 2 to 40 of {@code a-z 0-9 -}; begins its people's user names, so it is never changed
     * @throws Problem naming the field that is wrong or taken
     */
    @Transactional
    public GroupView create(String code, String name) {
        if (code == null || !code.matches(NewStore.CODE)) {
            throw Problem.invalid("code", "编码须为 2 到 40 位小写字母、数字或短横线，以字母开头。",
                    "A code has 2-40 lower-case letters, digits or dashes and begins with a letter.");
        }
        if (PlatformPeople.PREFIXES.contains(code)) {
            throw Problem.invalid("code", "编码“" + code + "”由平台保留。", "The code '" + code + "' is the platform's own.");
        }
        GroupView group = registry.addGroup(code, ShownName.checked("name", name)).orElseThrow(() -> Problem.invalid("code",
                "编码“" + code + "”已被使用。", "The code '" + code + "' is taken."));
        Groups.runAs(group.group(), () -> {
            audit.record("group.create", "group", group.id(), Map.of("code", code));
            return null;
        });
        platformAudit.record("group.create", "group", group.id(), Map.of("code", code, "name", group.name()));
        return group;
    }

    /** Invites somebody and seats them in the group's headquarters; the operator's way to hand a group over. */
    @Transactional
    public Person seat(GroupId id, NewPerson wanted) {
        GroupView group = find(id);
        return Groups.runAs(id, () -> {
            Person person = people.invite(group.code(), wanted, demandedOfHeadquarters());
            people.seat(person.subject(), true, Holding.Source.CONSOLE);
            platformAudit.record("group.seat", "group", group.id(), Map.of("code", group.code(), "userName", person.userName()));
            return person;
        });
    }

    private boolean demandedOfHeadquarters() {
        return secondFactor.inGroup().demandedFor(Post.HEADQUARTERS);
    }

    /** The group's own settings: each with its value, its default and where it comes from. */
    @Transactional
    public SettingsPage settings() {
        return layers.page(Groups.current());
    }

    /**
     * Sets values for all stores of the group that have none of their own.
     *
     * @throws Problem naming every value that may not be set, or with which a standard cannot do; when a standard cannot be asked right now
     */
    public SettingsPage change(Map<String, String> values, int version) {
        ChangedSettings.OfGroup wanted = changed.ofGroup(values, version);
        tried.checkOfGroup(wanted.before(), wanted.after());
        SettingsPage page = changed.changeGroup(values, version);
        stores.forgetSettings();
        return page;
    }

    /** That somebody applies descriptions of groups: what becomes of it stands in the trail of each group and store. @param stores how many of them are described */
    @Transactional
    void noteDescriptions(List<String> codes, int stores) {
        platformAudit.record("tenants.apply", "tenants", null, Map.of("groups", codes, "stores", stores));
    }

    /** What a description says about a group: its name, its settings, its headquarters. @return what changed */
    @Transactional
    List<Change> describe(GroupDescription wanted, Map<String, String> passwords) {
        List<Change> changes = new ArrayList<>();
        Optional<GroupView> known = registry.group(wanted.code());
        GroupView group = known.orElseGet(() -> {
            changes.add(new Change(wanted.code(), "group created"));
            return create(wanted.code(), wanted.name());
        });
        if (known.isPresent() && registry.renameGroup(group.group(), wanted.name())) {
            changes.add(new Change(wanted.code(), "group renamed"));
        }
        Groups.runAs(group.group(), () -> {
            if (known.isPresent() && !changes.isEmpty()) {
                audit.record("group.rename", "group", group.id(), Map.of("name", wanted.name()));
            }
            SettingsBook.Entry standing = book.ofGroup(group.group());
            String digest = Digest.of(wanted.settings());
            if (!standing.content().described().equals(digest)) {
                Configured described = FileLayer.over(standing.content(), wanted.settings(), book.signature(SetBy.Way.FILE)).describedBy(digest);
                if (book.write(group.group(), standing, described)) {
                    audit.record("settings.change", "group", group.id(),
                            SettingChange.details(SettingChange.between(standing.content(), described)));
                    changes.add(new Change(wanted.code(), "group settings changed"));
                }
                stores.forgetSettings();
            }
            Set<UUID> before = new HashSet<>(people.seatedByFile());
            for (StoreDescription.Person one : wanted.headquarters()) {
                Person person = people.register(wanted.code(), one.appointment(), Optional.ofNullable(passwords.get(one.userName())),
                        demandedOfHeadquarters());
                before.remove(person.subject());
                people.seat(person.subject(), true, Holding.Source.FILE).forEach(what -> changes.add(new Change(wanted.code(), what)));
            }
            before.forEach(gone -> people.seat(gone, false, Holding.Source.FILE).forEach(what -> changes.add(new Change(wanted.code(), what))));
            return null;
        });
        return changes;
    }
}
