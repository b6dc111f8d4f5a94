package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Wall one, on what was really sent: PostgreSQL wrote down every statement of the container tests, and each that the platform sent
 * to a store table must carry the tenant. So the same schema can be spread over machines by tenant one day.
 */
class StatementsCheck {

    private static final Pattern PREFIX = Pattern.compile("^(execute [^:]*|statement|parse [^:]*|bind [^:]*): ");
    private static final Pattern CARRIES = Pattern.compile("\\btenant_id\\b\\s*(=|in\\b|is not distinct)"
            + "|^insert into \\w+ \\([^)]*\\btenant_id\\b|\\(\\s*tenant_id\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINED = Pattern.compile("\\b(?:from|join)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    @Test
    void every_statement_on_a_store_table_carries_the_tenant() throws IOException {
        Set<String> tables = storeTables();
        Set<String> sent = statements();
        assertThat(sent).as("statements the platform sent").hasSizeGreaterThan(15);

        Set<String> without = sent.stream()
                .filter(sql -> tables.stream().anyMatch(table -> Pattern.compile("\\b" + table + "\\b").matcher(sql).find()))
                .filter(sql -> !CARRIES.matcher(sql).find())
                .collect(Collectors.toCollection(LinkedHashSet::new));

        assertThat(without).isEmpty();
    }

    @Test
    void every_join_of_store_tables_matches_their_tenants() throws IOException {
        Set<String> tables = storeTables();

        Set<String> without = statements().stream()
                .filter(sql -> JOINED.matcher(sql).results().filter(match -> tables.contains(match.group(1).toLowerCase(Locale.ROOT))).count() > 1)
                .filter(sql -> Pattern.compile("tenant_id", Pattern.CASE_INSENSITIVE).matcher(sql).results().count() < 2)
                .collect(Collectors.toCollection(LinkedHashSet::new));

        assertThat(without).isEmpty();
    }

    /** Read from the migrations, so that a new table is known without being listed here. */
    private static Set<String> storeTables() throws IOException {
        Pattern protect = Pattern.compile("protect_store_table\\('(\\w+)'\\)");
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("dealerloop.source"), "platform-core"))) {
            return files.filter(file -> file.toString().contains("src/main/resources/db") && file.toString().endsWith(".sql"))
                    .flatMap(file -> protect.matcher(read(file)).results().map(match -> match.group(1)).toList().stream())
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> statements() throws IOException {
        try (Stream<Path> logs = Files.walk(Path.of(System.getProperty("dealerloop.home")))) {
            List<Path> written = logs.filter(file -> file.getFileName().toString().matches("statements.*\\.json")).toList();
            assertThat(written).as("statement logs of the container tests").isNotEmpty();
            Set<String> sent = new LinkedHashSet<>();
            for (Path log : written) {
                try (Stream<String> lines = Files.lines(log)) {
                    lines.map(StatementsCheck::parse)
                            .filter(entry -> "dl_app".equals(entry.path("user").asText())
                                    && "dealerloop".equals(entry.path("application_name").asText()))
                            .map(entry -> entry.path("message").asText())
                            .filter(message -> PREFIX.matcher(message).find())
                            .map(message -> PREFIX.matcher(message).replaceFirst(""))
                            .forEach(sent::add);
                }
            }
            return sent;
        }
    }

    private static JsonNode parse(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
