package io.dealerloop.tenancy;

import io.dealerloop.identity.AccountsFollow;
import io.dealerloop.identity.Colleague;
import io.dealerloop.identity.Holding;
import io.dealerloop.identity.NewPerson;
import io.dealerloop.identity.People;
import io.dealerloop.identity.Person;
import io.dealerloop.identity.SecondFactorRule;
import io.dealerloop.identity.Staff;
import io.dealerloop.identity.StaffMember;
import io.dealerloop.identity.StandIn;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The head of a store manages its own people, within what headquarters allows ({@code head-manages-staff}, {@code head-may-give}): a
 * post that may not be given may not be taken either, and nobody changes their own.
 */
@ApplicationScoped
public class StoreStaff {

    @Inject
    private Staff staff;

    @Inject
    private People people;

    @Inject
    private Stores stores;

    @Inject
    private DealerGroups groups;

    @Inject
    private SecondFactorRule secondFactor;

    @Inject
    private AccountsFollow accounts;

    /** @throws Problem when headquarters does not allow it, or the person is not of this store */
    public void assign(UUID subject, Set<Post> wanted) {
        notOneself(subject);
        allowed(StoreSettings.HeadManages.POSTS);
        StaffMember member = member(subject);
        Set<Post> held = member.holdings().stream().filter(holding -> holding.standingInFor() == null && holding.source() != Holding.Source.ENTRY)
                .map(Holding::post).collect(Collectors.toSet());
        Set<Post> touched = new HashSet<>(wanted);
        touched.addAll(held);
        touched.removeIf(post -> wanted.contains(post) && held.contains(post));
        mayGive(touched);
        staff.assign(person(subject), wanted, Holding.Source.CONSOLE);
        accounts.soon();
    }

    /** Invites somebody new and gives them posts here. */
    public UUID invite(NewPerson wanted, Set<Post> posts) {
        allowed(StoreSettings.HeadManages.INVITE);
        mayGive(posts);
        if (posts.isEmpty()) {
            throw Problem.invalid("posts", "请至少选择一个岗位。", "Give at least one post.");
        }
        Store store = stores.current();
        boolean demanded = secondFactor.inStore().demandedOf(posts);
        Person person = Groups.runAs(store.groupId(), () -> people.invite(groups.find(store.groupId()).code(), wanted, demanded));
        staff.assign(person, posts, Holding.Source.CONSOLE);
        accounts.soon();
        return person.subject();
    }

    public void standIn(UUID subject, StandIn wanted) {
        allowed(StoreSettings.HeadManages.POSTS);
        Person person = person(member(subject).subject());
        Set<Post> posts = wanted.posts() != null ? wanted.posts() : staff.list().stream()
                .filter(colleague -> colleague.subject().equals(wanted.standingInFor())).map(Colleague::posts).findFirst().orElse(Set.of());
        mayGive(posts);
        staff.standIn(person, wanted);
        accounts.soon();
    }

    public void endStandIns(UUID subject) {
        allowed(StoreSettings.HeadManages.POSTS);
        member(subject);
        staff.endStandIns(subject);
    }

    private StaffMember member(UUID subject) {
        return staff.manage().stream().filter(member -> member.subject().equals(subject)).findFirst()
                .orElseThrow(() -> Problem.notFound("本店没有这个人。", "This store has no such person."));
    }

    private Person person(UUID subject) {
        return Groups.runAs(stores.current().groupId(), () -> people.find(subject));
    }

    private void allowed(StoreSettings.HeadManages least) {
        if (stores.settings().staffing().head().compareTo(least) < 0) {
            throw Problem.refused("集团总部未允许门店自行管理人员，请联系总部。",
                    "Headquarters does not let the store do this; please ask headquarters.");
        }
    }

    private void mayGive(Set<Post> posts) {
        Set<Post> given = stores.settings().staffing().mayGive();
        posts.stream().filter(post -> !given.contains(post)).findFirst().ifPresent(post -> {
            throw Problem.invalid("posts", "集团总部未允许门店分配或收回岗位 " + post + "。",
                    "Headquarters does not let the store give or take the post " + post + ".");
        });
    }

    private static void notOneself(UUID subject) {
        if (subject.equals(Actor.current().subject())) {
            throw Problem.refused("不能更改自己的岗位，请由总部操作。", "Nobody changes their own posts; please ask headquarters.");
        }
    }
}
