package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.identity.Appointment;
import io.dealerloop.identity.Directory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in and staying signed in, against the real Keycloak with the real realm. */
@ExtendWith(RunningPlatform.class)
class SignInIT {

    private static final String PASSWORD = "vier Worte und ein Rad";
    private static final int FAILURES = 8;

    private static RunningPlatform.Servers servers;
    private static Directory directory;

    @BeforeAll
    static void reachKeycloak() {
        servers = RunningPlatform.servers();
        directory = new Directory(servers.keycloak().url(), "dealerloop", "dealerloop-platform",
                servers.home().secrets().of("keycloak-platform"), "dealerloop-ui", 10, 72, 60);
    }

    @AfterAll
    static void leaveKeycloak() {
        directory.close();
    }

    @Test
    void after_eight_wrong_passwords_the_right_one_is_refused_for_a_while_and_nobody_sees_the_difference() {
        UUID subject = person("locked");
        person("open");
        Visitor visitor = visitor();
        Visitor.Page wrong = null;
        for (int i = 0; i < FAILURES; i++) {
            wrong = visitor().signIn("sign.locked", "not the password " + i);
            assertThat(wrong.status()).isEqualTo(200);
        }

        Visitor.Page right = visitor.signIn("sign.locked", PASSWORD);
        Visitor.Page unknown = visitor().signIn("sign.nobody", PASSWORD);
        Visitor.Page wrongOfAnother = visitor().signIn("sign.open", "not the password");

        assertThat(right.signedIn()).as("the right password, while locked").isFalse();
        for (Visitor.Page page : List.of(right, unknown, wrongOfAnother)) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.lasting()).isEqualTo(wrong.lasting());
        }
        assertThat(wrong.html()).contains("Invalid username or password");
        assertThat(servers.mail().to("locked@example.com")).as("the owner is told").hasSize(1);

        unlock(subject);
        assertThat(visitor().signIn("sign.locked", PASSWORD).signedIn()).as("after the wait").isTrue();
    }

    @Test
    void a_wrong_name_costs_as_much_time_as_a_wrong_password() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            person("timed" + i);
            known.add(time(() -> visitor().signIn("sign.timed" + known.size(), "not the password")));
            unknown.add(time(() -> visitor().signIn("sign.untimed" + unknown.size(), "not the password")));
        }
        long median = known.stream().sorted().toList().get(3);
        long other = unknown.stream().sorted().toList().get(3);
        assertThat((double) other / median).as("%d ms, %d ms", median / 1_000_000, other / 1_000_000).isBetween(0.33, 3.0);
    }

    @Test
    void two_tabs_renew_side_by_side_each_with_its_own_token() {
        person("tabs");
        Visitor browser = visitor();
        String first = browser.tokens(browser.signIn("sign.tabs", PASSWORD)).path("refresh_token").asText();
        Visitor.Page secondTab = browser.toSignIn();
        assertThat(secondTab.signedIn()).as("the second tab is signed in without a password").isTrue();
        String second = browser.tokens(secondTab).path("refresh_token").asText();

        for (int i = 0; i < 4; i++) {
            first = renewed(browser, first);
            second = renewed(browser, second);
            second = renewed(browser, second);
        }
    }

    @Test
    void a_renewal_token_used_twice_ends_what_was_made_of_it() {
        person("stolen");
        Visitor browser = visitor();
        String stolen = browser.tokens(browser.signIn("sign.stolen", PASSWORD)).path("refresh_token").asText();
        String mine = renewed(browser, stolen);

        assertThat(visitor().renew(stolen).status()).as("the thief").isEqualTo(400);

        assertThat(browser.renew(mine).status()).as("whoever was first is out too, and signs in again").isEqualTo(400);
    }

    @Test
    void tokens_last_five_minutes_and_renewal_an_hour_without_work() {
        person("lasting");
        Visitor browser = visitor();
        JsonNode tokens = browser.tokens(browser.signIn("sign.lasting", PASSWORD));

        assertThat(Duration.ofSeconds(tokens.path("expires_in").asLong())).isEqualTo(Duration.ofMinutes(5));
        assertThat(Duration.ofSeconds(tokens.path("refresh_expires_in").asLong())).as("a second may pass meanwhile")
                .isBetween(Duration.ofMinutes(60).minusSeconds(5), Duration.ofHours(1));
    }

    private static String renewed(Visitor browser, String token) {
        Visitor.Page answer = browser.renew(token);
        assertThat(answer.status()).as(answer.html()).isEqualTo(200);
        String next = Visitor.json(answer).path("refresh_token").asText();
        assertThat(next).isNotEqualTo(token);
        return next;
    }

    private static long time(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    private static UUID person(String name) {
        return directory.ensurePerson(new Appointment("sign." + name, name, name + "@example.com", "en", Set.of()), Optional.of(PASSWORD));
    }

    private static Visitor visitor() {
        return new Visitor(servers.keycloak().issuer(), servers.url());
    }

    /** As time would. */
    private static void unlock(UUID subject) {
        String admin = Visitor.json(new Visitor(servers.keycloak().url() + "/realms/master", servers.url())
                .clientToken("local-admin", servers.home().secrets().of("keycloak-admin"))).path("access_token").asText();
        new Caller(servers.keycloak().url(), admin).delete("/admin/realms/dealerloop/attack-detection/brute-force/users/" + subject);
    }
}
