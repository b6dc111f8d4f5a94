package io.dealerloop.identity;

import io.dealerloop.kernel.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The identity provider as the platform drives it: people and machines that can sign in, and an organization per store. It follows
 * our database, never the other way round; every call makes things so and may be repeated.
 *
 * <p>Every method throws a {@link io.dealerloop.kernel.Problem}: {@code UNAVAILABLE} when the identity provider cannot be reached,
 * takes too long or fails (a call of several steps may then be half done; repeat it), {@code NOT_FOUND} for an account that is not
 * there, {@code REFUSED} for details it does not accept.
 *
 * <p>A {@code prefix} is what the group's user names begin with, {@code demo.} for the group {@code demo}. An account whose name
 * begins otherwise is another group's: it is answered like one that does not exist, whatever the caller was allowed before.
 */
@ApplicationScoped
public class Directory implements AutoCloseable {

    private final KeycloakRealm realm;
    private final KeycloakPeople people;
    private final KeycloakMachines machines;
    private final KeycloakOrganizations organizations;
    private final Duration resetLasts;

    /** For the container's proxy alone. */
    protected Directory() {
        realm = null;
        people = null;
        machines = null;
        organizations = null;
        resetLasts = null;
    }

    /**
     * @param url the identity provider's address
     * @param client the platform's own client, with the rights to manage people, clients and organizations
     * @param pagesClient the pages' client, to which a person is led back
     * @param patience seconds to wait for one answer
     * @param invitationHours how long the link in an invitation works
     * @param resetMinutes how long the link in a password reset works
     */
    @Inject
    public Directory(@ConfigProperty(name = "dealerloop.keycloak.url") String url,
            @ConfigProperty(name = "dealerloop.keycloak.realm", defaultValue = "dealerloop") String realm,
            @ConfigProperty(name = "dealerloop.keycloak.admin.client", defaultValue = "dealerloop-platform") String client,
            @ConfigProperty(name = "dealerloop.keycloak.admin.secret") String secret,
            @ConfigProperty(name = "dealerloop.keycloak.ui-client", defaultValue = "dealerloop-ui") String pagesClient,
            @ConfigProperty(name = "dealerloop.keycloak.patience-seconds", defaultValue = "10") int patience,
            @ConfigProperty(name = "dealerloop.invitation.hours", defaultValue = "72") int invitationHours,
            @ConfigProperty(name = "dealerloop.password-reset.minutes", defaultValue = "60") int resetMinutes) {
        this.realm = new KeycloakRealm(url, realm, client, secret, Duration.ofSeconds(patience));
        this.people = new KeycloakPeople(this.realm, pagesClient, Duration.ofHours(invitationHours));
        this.machines = new KeycloakMachines(this.realm);
        this.organizations = new KeycloakOrganizations(this.realm);
        this.resetLasts = Duration.ofMinutes(resetMinutes);
    }

    /**
     * Makes sure the person has an account, without a mail. Name, email and language follow the appointment; a disabled account stays
     * disabled.
     *
     * @param password set when the account is new; never read back
     * @return the person's subject
     */
    public UUID ensurePerson(Appointment person, Optional<String> password) {
        return ensurePerson(person, password, Set.of());
    }

    /** @param steps what somebody new must do at the first sign-in, from the moment the account is there; see {@link #ensurePerson} */
    public UUID ensurePerson(Appointment person, Optional<String> password, Set<RequiredStep> steps) {
        return people.ensure(person, password, steps);
    }

    /**
     * Makes an account without a password and sends a mail in the person's language, with a link to prove the address and set the
     * password. A known user name is left as it is and gets no second mail, unless the first could not be sent. Whether the email
     * address is known elsewhere changes nothing: not the answer, not the mail, not the account.
     */
    public Invitation invite(Appointment person) {
        return invite(person, Set.of());
    }

    /** @param steps what somebody new must do at the first sign-in beside proving the address and setting the password */
    public Invitation invite(Appointment person, Set<RequiredStep> steps) {
        return people.invite(person, steps);
    }

    /** Sends the invitation anew; the older link works until it ends. Refused for somebody who has set a password. */
    public void inviteAgain(String prefix, UUID subject) {
        people.inviteAgain(prefix, subject);
    }

