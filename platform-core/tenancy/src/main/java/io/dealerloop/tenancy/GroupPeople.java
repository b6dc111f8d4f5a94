package io.dealerloop.tenancy;

import io.dealerloop.identity.Account;
import io.dealerloop.identity.AccountsFollow;
import io.dealerloop.identity.Holding;
import io.dealerloop.identity.NewPerson;
import io.dealerloop.identity.People;
import io.dealerloop.identity.Person;
import io.dealerloop.identity.PersonView;
import io.dealerloop.identity.SecondFactorRule;
import io.dealerloop.identity.Staff;
import io.dealerloop.identity.StandIn;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Headquarters' people and their posts in the group's stores. Each store's posts are given in a transaction of that store; the rules
 * stand in {@link Staff} and {@link People}.
 */
@ApplicationScoped
public class GroupPeople {

    @Inject
    private People people;

    @Inject
    private Staff staff;

    @Inject
    private Stores stores;

    @Inject
    private DealerGroups groups;

    @Inject
    private AccountsFollow accounts;

    @Inject
    private SecondFactorRule secondFactor;

    /** The ids of the group's stores. */
    public Set<UUID> stores() {
        return stores.ofGroup(Groups.current()).stream().map(store -> store.id().value()).collect(Collectors.toSet());
    }

    /** Begins the user names of the group's people. */
    public String code() {
        return groups.find(Groups.current()).code();
    }

    public PersonView view(UUID subject) {
        return people.view(subject, stores());
    }

    /** Where the account stands; empty when the identity provider is away. */
    public Optional<Account> account(UUID subject) {
        try {
            return Optional.ofNullable(people.accounts(code(), Set.of(subject)).get(subject));
        } catch (Problem away) {
            return Optional.empty();
        }
    }

    /** Where the accounts of a page of people stand; empty when the identity provider is away. */
    public Map<UUID, Account> accounts(Set<UUID> subjects) {
        try {
            return people.accounts(code(), subjects);
        } catch (Problem away) {
            return Map.of();
        }
    }

    /** Invites somebody, without a post yet. @throws Problem naming the field that is wrong */
    public UUID invite(NewPerson wanted) {
        return people.invite(code(), wanted, secondFactor.inGroup().demandedOf(Set.of())).subject();
    }

    /** Gives or takes a seat in headquarters. */
    public void seat(UUID subject, boolean held) {
        people.seat(subject, held, Holding.Source.CONSOLE);
        accounts.soon();
    }

    /** Makes the person hold exactly those posts of their own in a store of the group. */
    public void assign(UUID subject, TenantId store, Set<Post> posts) {
        Person person = people.find(subject);
        stores.find(store, Groups.current());
        Tenants.runAs(store, () -> staff.assign(person, posts, Holding.Source.CONSOLE));
        accounts.soon();
    }

    public void standIn(UUID subject, TenantId store, StandIn wanted) {
        Person person = people.find(subject);
        stores.find(store, Groups.current());
        Tenants.runAs(store, () -> staff.standIn(person, wanted));
        accounts.soon();
    }

    public void endStandIns(UUID subject, TenantId store) {
        people.find(subject);
        stores.find(store, Groups.current());
        Tenants.runAs(store, () -> staff.endStandIns(subject));
    }

    /** Stops somebody at once, in every store; the identity provider ends their sessions as soon as it can be reached. */
    public void disable(UUID subject) {
        people.disable(subject);
        accounts.soon();
    }

    public void enable(UUID subject) {
        people.enable(subject);
        accounts.soon();
    }

    /** Takes every post and the account itself. What they did stays in the stores' trails under their name. */
    public void remove(UUID subject) {
        for (Holding holding : view(subject).holdings()) {
            Tenants.runAs(new TenantId(holding.store()), () -> staff.remove(subject));
        }
        people.forget(subject);
        accounts.soon();
    }
}
