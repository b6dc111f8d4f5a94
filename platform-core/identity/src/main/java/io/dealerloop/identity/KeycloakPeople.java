package io.dealerloop.identity;

import io.dealerloop.kernel.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** People's accounts in the realm. */
final class KeycloakPeople {

    private static final String INVITED = "dealerloop-invited";
    private static final String LOCALE = "locale";
    private static final Set<String> SECOND_FACTORS = Set.of("otp", "webauthn", "recovery-authn-codes");
    /** So many ids still fit into one address. */
    private static final int AT_ONCE = 50;

    private final KeycloakRealm realm;
    private final String pagesClient;
    private final Duration invitationLasts;

    KeycloakPeople(KeycloakRealm realm, String pagesClient, Duration invitationLasts) {
        this.realm = realm;
        this.pagesClient = pagesClient;
        this.invitationLasts = invitationLasts;
    }

    UUID ensure(Appointment person, Optional<String> password, Set<RequiredStep> steps) {
        return realm.ask(directory -> {
            Optional<UserRepresentation> known = find(directory, person.userName());
            if (known.isEmpty()) {
                UserRepresentation user = described(new UserRepresentation(), person);
                user.setEmailVerified(true);
                user.setEnabled(true);
                user.setRequiredActions(actions(steps));
                password.ifPresent(word -> user.setCredentials(List.of(credential(word))));
                return UUID.fromString(make(directory, user));
            }
            keepUp(directory, known.get(), person);
            return UUID.fromString(known.get().getId());
        });
    }

    Invitation invite(Appointment person, Set<RequiredStep> steps) {
        UserRepresentation invited = realm.ask(directory -> find(directory, person.userName()).orElseGet(() -> {
            UserRepresentation user = described(new UserRepresentation(), person);
            user.setEmailVerified(false);
            user.setEnabled(true);
            user.setRequiredActions(actions(steps));
            String id = make(directory, user);
            user.setId(id);
            return user;
        }));
        boolean known = invited.isEmailVerified() || invitedAt(invited) != null;
        UUID subject = UUID.fromString(invited.getId());
        if (!known) {
            sendInvitation(subject);
        }
        return new Invitation(subject, known);
    }

    void inviteAgain(String prefix, UUID subject) {
        UserRepresentation user = load(prefix, subject);
        if (user.isEmailVerified()) {
            throw Problem.refused("此人已完成注册，无需再次邀请；如忘记密码，请发送重置邮件。",
                    "This person has signed up already; send a password reset instead.");
        }
        sendInvitation(subject);
    }

    private void sendInvitation(UUID subject) {
        mail(subject, invitationLasts, List.of(RequiredStep.NEW_PASSWORD.action(), RequiredStep.PROVE_EMAIL.action()));
        change(subject, user -> attribute(user, INVITED, Instant.now(Clock.systemUTC()).toString()));
    }

    void sendNewPassword(String prefix, UUID subject, Duration lasts) {
        load(prefix, subject);
        mail(subject, lasts, List.of(RequiredStep.NEW_PASSWORD.action()));
    }

    private void mail(UUID subject, Duration lasts, List<String> steps) {
        realm.ask(directory -> {
            try {
                directory.users().get(subject.toString())
                        .executeActionsEmail(pagesClient, null, Math.toIntExact(lasts.toSeconds()), steps);
                return null;
            } catch (WebApplicationException refused) {
                if (refused.getResponse().getStatus() == Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
                    Problem problem = Problem.unavailable("邮件暂时无法发送，请稍后重试。", "The mail cannot be sent right now; please try again shortly.");
                    problem.addSuppressed(refused);
                    throw problem;
                }
                throw refused;
            }
        });
    }

    void enable(String prefix, UUID subject, boolean enabled) {
        if (load(prefix, subject).isEnabled() != enabled) {
            change(subject, user -> user.setEnabled(enabled));
        }
        if (!enabled) {
            endSessions(prefix, subject);
        }
    }

    void endSessions(String prefix, UUID subject) {
        load(prefix, subject);
        realm.ask(directory -> {
            directory.users().get(subject.toString()).logout();
            return null;
        });
    }

    void remove(String prefix, UUID subject) {
        boolean there = realm.ask(directory -> representation(directory, subject)).map(user -> checked(prefix, user)).isPresent();
        if (there) {
            realm.ask(directory -> {
                try (Response response = directory.users().delete(subject.toString())) {
                    if (response.getStatus() >= 400 && response.getStatus() != Response.Status.NOT_FOUND.getStatusCode()) {
                        throw new WebApplicationException(response.getStatus());
                    }
                    return null;
                }
            });
        }
    }

    void require(String prefix, UUID subject, Set<RequiredStep> steps) {
        load(prefix, subject);
        change(subject, user -> {
            List<String> required = new ArrayList<>(user.getRequiredActions());
            steps.stream().map(RequiredStep::action).filter(action -> !required.contains(action)).sorted().forEach(required::add);
            user.setRequiredActions(required);
        });
    }

    void waive(String prefix, UUID subject, RequiredStep step) {
        if (load(prefix, subject).getRequiredActions().contains(step.action())) {
            change(subject, user -> user.setRequiredActions(
                    user.getRequiredActions().stream().filter(action -> !action.equals(step.action())).toList()));
        }
    }