    /** Sends a link to choose a new password. The old one works until then. */
    public void sendNewPassword(String prefix, UUID subject) {
        people.sendNewPassword(prefix, subject, resetLasts);
    }

    /** The person can no longer sign in; sessions end, and with them the renewal of tokens. */
    public void disable(String prefix, UUID subject) {
        people.enable(prefix, subject, false);
    }

    /** The person can sign in again, with the password and second factor from before. */
    public void enable(String prefix, UUID subject) {
        people.enable(prefix, subject, true);
    }

    /** Ends the person's sessions everywhere; they have to sign in again. */
    public void endSessions(String prefix, UUID subject) {
        people.endSessions(prefix, subject);
    }

    /** Removes the account for good; one that is gone already is fine. A later account of that name is another person with another subject. */
    public void remove(String prefix, UUID subject) {
        people.remove(prefix, subject);
    }

    /** Asks for those steps at the next sign-in. */
    public void require(String prefix, UUID subject, Set<RequiredStep> steps) {
        people.require(prefix, subject, steps);
    }

    /** Asks for a second factor at the next sign-in, unless the person has one. */
    public void demandSecondFactor(String prefix, UUID subject) {
        if (people.secondFactors(prefix, subject).isEmpty()) {
            people.require(prefix, subject, Set.of(RequiredStep.SECOND_FACTOR));
        }
    }

    /** Asks no longer for one that was not set up yet; one that was stays. */
    public void waiveSecondFactor(String prefix, UUID subject) {
        people.waive(prefix, subject, RequiredStep.SECOND_FACTOR);
    }

    /** Kinds of second factor the person has set up: {@code otp}, {@code webauthn}, {@code recovery-authn-codes}. */
    public Set<String> secondFactors(String prefix, UUID subject) {
        return people.secondFactors(prefix, subject);
    }

    /** Forgets the person's second factors, after a lost telephone: a new one must be set up at the next sign-in. Ends sessions. */
    public void resetSecondFactor(String prefix, UUID subject) {
        people.resetSecondFactor(prefix, subject);
    }

    /** Where those accounts stand, in one question for each fifty; unknown ones and another group's are left out. */
    public Map<UUID, Account> status(String prefix, Collection<UUID> subjects) {
        return people.status(prefix, subjects);
    }

    /**
     * Makes sure there is an account for a machine. The same id is always the same account.
     *
     * @param id chosen by the caller
     * @param name for people to read, in logs and in the trail of changes
     */
    public MachineAccount createMachine(UUID id, String name) {
        return machines.create(id, name);
    }

    /** A new secret, shown this once; the old one stops working at once. */
    public String renewMachineSecret(UUID id) {
        return machines.renewSecret(id);
    }

    /** The machine gets no more tokens; those it has end within minutes. */
    public void disableMachine(UUID id) {
        machines.enable(id, false);
    }

    public void enableMachine(UUID id) {
        machines.enable(id, true);
    }

    /** Removes the machine's account; one that is gone already is fine. */
    public void removeMachine(UUID id) {
        machines.remove(id);
    }

    /** Makes sure the store is an organization and those people, and nobody else, are its members. The alias is opaque. */
    public void ensureOrganization(TenantId store, Collection<UUID> members) {
        organizations.ensure(store, members);
    }

    public void addToOrganization(TenantId store, UUID member) {
        organizations.add(store, member);
    }

    /** Whoever is no member is fine. */
    public void removeFromOrganization(TenantId store, UUID member) {
        organizations.leave(store, member);
    }

    /** Who the identity provider takes for the store's members; for comparing, since our database is the authority. */
    public Set<UUID> members(TenantId store) {
        return organizations.members(store);
    }

    /** A suspended store: its members stay, tokens no longer name it. */
    public void disableOrganization(TenantId store) {
        organizations.enable(store, false);
    }

    public void enableOrganization(TenantId store) {
        organizations.enable(store, true);
    }

    /** Undoes a store that was made half-way; its people's accounts stay. */
    public void removeOrganization(TenantId store) {
        organizations.remove(store);
    }

    @Override
    @PreDestroy
    public void close() {
        realm.close();
    }
}
