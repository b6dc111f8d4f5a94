package io.dealerloop.identity;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** Machines' accounts in the realm: confidential clients that may do nothing but ask for a token of their own. */
final class KeycloakMachines {

    private static final String AUDIENCE = "dealerloop";
    private static final String TRUE = "true";

    private final KeycloakRealm realm;

    KeycloakMachines(KeycloakRealm realm) {
        this.realm = realm;
    }

    MachineAccount create(UUID id, String name) {
        return realm.ask(directory -> {
            boolean known = find(directory, id).isPresent();
            ClientResource client = known ? find(directory, id).orElseThrow() : make(directory, id, name);
            UUID subject = UUID.fromString(client.getServiceAccountUser().getId());
            return new MachineAccount(subject, clientId(id), known ? Optional.empty() : Optional.of(client.getSecret().getValue()));
        });
    }

    String renewSecret(UUID id) {
        return realm.ask(directory -> find(directory, id).orElseThrow(KeycloakRealm::notFound).generateNewSecret().getValue());
    }

    void enable(UUID id, boolean enabled) {
        realm.ask(directory -> {
            ClientResource client = find(directory, id).orElseThrow(KeycloakRealm::notFound);
            ClientRepresentation known = client.toRepresentation();
            if (known.isEnabled() != enabled) {
                known.setEnabled(enabled);
                client.update(known);
            }
            return null;
        });
    }

    void remove(UUID id) {
        realm.ask(directory -> {
            find(directory, id).ifPresent(ClientResource::remove);
            return null;
        });
    }

    private static Optional<ClientResource> find(RealmResource directory, UUID id) {
        return directory.clients().findByClientId(clientId(id)).stream().findFirst()
                .map(client -> directory.clients().get(client.getId()));
    }

    private static ClientResource make(RealmResource directory, UUID id, String name) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId(id));
        client.setName(name);
        client.setEnabled(true);
        client.setProtocol("openid-connect");
        client.setPublicClient(false);
        client.setClientAuthenticatorType("client-secret");
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setAttributes(Map.of("client_credentials.use_refresh_token", "false"));
        client.setProtocolMappers(List.of(
                mapper("audience dealerloop", "oidc-audience-mapper", Map.of("included.custom.audience", AUDIENCE,
                        "access.token.claim", TRUE, "id.token.claim", "false")),
                mapper("name people read", "oidc-hardcoded-claim-mapper", Map.of("claim.name", "name", "claim.value", name,
                        "jsonType.label", "String", "access.token.claim", TRUE, "id.token.claim", "false"))));
        try (Response response = directory.clients().create(client)) {
            return directory.clients().get(KeycloakRealm.created(response));
        } catch (WebApplicationException refused) {
            if (KeycloakRealm.conflicts(refused)) {
                return find(directory, id).orElseThrow(() -> refused);
            }
            throw refused;
        }
    }

    private static ProtocolMapperRepresentation mapper(String name, String kind, Map<String, String> settings) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(kind);
        mapper.setConfig(settings);
        return mapper;
    }

    private static String clientId(UUID id) {
        return "m-" + id;
    }
}
