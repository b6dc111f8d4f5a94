package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dealerloop.identity.Appointment;
import io.dealerloop.identity.Directory;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An identity provider that is ill: whatever it answers, and if it answers nothing, the platform says that it is not available. */
class DirectoryFailuresTest {

    private static final String TOKEN = "{\"access_token\": \"x\", \"expires_in\": 300, \"token_type\": \"Bearer\"}";
    private static final String HTML = "<html><body>Bad gateway</body></html>";

    private final CountDownLatch recovered = new CountDownLatch(1);
    private HttpServer ill;
    private volatile int status = 200;
    private volatile boolean silent;
    private volatile boolean tokens = true;

    @BeforeEach
    void fallIll() throws IOException {
        ill = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ill.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        ill.createContext("/", this::answer);
        ill.start();
    }

    @AfterEach
    void recover() {
        recovered.countDown();
        ill.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 401, 403, 429})
    void whatever_it_answers_every_question_ends_as_not_available(int answered) {
        status = answered;

        everyQuestion(directory()).forEach(question -> assertThatThrownBy(question).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
            assertThat(problem.detail().zh()).contains("请稍后重试");
        }));
    }

    @Test
    void one_that_is_silent_is_given_up_after_the_patience() {
        silent = true;
        long began = System.nanoTime();

        assertThatThrownBy(() -> directory().endSessions("dir.", UUID.randomUUID()))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));

        assertThat(System.nanoTime() - began).isBetween(900_000_000L, 8_000_000_000L);
    }

    @Test
    void one_that_gives_no_token_is_not_available_either() {
        tokens = false;
        status = 503;

        assertThatThrownBy(() -> directory().removeMachine(UUID.randomUUID()))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
    }

    @Test
    void one_that_is_not_there_is_not_available() {
        ill.stop(0);

        everyQuestion(directory()).forEach(question -> assertThatThrownBy(question)
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE)));
    }

    @Test
    void one_that_talks_nonsense_is_not_available() {
        status = 200;

        assertThatThrownBy(() -> directory().status("dir.", List.of(UUID.randomUUID())))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
    }

    private Directory directory() {
        return new Directory("http://127.0.0.1:" + ill.getAddress().getPort(), "dealerloop", "dealerloop-platform", "secret",
                "dealerloop-ui", 1, 72, 60);
    }

    private static Stream<ThrowingCallable> everyQuestion(Directory directory) {
        UUID subject = UUID.randomUUID();
        TenantId store = new TenantId(UUID.randomUUID());
        Appointment person = new Appointment("dir.x", "x", "x@example.com", "en", Set.of());
        return Stream.of(
                () -> directory.ensurePerson(person, Optional.empty()),
                () -> directory.invite(person),
                () -> directory.disable("dir.", subject),
                () -> directory.remove("dir.", subject),
                () -> directory.sendNewPassword("dir.", subject),
                () -> directory.secondFactors("dir.", subject),
                () -> directory.status("dir.", List.of(subject)),
                () -> directory.createMachine(subject, "x"),
                () -> directory.removeMachine(subject),
                () -> directory.ensureOrganization(store, List.of(subject)),
                () -> directory.removeOrganization(store));
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean forToken = exchange.getRequestURI().getPath().endsWith("/token");
        if (silent && !forToken) {
            try {
                recovered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        boolean well = forToken && tokens;
        byte[] body = (well ? TOKEN : HTML).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", well ? "application/json" : "text/html");
        exchange.sendResponseHeaders(well ? 200 : status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
