package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealerloop.identity.Appointment;
import io.dealerloop.identity.Directory;
import io.dealerloop.kernel.Json;
import io.dealerloop.local.SentMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * User names carry the group, so the sign-in page must not tell which exist: neither by what it says nor by when. Pairs of a name
 * somebody has and one nobody has are asked for; which of the two is answered later must look like the toss of a coin. The same
 * pairs tell Keycloak's own steps apart, or the measure would measure nothing.
 */
@ExtendWith(RunningPlatform.class)
class UnknownNamesIT {

    private static final String PASSWORD = "vier Worte und ein Rad";
    private static final String REALM = "/admin/realms/dealerloop";
    private static final String OWN_PAGE = "the page as Keycloak has it";
    /** A coin falls outside of six to twenty-six times of thirty-two once in nine thousand trials. */
    private static final int PAIRS = Integer.getInteger("dealerloop.pairs", 32);
    private static final int BY_CHANCE = PAIRS * 6 / 32;
    private static final int CONTROL = 16;
    private static final int CERTAIN = 14;
    private static final int WARMING = 3;
    private static final int PEOPLE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Trial FORGOTTEN = new Trial(Visitor::toForgotten, name -> Map.of("username", name));
    private static final Trial WRONG_PASSWORD =
            new Trial(Visitor::toSignIn, name -> Map.of("username", name, "password", "not the password"));
    private static final Trial NO_PASSWORD = new Trial(Visitor::toSignIn, name -> Map.of("username", name, "password", ""));

    private static RunningPlatform.Servers servers;
    private static Directory directory;

    /** A page, and what is typed into it about a name. */
    private record Trial(Function<Visitor, Visitor.Page> page, Function<String, Map<String, String>> typed) {
    }

    /** Of so many pairs the name somebody has was answered later so often; and all the pages there were, without the names. */
    private record Measured(int pairs, int later, Set<String> pages) {
    }

    private record Answered(long nanos, String page) {
    }

    @BeforeAll
    static void people() {
        servers = RunningPlatform.servers();
        directory = new Directory(servers.keycloak().url(), "dealerloop", "dealerloop-platform",
                servers.home().secrets().of("keycloak-platform"), "dealerloop-ui", 10, 72, 60);
        for (String name : names("person")) {
            person(name, Optional.of(PASSWORD));
        }
    }

    @AfterAll
    static void leaveKeycloak() {
        directory.close();
    }

    @Test
    void a_forgotten_password_is_answered_alike_and_the_mail_comes() {
        Measured measured = measure(PAIRS, FORGOTTEN, names("person"));

        assertTellsNothing("forgotten password", measured);
        List<SentMail> mails = servers.mail().await("unknown.person0@example.com", 1);
        assertThat(mails).isNotEmpty();
        assertThat(mails.getFirst().text()).as("in the person's language, not in the browser's").contains("密码");
        Visitor visitor = visitor();
        Visitor.Page form = visitor.open(servers.mail().await("unknown.person1@example.com", 1).getLast().link());
        if (!form.html().contains("password-new")) {
            form = visitor.proceed(form);
        }
        visitor.submit(form, Map.of("password-new", PASSWORD + "!", "password-confirm", PASSWORD + "!"));
        assertThat(visitor().signIn("unknown.person1", PASSWORD + "!").signedIn()).isTrue();
    }

    @Test
    void a_mail_server_that_dawdles_and_fails_is_told_to_operators_only() {
        withDawdlingMail(() -> {
            assertTellsNothing("forgotten password, mail fails", measure(PAIRS, FORGOTTEN, names("person")));
            admin().await(REALM + "/events?type=SEND_RESET_PASSWORD_ERROR", answer -> !answer.body().isEmpty(), PATIENCE);
        });
    }