    private static List<String> actions(Set<RequiredStep> steps) {
        return steps.stream().map(RequiredStep::action).sorted().toList();
    }

    Set<String> secondFactors(String prefix, UUID subject) {
        load(prefix, subject);
        return realm.ask(directory -> directory.users().get(subject.toString()).credentials().stream()
                .map(CredentialRepresentation::getType).filter(SECOND_FACTORS::contains).collect(Collectors.toUnmodifiableSet()));
    }

    void resetSecondFactor(String prefix, UUID subject) {
        load(prefix, subject);
        realm.ask(directory -> {
            UserResource user = directory.users().get(subject.toString());
            user.credentials().stream().filter(credential -> SECOND_FACTORS.contains(credential.getType()))
                    .forEach(credential -> user.removeCredential(credential.getId()));
            return null;
        });
        require(prefix, subject, Set.of(RequiredStep.SECOND_FACTOR));
        endSessions(prefix, subject);
    }

    Map<UUID, Account> status(String prefix, Collection<UUID> subjects) {
        List<String> ids = subjects.stream().distinct().map(UUID::toString).toList();
        Map<UUID, Account> accounts = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            realm.ask(directory -> directory.users().search("id:" + String.join(" ", some), 0, AT_ONCE, false)).stream()
                    .filter(user -> user.getUsername().startsWith(prefix))
                    .forEach(user -> accounts.put(UUID.fromString(user.getId()), account(user)));
        }
        return accounts;
    }

    private static Account account(UserRepresentation user) {
        List<String> required = user.getRequiredActions() == null ? List.of() : user.getRequiredActions();
        return new Account(user.getUsername(), user.isEnabled(), !user.isEmailVerified(), invitedAt(user),
                Boolean.TRUE.equals(user.isTotp()), required.contains(RequiredStep.SECOND_FACTOR.action()));
    }

    private static @Nullable Instant invitedAt(UserRepresentation user) {
        List<String> at = user.getAttributes() == null ? null : user.getAttributes().get(INVITED);
        try {
            return at == null || at.isEmpty() ? null : Instant.parse(at.getFirst());
        } catch (DateTimeParseException edited) {
            return null;
        }
    }

    private static Optional<UserRepresentation> find(RealmResource directory, String userName) {
        return directory.users().searchByUsername(userName, true).stream().findFirst()
                .map(user -> directory.users().get(user.getId()).toRepresentation());
    }

    /** Somebody else may make the same account at this moment: then it is theirs that counts. */
    private static String make(RealmResource directory, UserRepresentation user) {
        try (Response response = directory.users().create(user)) {
            return KeycloakRealm.created(response);
        } catch (WebApplicationException refused) {
            if (KeycloakRealm.conflicts(refused)) {
                return find(directory, user.getUsername()).map(UserRepresentation::getId).orElseThrow(() -> refused);
            }
            if (refused.getResponse().getStatus() == Response.Status.BAD_REQUEST.getStatusCode() && user.getCredentials() != null) {
                throw Problem.invalid("passwords", "登录名 " + user.getUsername() + " 的初始密码不符合密码规则。",
                        "The first password of " + user.getUsername() + " does not follow the rules for passwords.");
            }
            throw refused;
        }
    }

    private static void keepUp(RealmResource directory, UserRepresentation user, Appointment person) {
        boolean same = person.name().equals(user.getFirstName()) && person.email().equalsIgnoreCase(user.getEmail())
                && user.getAttributes() != null && List.of(locale(person)).equals(user.getAttributes().get(LOCALE));
        if (!same) {
            directory.users().get(user.getId()).update(described(user, person));
        }
    }

    private static UserRepresentation described(UserRepresentation user, Appointment person) {
        user.setUsername(person.userName());
        user.setFirstName(person.name());
        user.setEmail(person.email());
        attribute(user, LOCALE, locale(person));
        return user;
    }

    private static String locale(Appointment person) {
        return "en".equals(person.language()) ? "en" : "zh-Hans";
    }

    private static void attribute(UserRepresentation user, String name, String value) {
        Map<String, List<String>> attributes = new HashMap<>(user.getAttributes() == null ? Map.of() : user.getAttributes());
        attributes.put(name, List.of(value));
        user.setAttributes(attributes);
    }

    private static CredentialRepresentation credential(String password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        return credential;
    }

    private void change(UUID subject, Consumer<UserRepresentation> change) {
        realm.ask(directory -> {
            UserResource resource = directory.users().get(subject.toString());
            UserRepresentation user = resource.toRepresentation();
            change.accept(user);
            resource.update(user);
            return null;
        });
    }

    private UserRepresentation load(String prefix, UUID subject) {
        return realm.ask(directory -> representation(directory, subject)).map(user -> checked(prefix, user))
                .orElseThrow(KeycloakRealm::notFound);
    }

    private static Optional<UserRepresentation> representation(RealmResource directory, UUID subject) {
        try {
            return Optional.of(directory.users().get(subject.toString()).toRepresentation());
        } catch (WebApplicationException refused) {
            if (KeycloakRealm.missing(refused)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Another group's person is answered like nobody. */
    private static UserRepresentation checked(String prefix, UserRepresentation user) {
        if (prefix.isBlank() || !user.getUsername().startsWith(prefix)) {
            throw KeycloakRealm.notFound();
        }
        return user;
    }
}
