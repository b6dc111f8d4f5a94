package io.dealerloop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakPartsTest {

    private static final Path CLASSES = Path.of("../keycloak/target/classes");

    @TempDir
    private Path folder;

    @Test
    void an_archive_and_the_folder_it_was_made_of_are_the_same_to_keycloak() throws IOException {
        Files.createDirectories(folder.resolve("archive"));
        Path archive = folder.resolve("archive/parts.jar");
        KeycloakParts.in(CLASSES).writeTo(archive);

        assertThat(KeycloakParts.onClassPath().mark()).isEqualTo(KeycloakParts.in(CLASSES).mark()).matches("[0-9a-f]{12}");
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName())).contains("io/dealerloop/keycloak/ResetMail.class",
                "META-INF/services/org.keycloak.authentication.AuthenticatorFactory");
        }
    }

    @Test
    void what_maven_adds_changes_nothing_and_one_byte_of_ours_does() throws IOException {
        Files.createDirectories(folder.resolve("META-INF/maven"));
        Files.writeString(folder.resolve("A.class"), "a");
        String mark = KeycloakParts.in(folder).mark();

        Files.writeString(folder.resolve("META-INF/MANIFEST.MF"), "Build-Jdk: another");
        Files.writeString(folder.resolve("META-INF/maven/pom.properties"), "version=2");
        assertThat(KeycloakParts.in(folder).mark()).isEqualTo(mark);

        Files.writeString(folder.resolve("A.class"), "b");
        assertThat(KeycloakParts.in(folder).mark()).isNotEqualTo(mark);
    }
}