    @Test
    void keycloaks_own_step_is_told_apart_by_the_same_measure() {
        setRealm("resetCredentialsFlow", "reset credentials");
        try {
            withDawdlingMail(() -> {
                Measured measured = measure(CONTROL, FORGOTTEN, names("person"));
                System.out.println("Keycloak's own, forgotten password: later " + measured.later() + " of " + measured.pairs());
                assertThat(measured.later()).as("later of %d", measured.pairs()).isGreaterThanOrEqualTo(CERTAIN);
            });
        } finally {
            setRealm("resetCredentialsFlow", "new password alike");
        }
    }

    @Test
    void somebody_locked_out_or_disabled_who_forgot_a_password_is_answered_like_nobody() {
        List<String> locked = locked("forgetful");
        UUID disabled = person("unknown.left", Optional.of(PASSWORD));
        admin().put(REALM + "/users/" + disabled, Json.write(Map.of("enabled", false))).expecting(204);
        Set<String> pages = new HashSet<>();

        for (String name : List.of(locked.getFirst(), "unknown.left", "unknown.nobody")) {
            pages.add(answered(FORGOTTEN, name).page());
        }

        assertThat(pages).hasSize(1);
    }

    @Test
    void a_failed_sign_in_is_answered_alike() {
        assertTellsNothing("wrong password", measure(PAIRS, WRONG_PASSWORD, names("person")));
        assertTellsNothing("no password typed", measure(PAIRS, NO_PASSWORD, names("person")));
        assertTellsNothing("no password chosen yet", measure(PAIRS, WRONG_PASSWORD, invited()));
        assertTellsNothing("locked", measure(PAIRS, WRONG_PASSWORD, locked("locked")));
    }

    @Test
    void keycloaks_own_form_is_told_apart_by_the_same_measure() {
        String path = REALM + "/authentication/flows/" + URLEncoder.encode(OWN_PAGE, StandardCharsets.UTF_8).replace("+", "%20");
        admin().post(REALM + "/authentication/flows", Json.write(Map.of("alias", OWN_PAGE, "providerId", "basic-flow", "topLevel", true)))
                .expecting(201);
        admin().post(path + "/executions/execution", Json.write(Map.of("provider", "auth-username-password-form"))).expecting(201);
        ObjectNode step = (ObjectNode) admin().get(path + "/executions").expecting(200).body().path(0);
        admin().put(path + "/executions", step.put("requirement", "REQUIRED").toString()).expecting(204);
        List<String> invited = invited();
        List<String> locked = locked("unlucky");
        setRealm("browserFlow", OWN_PAGE);
        try {
            assertSooner("locked", measure(CONTROL, WRONG_PASSWORD, locked));
            assertSooner("no password typed", measure(CONTROL, NO_PASSWORD, names("person")));
            assertSooner("no password chosen yet", measure(CONTROL, WRONG_PASSWORD, invited));
        } finally {
            setRealm("browserFlow", "one page alike");
        }
    }

    @Test
    void keycloaks_own_command_line_takes_no_names_past_the_page() {
        for (String name : List.of("unknown.person0", "unknown.nobody0")) {
            Visitor.Page answer = visitor().passwordToken("admin-cli", name, "not the password");
            assertThat(Visitor.json(answer).path("error").asText()).as(answer.html()).isIn("invalid_client", "unauthorized_client");
        }
    }

    private static void assertTellsNothing(String what, Measured measured) {
        System.out.println(what + ": later " + measured.later() + " of " + measured.pairs());
        assertThat(measured.pages()).as(what).hasSize(1);
        assertThat(measured.later()).as("%s: later of %d", what, measured.pairs()).isBetween(BY_CHANCE, PAIRS - BY_CHANCE);
    }

    private static void assertSooner(String what, Measured measured) {
        System.out.println("Keycloak's own, " + what + ": later " + measured.later() + " of " + measured.pairs());
        assertThat(measured.later()).as("%s: later of %d", what, measured.pairs()).isLessThanOrEqualTo(CONTROL - CERTAIN);
    }

