package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenantsIT extends ContainerTest {

    @Test
    void applying_the_same_tenants_again_changes_nothing() {
        platform().demo().applyTenants();

        assertThat(platform().demo().applyTenants()).isEmpty();
    }

    @Test
    void a_person_of_a_tenant_signs_in_and_sees_their_store() {
        platform().demo().applyTenants();

        var me = platform().get("/api/me", "Authorization", "Bearer " + platform().demo().tokenOf("demo.zhang.min"));

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("demo-east").contains("CALLBACK_AGENT");
    }
}
