package io.dealerloop.identity;

import io.dealerloop.kernel.TenantId;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** Stores as organizations of the realm. Name and alias are the store's id, so that neither tells who it is. */
final class KeycloakOrganizations {

    private static final int PAGE = 250;

    private static final int ATTEMPTS = 5;

    private final KeycloakRealm realm;

    KeycloakOrganizations(KeycloakRealm realm) {
        this.realm = realm;
    }

    void ensure(TenantId store, Collection<UUID> members) {
        realm.ask(directory -> {
            OrganizationMembersResource present = find(directory, store).orElseGet(() -> make(directory, store)).members();
            Set<UUID> gone = everybody(present);
            Set<UUID> coming = new HashSet<>(members);
            coming.removeAll(gone);
            gone.removeAll(Set.copyOf(members));
            addAll(present, coming);
            gone.forEach(member -> leave(present, member));
            return null;
        });
    }

    void add(TenantId store, UUID member) {
        realm.ask(directory -> {
            add(find(directory, store).orElseGet(() -> make(directory, store)).members(), member);
            return null;
        });
    }

    void leave(TenantId store, UUID member) {
        realm.ask(directory -> {
            find(directory, store).ifPresent(organization -> leave(organization.members(), member));
            return null;
        });
    }

    void enable(TenantId store, boolean enabled) {
        realm.ask(directory -> {
            OrganizationResource organization = find(directory, store).orElseGet(() -> make(directory, store));
            OrganizationRepresentation known = organization.toRepresentation();
            if (known.isEnabled() != enabled) {
                known.setEnabled(enabled);
                done(organization.update(known));
            }
            return null;
        });
    }

    void remove(TenantId store) {
        realm.ask(directory -> {
            find(directory, store).ifPresent(organization -> done(organization.delete(), Response.Status.NOT_FOUND));
            return null;
        });
    }

    Set<UUID> members(TenantId store) {
        return realm.ask(directory -> find(directory, store).map(found -> everybody(found.members())).orElse(Set.of()));
    }

    private static Set<UUID> everybody(OrganizationMembersResource members) {
        Set<UUID> everybody = new HashSet<>();
        List<MemberRepresentation> page;
        do {
            page = members.list(everybody.size(), PAGE);
            page.forEach(member -> everybody.add(UUID.fromString(member.getId())));
        } while (page.size() == PAGE);
        return everybody;
    }

    /**
     * Two may bring the same members at once, a request and the outbox: of each member the slower one is refused, and has nothing left to do
     * once the faster one is through.
     */
    private static void addAll(OrganizationMembersResource members, Set<UUID> coming) {
        Set<UUID> missing = new HashSet<>(coming);
        for (int tried = 1; !missing.isEmpty(); tried++) {
            WebApplicationException refused = null;
            for (UUID member : missing) {
                try {
                    add(members, member);
                } catch (WebApplicationException taken) {
                    refused = taken;
                }
            }
            if (refused == null) {
                return;
            }
            missing.removeAll(everybody(members));
            if (!missing.isEmpty() && tried == ATTEMPTS) {
                throw refused;
            }
        }
    }

    private static void add(OrganizationMembersResource members, UUID member) {
        // 409: a member already.
        done(members.addMember(member.toString()), Response.Status.CONFLICT);
    }

    private static void leave(OrganizationMembersResource members, UUID member) {
        // 400: the account is there but is no member; 404: there is no such account any more.
        done(members.removeMember(member.toString()), Response.Status.BAD_REQUEST, Response.Status.NOT_FOUND);
    }

    private static void done(Response response, Response.Status... alsoFine) {
        try (response) {
            if (response.getStatus() >= 400 && !Set.of(alsoFine).contains(Response.Status.fromStatusCode(response.getStatus()))) {
                throw new WebApplicationException(response.getStatus());
            }
        }
    }

    private static Optional<OrganizationResource> find(RealmResource directory, TenantId store) {
        return directory.organizations().search(store.toString(), true, 0, 1).stream().findFirst()
                .map(found -> directory.organizations().get(found.getId()));
    }

    private static OrganizationResource make(RealmResource directory, TenantId store) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setName(store.toString());
        organization.setAlias(store.toString());
        organization.setEnabled(true);
        try (Response response = directory.organizations().create(organization)) {
            return directory.organizations().get(KeycloakRealm.created(response));
        } catch (WebApplicationException refused) {
            if (KeycloakRealm.conflicts(refused)) {
                return find(directory, store).orElseThrow(() -> refused);
            }
            throw refused;
        }
    }
}
