package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A realm that an earlier start made is brought to what its file says now. */
@ExtendWith(RunningPlatform.class)
class RealmIT {

    private static final String REALM = "/admin/realms/dealerloop";

    private final RunningPlatform.Servers servers = RunningPlatform.servers();
    private final Caller admin = new Caller(servers.keycloak().url(), Visitor.json(
            new Visitor(servers.keycloak().url() + "/realms/master", servers.url())
                    .clientToken("local-admin", servers.home().secrets().of("keycloak-admin"))).path("access_token").asText());

    @Test
    void rules_flows_clients_and_rights_of_an_older_realm_become_those_of_the_file() {
        JsonNode imported = steps("new%20password%20alike");
        JsonNode page = steps("one%20page%20alike");
        String account = account();
        String management = client("realm-management").path("id").asText();
        String rights = REALM + "/users/" + account + "/role-mappings/clients/" + management;
        JsonNode rightsBefore = admin.get(rights).expecting(200).body();
        assertThat(rightsBefore.findValuesAsText("name")).containsExactlyInAnyOrder("manage-users", "manage-clients", "manage-organizations");

        admin.put(REALM, Json.write(Map.of("passwordPolicy", "length(8)", "revokeRefreshToken", false, "resetPasswordAllowed", false,
                "ssoSessionIdleTimeout", 99, "resetCredentialsFlow", "reset credentials", "browserFlow", "browser", "smtpServer", Map.of()))).expecting(204);
        for (String alias : List.of("new password alike", "one page alike")) {
            admin.delete(REALM + "/authentication/flows/" + flow(alias).path("id").asText()).expecting(204);
        }
        admin.put(REALM + "/clients/" + client("dealerloop-ui").path("id").asText(),
                Json.write(Map.of("clientId", "dealerloop-ui", "redirectUris", List.of("http://elsewhere/*")))).expecting(204);
        admin.delete(REALM + "/localization/zh-Hans/accountUpdatedTitle").expecting(204);
        JsonNode available = admin.get(rights + "/available").expecting(200).body();
        admin.post(rights, Json.write(List.of(role(available, "manage-realm")))).expecting(204);

        servers.keycloak().alignRealm();
        servers.keycloak().alignRealm();

        JsonNode realm = admin.get(REALM).expecting(200).body();
        assertThat(realm.path("passwordPolicy").asText()).startsWith("length(12)").contains("common-passwords.txt");
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("resetPasswordAllowed").asBoolean()).isTrue();
        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(3600);
        assertThat(realm.path("smtpServer").path("port").asInt()).isEqualTo(servers.ports().smtp());
        assertThat(realm.path("resetCredentialsFlow").asText()).isEqualTo("new password alike");
        assertThat(realm.path("browserFlow").asText()).isEqualTo("one page alike");
        assertThat(steps("new%20password%20alike").toString()).isEqualTo(imported.toString()).contains("nobody up");
        assertThat(steps("one%20page%20alike").toString()).isEqualTo(page.toString()).contains("one price");
        assertThat(client("dealerloop-ui").path("redirectUris").toString()).contains("localhost:" + servers.ports().platform())
                .doesNotContain("elsewhere");
        assertThat(admin.get(REALM + "/localization/zh-Hans").expecting(200).body().path("accountUpdatedTitle").asText()).isEqualTo("账户已更新");
        assertThat(admin.get(rights).body().findValuesAsText("name"))
                .containsExactlyInAnyOrderElementsOf(rightsBefore.findValuesAsText("name"));
    }

    /** Name, requirement and depth of each step, in order. */
    private JsonNode steps(String flow) {
        return Json.MAPPER.valueToTree(admin.get(REALM + "/authentication/flows/" + flow + "/executions").expecting(200).body()
                .valueStream().map(step -> step.path("level") + " " + step.path("displayName") + " " + step.path("requirement")).toList());
    }

    private JsonNode flow(String alias) {
        return admin.get(REALM + "/authentication/flows").body().valueStream().filter(flow -> alias.equals(flow.path("alias").asText()))
                .findFirst().orElseThrow();
    }

    private JsonNode client(String clientId) {
        return admin.get(REALM + "/clients?clientId=" + clientId).expecting(200).body().path(0);
    }

    private String account() {
        return admin.get(REALM + "/clients/" + client("dealerloop-platform").path("id").asText() + "/service-account-user").body()
                .path("id").asText();
    }

    private static JsonNode role(JsonNode roles, String name) {
        return roles.valueStream().filter(role -> name.equals(role.path("name").asText())).findFirst().orElseThrow();
    }
}
