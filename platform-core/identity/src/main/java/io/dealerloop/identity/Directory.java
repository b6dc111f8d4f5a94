package io.dealerloop.identity;

import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * The identity provider as the platform drives it: people who can sign in, and an organization per store. It follows our
 * database, never the other way round; every call makes things so and may be repeated.
 */
@ApplicationScoped
public class Directory {

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.url")
    private String url;

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.realm", defaultValue = "dealerloop")
    private String realm;

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.admin.client", defaultValue = "dealerloop-platform")
    private String client;

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.admin.secret")
    private String secret;

    private volatile Keycloak keycloak;

    /**
     * Makes sure the person can sign in.
     *
     * @param password set when the person is new, or where given for a known person who has none; never read back
     * @return the person's subject
     * @throws Problem when the identity provider cannot be reached
     */
    public UUID ensurePerson(Appointment person, Optional<String> password) {
        return asking(directory -> {
            List<UserRepresentation> found = directory.users().searchByUsername(person.userName(), true);
            UserRepresentation user = found.isEmpty() ? new UserRepresentation() : found.getFirst();
            boolean changed = found.isEmpty()
                    || !person.name().equals(user.getFirstName())
                    || !person.email().equalsIgnoreCase(user.getEmail());
            user.setUsername(person.userName());
            user.setFirstName(person.name());
            user.setEmail(person.email());
            user.setEmailVerified(true);
            user.setEnabled(true);
            user.setAttributes(Map.of("locale", List.of("en".equals(person.language()) ? "en" : "zh-CN")));
            if (found.isEmpty()) {
                password.ifPresent(secretWord -> user.setCredentials(List.of(credential(secretWord))));
                try (Response response = directory.users().create(user)) {
                    return UUID.fromString(CreatedResponseUtil.getCreatedId(response));
                }
            }
            if (changed) {
                directory.users().get(user.getId()).update(user);
            }
            return UUID.fromString(user.getId());
        });
    }

    /** Makes sure the store is an organization and those people are its members. The alias is opaque, so that it tells nobody's name. */
    public void ensureOrganization(TenantId store, List<UUID> members) {
        asking(directory -> {
            String alias = store.toString();
            String id = directory.organizations().search(alias, true, 0, 1).stream()
                    .findFirst()
                    .map(OrganizationRepresentation::getId)
                    .orElseGet(() -> create(directory, alias));
            List<String> present = directory.organizations().get(id).members().list(0, 10_000).stream()
                    .map(UserRepresentation::getId).toList();
            for (UUID member : members) {
                if (!present.contains(member.toString())) {
                    directory.organizations().get(id).members().addMember(member.toString()).close();
                }
            }
            for (String gone : present) {
                if (!members.contains(UUID.fromString(gone))) {
                    directory.organizations().get(id).members().removeMember(gone).close();
                }
            }
            return id;
        });
    }

    private static String create(RealmResource directory, String alias) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setName(alias);
        organization.setAlias(alias);
        organization.setEnabled(true);
        try (Response response = directory.organizations().create(organization)) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }

    private static CredentialRepresentation credential(String password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        return credential;
    }

    private <T> T asking(Function<RealmResource, T> question) {
        try {
            return question.apply(connection().realm(realm));
        } catch (ProcessingException unreachable) {
            throw unavailable(unreachable);
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() >= 500) {
                throw unavailable(refused);
            }
            throw refused;
        }
    }

    private static Problem unavailable(Exception cause) {
        Problem problem = Problem.unavailable("身份认证服务暂时不可用,请稍后重试。",
                "The identity provider cannot be reached right now; please try again shortly.");
        problem.addSuppressed(cause);
        return problem;
    }

    private Keycloak connection() {
        if (keycloak == null) {
            synchronized (this) {
                if (keycloak == null) {
                    keycloak = KeycloakBuilder.builder()
                            .serverUrl(url)
                            .realm(realm)
                            .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                            .clientId(client)
                            .clientSecret(secret)
                            .build();
                }
            }
        }
        return keycloak;
    }

    @PreDestroy
    void close() {
        if (keycloak != null) {
            keycloak.close();
        }
    }
}
