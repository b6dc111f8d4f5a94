package io.dealerloop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void a_secret_stays_the_same_and_only_its_owner_reads_it() throws IOException {
        Home home = Home.of(folder.resolve("home"));

        String first = home.secrets().of("dl-app");

        assertThat(home.secrets().of("dl-app")).isEqualTo(first).hasSize(40);
        assertThat(mode(folder.resolve("home/secrets"))).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("home/secrets/dl-app"))).isEqualTo("rw-------");
    }

    @Test
    void every_person_gets_a_password_of_their_own_that_the_realm_accepts() {
        Secrets secrets = Home.of(folder).secrets();
        Set<String> passwords = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            passwords.add(secrets.ofPerson("demo.p" + i));
        }

        assertThat(passwords).hasSize(50)
            .allMatch(password -> password.length() >= 12 && password.matches(".*[a-z].*") && password.matches(".*[A-Z].*")
                && password.matches(".*\\d.*"));
    }

    @Test
    void a_second_start_in_the_same_folder_is_refused() throws IOException {
        Home home = Home.of(folder);
        try (FileLock first = home.claim()) {
            assertThat(first.isValid()).isTrue();
            assertThatThrownBy(home::claim).isInstanceOf(StartFailure.class).hasMessageContaining("already running");
        }
    }

    @Test
    void a_port_in_use_is_named_with_the_flag_that_chooses_another() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports free = Ports.free();
            Ports ports = new Ports(free.platform(), taken.getLocalPort(), free.postgres(), free.smtp());

            assertThatThrownBy(ports::requireFree).isInstanceOf(StartFailure.class)
                .hasMessageContaining(Integer.toString(taken.getLocalPort())).hasMessageContaining("--keycloak-port");
        }
    }

    @Test
    void forgetting_the_data_keeps_the_unpacked_servers() throws IOException {
        Home home = Home.of(folder);
        Files.createDirectories(home.servers().resolve("postgres-18"));
        Files.createDirectories(folder.resolve("postgres/base"));
        home.secrets().of("dl-app");

        home.forgetData();

        assertThat(home.servers().resolve("postgres-18")).exists();
        assertThat(folder.resolve("postgres")).doesNotExist();
        assertThat(folder.resolve("secrets")).doesNotExist();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
