package io.dealerloop.surveys;

import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.SurveyDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what was asked and what was answered. */
@ApplicationScoped
public class Surveys {

    private record Pin(TenantId store, String plugin, String version, String code, int revision) {}

    /** Definitions this node has read back from the database: they never change, so nothing here can grow stale. */
    private final Map<Pin, UUID> known = new ConcurrentHashMap<>();

    @Inject
    private StoreDatabase database;

    /**
     * Keeps a customer's answers; they can be added to by a later response, never changed.
     *
     * @param responseId the attempt in which they were given
     * @param askedIn the callback it belongs to
     */
    @Transactional
    public void keep(AskedSurvey survey, UUID responseId, UUID askedIn, Answers answers, OffsetDateTime at) {
        if (answers.isEmpty()) {
            return;
        }
        database.jdbc(connection -> {
            UUID definition = definitionId(connection, survey, at);
            String[] questions = answers.scores().keySet().toArray(String[]::new);
            Integer[] scores = answers.scores().values().toArray(Integer[]::new);
            return Sql.update(connection,
                    "INSERT INTO survey_answer (tenant_id, response_id, question, definition_id, asked_in, score, answered_at)"
                            + " SELECT ?, ?, a.question, ?, ?, a.score, ? FROM unnest(?, ?) AS a (question, score)",
                    Tenants.current(), responseId, definition, askedIn, at, questions, scores);
        });
    }

    /** The answers of each response; a response without answers is absent. */
    @Transactional
    public Map<UUID, Answers> of(Collection<UUID> responses) {
        if (responses.isEmpty()) {
            return Map.of();
        }
        return database.jdbc(connection -> {
            Map<UUID, Map<String, Integer>> found = new LinkedHashMap<>();
            Sql.list(connection, "SELECT response_id, question, score FROM survey_answer"
                            + " WHERE tenant_id = ? AND response_id = ANY (?) ORDER BY response_id, question",
                    row -> found.computeIfAbsent(row.getObject(1, UUID.class), id -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getObject(3, Integer.class)),
                    Tenants.current(), responses.toArray(UUID[]::new));
            Map<UUID, Answers> answers = new LinkedHashMap<>();
            found.forEach((response, scores) -> answers.put(response, new Answers(scores)));
            return answers;
        });
    }

    /** The scores given in each of these callbacks, the last one to a question counts; {@code null} = not applicable. */
    @Transactional
    public Map<UUID, Map<String, Integer>> givenIn(Collection<UUID> callbacks) {
        if (callbacks.isEmpty()) {
            return Map.of();
        }
        return database.jdbc(connection -> {
            Map<UUID, Map<String, Integer>> given = new LinkedHashMap<>();
            Sql.list(connection, "SELECT asked_in, question, score FROM survey_answer WHERE tenant_id = ? AND asked_in = ANY (?)"
                            + " ORDER BY asked_in, answered_at, question",
                    row -> given.computeIfAbsent(row.getObject(1, UUID.class), id -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getObject(3, Integer.class)),
                    Tenants.current(), callbacks.toArray(UUID[]::new));
            return given;
        });
    }

    /** The survey under which a callback's answers were given, the latest first; empty when none was answered yet. */
    @Transactional
    public Optional<AskedSurvey> askedIn(UUID callback) {
        return database.jdbc(connection -> Sql.one(connection,
                "SELECT d.plugin, d.plugin_version, d.content FROM survey_answer a"
                        + " JOIN survey_definition d ON d.tenant_id = a.tenant_id AND d.id = a.definition_id"
                        + " WHERE a.tenant_id = ? AND a.asked_in = ? ORDER BY a.answered_at DESC LIMIT 1",
                row -> new AskedSurvey(row.getString(1), row.getString(2), Json.read(row.getString(3), SurveyDefinition.class)),
                Tenants.current(), callback));
    }

    private UUID definitionId(Connection connection, AskedSurvey survey, OffsetDateTime at) throws SQLException {
        SurveyDefinition definition = survey.definition();
        Pin pin = new Pin(Tenants.current(), survey.plugin(), survey.pluginVersion(), definition.code(), definition.revision());
        UUID remembered = known.get(pin);
        if (remembered != null) {
            return remembered;
        }
        List<Object> key = new ArrayList<>(List.of(pin.store(), pin.plugin(), pin.version(), pin.code(), pin.revision()));
        Optional<UUID> stored = find(connection, key);
        if (stored.isPresent()) {
            known.put(pin, stored.get());
            return stored.get();
        }
        // Not remembered yet: this transaction may still roll back. Two at once: the second finds the first one's row.
        key.addAll(List.of(Ids.next(), Json.write(definition), at));
        Sql.update(connection, "INSERT INTO survey_definition"
                + " (tenant_id, plugin, plugin_version, code, revision, id, content, first_asked_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING", key.toArray());
        return find(connection, key.subList(0, 5)).orElseThrow();
    }

    private static Optional<UUID> find(Connection connection, List<Object> key) throws SQLException {
        return Sql.one(connection, "SELECT id FROM survey_definition"
                + " WHERE tenant_id = ? AND plugin = ? AND plugin_version = ? AND code = ? AND revision = ?",
                row -> row.getObject(1, UUID.class), key.toArray());
    }
}