    private static Measured measure(int pairs, Trial trial, List<String> known) {
        IntStream.range(0, WARMING).forEach(i -> pair(trial, known, i));
        int later = 0;
        Set<String> pages = new HashSet<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Answered[]>> answers = new ArrayList<>();
            for (int i = 0; i < pairs; i++) {
                int turn = i;
                answers.add(two.submit(() -> pair(trial, known, turn)));
            }
            for (Future<Answered[]> each : answers) {
                Answered[] pair = each.get();
                later += pair[0].nanos() > pair[1].nanos() ? 1 : 0;
                pages.add(pair[0].page());
                pages.add(pair[1].page());
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return new Measured(pairs, later, pages);
    }

    /** A name somebody has and one nobody has, in turns the one or the other first. */
    private static Answered[] pair(Trial trial, List<String> known, int turn) {
        String somebody = known.get(turn % known.size());
        String nobody = somebody.replace("unknown.", "unheard.");
        Answered[] answers = new Answered[2];
        answers[turn % 2] = answered(trial, turn % 2 == 0 ? somebody : nobody);
        answers[1 - turn % 2] = answered(trial, turn % 2 == 0 ? nobody : somebody);
        return answers;
    }

    private static Answered answered(Trial trial, String name) {
        Visitor visitor = visitor();
        Visitor.Page form = trial.page().apply(visitor);
        long began = System.nanoTime();
        Visitor.Page answer = visitor.submit(form, trial.typed().apply(name));
        return new Answered(System.nanoTime() - began, answer.status() + answer.lasting().replace(name, "the name"));
    }

    private static List<String> names(String kind) {
        return IntStream.range(0, PEOPLE).mapToObj(i -> "unknown." + kind + i).toList();
    }

    /** People who have an account and no password yet. */
    private static List<String> invited() {
        List<String> names = names("invited");
        names.forEach(name -> person(name, Optional.empty()));
        return names;
    }

    /** People whose account was just locked: two failures within half a second do that for half a minute. */
    private static List<String> locked(String kind) {
        List<String> names = names(kind).subList(0, 2);
        for (String name : names) {
            UUID subject = person(name, Optional.of(PASSWORD));
            Consumer<Integer> fail = time -> visitor().passwordToken("dealerloop-local", name, "wrong " + time);
            IntStream.range(0, 8).forEach(fail::accept);
            admin().await(REALM + "/attack-detection/brute-force/users/" + subject, answer -> answer.body().path("disabled").asBoolean(), PATIENCE);
        }
        return names;
    }

    /** With a token of this minute, for that is how long Keycloak's administrators' last. */
    private static Caller admin() {
        return new Caller(servers.keycloak().url(), Visitor.json(new Visitor(servers.keycloak().url() + "/realms/master", servers.url())
                .clientToken("local-admin", servers.home().secrets().of("keycloak-admin"))).path("access_token").asText());
    }

    /** With a mail server that says nothing for half a second and hangs up. */
    private static void withDawdlingMail(Runnable work) {
        JsonNode smtp = admin().get(REALM).expecting(200).body().path("smtpServer");
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor()) {
            Thread.ofVirtual().start(() -> dawdle(server, later));
            setRealm("smtpServer", smtp.<ObjectNode>deepCopy().put("port", Integer.toString(server.getLocalPort())));
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            setRealm("smtpServer", smtp);
        }
    }

    private static void dawdle(ServerSocket server, ScheduledExecutorService later) {
        try {
            while (true) {
                Socket caller = server.accept();
                later.schedule(() -> {
                    caller.close();
                    return null;
                }, 500, TimeUnit.MILLISECONDS);
            }
        } catch (IOException | RejectedExecutionException over) {
            return; // the test has closed it
        }
    }

    private static void setRealm(String setting, Object value) {
        admin().put(REALM, Json.write(Map.of(setting, value))).expecting(204);
    }

    /** Reads Chinese, which the visitors' browsers do not ask for: a page in the account's language would tell as well. */
    private static UUID person(String name, Optional<String> password) {
        return directory.ensurePerson(new Appointment(name, name, name + "@example.com", "zh-Hans", Set.of()), password);
    }

    private static Visitor visitor() {
        return new Visitor(servers.keycloak().issuer(), servers.url());
    }
}
