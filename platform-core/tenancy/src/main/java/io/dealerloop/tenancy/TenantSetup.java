package io.dealerloop.tenancy;

import io.dealerloop.identity.Holding;
import io.dealerloop.identity.People;
import io.dealerloop.identity.Person;
import io.dealerloop.identity.SecondFactor;
import io.dealerloop.identity.SecondFactorRule;
import io.dealerloop.identity.Staff;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes groups, stores and their people as files describe them. Applying is idempotent: what is so already stays untouched, and a run
 * that stopped half-way is finished by the next one. Files and console do not fight: a file changes what it says itself and takes back
 * only what a file gave; what was set in the console since stays until the file says something new. The platform operator's use case.
 */
@ApplicationScoped
public class TenantSetup {

    private static final Logger LOG = Logger.getLogger(TenantSetup.class.getName());

    @Inject
    private DealerGroups groups;

    @Inject
    private GroupStores groupStores;

    @Inject
    private DescribedStores described;

    @Inject
    private SettingsLayers layers;

    @Inject
    private TriedSettings tried;

    @Inject
    private Staff staff;

    @Inject
    private People people;

    @Inject
    private SecondFactorRule secondFactor;

    /**
     * @param files each group followed by its stores
     * @param passwords first passwords by user name, for people who are new; whoever has none is invited by e-mail
     * @return what changed; empty when all was so already
     * @throws io.dealerloop.kernel.Problem naming file, line and key of what is not understood, before anything is made
     */
    public List<Change> applyAcrossTenants(List<DescriptionFile> files, Map<String, String> passwords) {
        List<Descriptions.DescribedGroup> wanted = Descriptions.read(files);
        Map<TriedSettings.Standard, Map<String, Text>> asked = new HashMap<>();
        wanted.forEach(one -> groups.known(one.group().what().code()).ifPresentOrElse(
                known -> Groups.runAs(known.group(), () -> {
                    check(one, asked);
                    return null;
                }), () -> check(one, asked)));
        groups.noteDescriptions(wanted.stream().map(one -> one.group().what().code()).toList(), wanted.stream().mapToInt(one -> one.stores().size()).sum());
        List<Change> changes = new ArrayList<>();
        for (Descriptions.DescribedGroup one : wanted) {
            GroupDescription group = one.group().what();
            changes.addAll(groups.describe(group, passwords));
            Groups.runAs(groups.of(group.code()).group(), () -> {
                for (Descriptions.Described<StoreDescription> store : one.stores()) {
                    changes.addAll(apply(group.code(), store.what(), passwords));
                }
                return null;
            });
        }
        return changes;
    }

    private List<Change> apply(String group, StoreDescription wanted, Map<String, String> passwords) {
        List<Change> changes = new ArrayList<>();
        Optional<TenantId> created = described.create(wanted);
        created.ifPresent(id -> changes.add(new Change(wanted.code(), "store created")));
        TenantId id = created.orElseGet(() -> described.find(wanted));
        changes.addAll(described.apply(id, wanted));
        List<String> moved = staff(id, group, wanted, passwords);
        moved.forEach(what -> changes.add(new Change(wanted.code(), what)));
        if (created.isPresent() || !moved.isEmpty()) {
            groupStores.finish(id);
        }
        if (!changes.isEmpty()) {
            groupStores.keepJobs(id);
        }
        return changes;
    }

    private List<String> staff(TenantId id, String group, StoreDescription wanted, Map<String, String> passwords) {
        if (described.sameStaff(id, wanted)) {
            return List.of();
        }
        Map<StoreDescription.Person, Person> named = new HashMap<>();
        SecondFactor rule = Tenants.runAs(id, secondFactor::inStore);
        wanted.staff().forEach(person -> named.put(person, people.register(group, person.appointment(),
                Optional.ofNullable(passwords.get(person.userName())), rule.demandedOf(person.appointment().posts()))));
        return Tenants.runAs(id, () -> {
            List<String> changes = new ArrayList<>();
            Set<UUID> before = new HashSet<>(staff.givenByFile());
            named.forEach((person, known) -> {
                before.remove(known.subject());
                staff.assign(known, person.appointment().posts(), Holding.Source.FILE)
                        .forEach(what -> changes.add(person.userName() + ": " + what));
            });
            for (UUID gone : before) {
                staff.remove(gone);
                changes.add(gone + ": leaves the store");
            }
            described.keepStaff(wanted);
            return changes;
        });
    }

    /** What only the platform knows: whether the standards are installed, the values allowed, and whether a standard can do with them. */
    private void check(Descriptions.DescribedGroup wanted, Map<TriedSettings.Standard, Map<String, Text>> asked) {
        wanted.group().what().settings().forEach((key, value) -> layers.refusal(layers.newestOfEach(), key, value, true).ifPresent(why -> {
            throw wanted.group().place().refused("settings." + key, why);
        }));
        layers.newestOfEach().forEach(choice -> ask(choice, wanted.group().what().settings(), "", wanted.group().place(), asked));
        for (Descriptions.Described<StoreDescription> one : wanted.stores()) {
            StoreDescription store = one.what();
            for (int i = 0; i < store.standards().size(); i++) {
                StandardChoice choice = store.standards().get(i);
                String key = "standards[" + i + "]";
                layers.missing(choice).ifPresent(why -> {
                    throw one.place().refused(key + ".plugin", why);
                });
                choice.settings().forEach((name, value) -> layers.refusal(store.standards(), choice.plugin() + ":" + name, value, true)
                        .ifPresent(why -> {
                            throw one.place().refused(key + ".settings." + name, why);
                        }));
            }
            layers.refusal(store.standards()).ifPresent(why -> {
                throw one.place().refused("standards", why);
            });
            store.settings().forEach((key, value) -> layers.refusal(store.standards(), key, value, true).ifPresent(why -> {
                throw one.place().refused("settings." + key, why);
            }));
            for (int i = 0; i < store.standards().size(); i++) {
                ask(store.standards().get(i), store.settings(), "standards[" + i + "].settings.", one.place(), asked);
            }
        }
    }

    /** Whether the standard can do with what the file sets for it. A file is applied at a start too, which must not wait for a plugin: one that cannot be asked is not. */
    private void ask(StandardChoice choice, Map<String, String> settings, String where, Place place, Map<TriedSettings.Standard, Map<String, Text>> asked) {
        Map<String, String> values = new HashMap<>(choice.settings());
        settings.forEach((key, value) -> {
            if (key.startsWith(choice.plugin() + ":")) {
                values.put(key.substring(choice.plugin().length() + 1), value);
            }
        });
        TriedSettings.Standard standard = new TriedSettings.Standard(null,
                new StandardChoice(choice.plugin(), choice.version(), choice.base(), choice.brands(), values));
        if (standard.asks()) {
            found(standard, asked).forEach((key, why) -> {
                String name = key.substring(choice.plugin().length() + 1);
                throw place.refused(choice.settings().containsKey(name) ? where + name : "settings." + key, why);
            });
        }
    }

    private Map<String, Text> found(TriedSettings.Standard standard, Map<TriedSettings.Standard, Map<String, Text>> asked) {
        try {
            return tried.found(standard, asked);
        } catch (Problem away) {
            LOG.log(Level.WARNING, "Settings of {0} in a description are taken without asking it: {1}", new Object[] {standard.after().plugin(), away.getMessage()});
            return Map.of();
        }
    }
}
