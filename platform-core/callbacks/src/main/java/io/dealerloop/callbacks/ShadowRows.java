package io.dealerloop.callbacks;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Text;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The tables {@code shadow_run} and {@code shadow_difference} of one store, and what of the past a run looks at beside deliveries. */
final class ShadowRows {

    /** A run to be made. */
    record Wanted(UUID id, String plugin, String version, String against, LocalDate fromOn, LocalDate toOn) {}

    /** A finished callback of a delivery. */
    record Finished(UUID callback, UUID delivery, Channel channel) {}

    /** A complaint somebody raised in a callback. @param earlier complaints of the same customer within the year before */
    record Complaint(UUID attempt, UUID delivery, int earlier) {}

    private static final String COLUMNS = "r.id, r.plugin, r.version, r.against, r.from_on, r.to_on, r.state, r.deliveries, r.replayed,"
            + " r.callbacks_before, r.callbacks_after, r.failure_zh, r.failure_en, r.asked_by_name, r.asked_at, r.began_at, r.ended_at";

    private final Connection connection;
    private final TenantId tenant;

    ShadowRows(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    void add(Wanted run, Actor actor, OffsetDateTime now) throws SQLException {
        Sql.update(connection, "INSERT INTO shadow_run (tenant_id, id, plugin, version, against, from_on, to_on, state, deliveries, replayed,"
                        + " callbacks_before, callbacks_after, asked_by, asked_by_name, asked_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, 0, 0, 0, ?, ?, ?)",
                tenant, run.id(), run.plugin(), run.version(), run.against(), run.fromOn(), run.toOn(), actor.subject(), actor.name(), now);
    }

    /** The one to be made next; one a killed node was at comes first. */
    Optional<Wanted> next() throws SQLException {
        return Sql.one(connection, "SELECT id, plugin, version, against, from_on, to_on FROM shadow_run WHERE tenant_id = ?"
                        + " AND state IN ('QUEUED', 'RUNNING') ORDER BY state DESC, asked_at LIMIT 1",
                row -> new Wanted(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                        row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class)), tenant);
    }

    /** From the beginning: what an interrupted run found is forgotten. */
    void begin(UUID id, int deliveries, OffsetDateTime now) throws SQLException {
        Sql.update(connection, "DELETE FROM shadow_difference WHERE tenant_id = ? AND run_id = ?", tenant, id);
        Sql.update(connection, "UPDATE shadow_run SET state = 'RUNNING', deliveries = ?, replayed = 0, began_at = ? WHERE tenant_id = ?"
                + " AND id = ? AND state IN ('QUEUED', 'RUNNING')", deliveries, now, tenant, id);
    }

    /** @return whether the run is still wanted */
    boolean replayed(UUID id, int more, int callbacksBefore, int callbacksAfter) throws SQLException {
        return Sql.update(connection, "UPDATE shadow_run SET replayed = replayed + ?, callbacks_before = ?, callbacks_after = ?"
                + " WHERE tenant_id = ? AND id = ? AND state = 'RUNNING'", more, callbacksBefore, callbacksAfter, tenant, id) > 0;
    }

    boolean end(UUID id, ShadowRun.State state, Text failure, OffsetDateTime now) throws SQLException {
        return Sql.update(connection, "UPDATE shadow_run SET state = ?, failure_zh = ?, failure_en = ?, ended_at = ? WHERE tenant_id = ?"
                        + " AND id = ? AND state IN ('QUEUED', 'RUNNING')", state, failure == null ? null : failure.zh(),
                failure == null ? null : failure.en(), now, tenant, id) > 0;
    }

    /** Keeps what was found. @param first the number of the first one */
    void keep(UUID id, int first, List<ShadowDifference> found) throws SQLException {
        if (found.isEmpty()) {
            return;
        }
        Integer[] numbers = new Integer[found.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = first + i;
        }
        Sql.update(connection, "INSERT INTO shadow_difference (tenant_id, run_id, number, kind, subject, document_no, delivered_on, times,"
                        + " before_zh, before_en, after_zh, after_en) SELECT ?, ?, n.* FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " AS n (number, kind, subject, document_no, delivered_on, times, before_zh, before_en, after_zh, after_en)",
                tenant, id, numbers, texts(found, one -> one.kind().name()), texts(found, ShadowDifference::subject),
                texts(found, ShadowDifference::documentNo), found.stream().map(ShadowDifference::deliveredOn).toArray(LocalDate[]::new),
                found.stream().map(ShadowDifference::times).toArray(Integer[]::new),
                texts(found, one -> one.before() == null ? null : one.before().zh()),
                texts(found, one -> one.before() == null ? null : one.before().en()),
                texts(found, one -> one.after() == null ? null : one.after().zh()),
                texts(found, one -> one.after() == null ? null : one.after().en()));
    }

    private static String[] texts(List<ShadowDifference> found, Function<ShadowDifference, String> of) {
        return found.stream().map(of).toArray(String[]::new);
    }

    /** Only the last ones are kept. */
    void keepLast(int most) throws SQLException {
        List<UUID> old = Sql.list(connection, "SELECT id FROM shadow_run WHERE tenant_id = ? AND state NOT IN ('QUEUED', 'RUNNING')"
                + " ORDER BY asked_at DESC, id OFFSET ?", row -> row.getObject(1, UUID.class), tenant, most);
        UUID[] ids = old.toArray(UUID[]::new);
        if (ids.length > 0) {
            Sql.update(connection, "DELETE FROM shadow_difference WHERE tenant_id = ? AND run_id = ANY (?)", tenant, ids);
            Sql.update(connection, "DELETE FROM shadow_run WHERE tenant_id = ? AND id = ANY (?)", tenant, ids);
        }
    }

    /** The store's runs, the latest first. @param id only that one; {@code null} = all */
    List<ShadowRun> runs(UUID id, Locale language) throws SQLException {
        Map<UUID, List<ShadowRun.Change>> changes = new HashMap<>();
        Sql.list(connection, "SELECT run_id, kind, count(*), sum(times) FROM shadow_difference WHERE tenant_id = ?"
                        + " AND (?::uuid IS NULL OR run_id = ?) GROUP BY run_id, kind ORDER BY run_id, kind",
                row -> changes.computeIfAbsent(row.getObject(1, UUID.class), run -> new ArrayList<>())
                        .add(new ShadowRun.Change(ShadowRun.Kind.valueOf(row.getString(2)), row.getInt(3), row.getInt(4))),
                tenant, id, id);
        return Sql.list(connection, "SELECT " + COLUMNS + " FROM shadow_run r WHERE r.tenant_id = ? AND (?::uuid IS NULL OR r.id = ?)"
                + " ORDER BY r.asked_at DESC, r.id", row -> read(row, changes, language), tenant, id, id);
    }

    private ShadowRun read(ResultSet row, Map<UUID, List<ShadowRun.Change>> changes, Locale language) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String failure = row.getString("failure_zh");
        return new ShadowRun(id, tenant.value(), row.getString("plugin"), row.getString("version"), row.getString("against"),
                row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class),
                ShadowRun.State.valueOf(row.getString("state")), row.getInt("deliveries"), row.getInt("replayed"),
                row.getInt("callbacks_before"), row.getInt("callbacks_after"), changes.getOrDefault(id, List.of()),
                failure == null ? null : Text.of(failure, row.getString("failure_en")).in(language), row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class), row.getObject("began_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }

    long count(UUID run, ShadowRun.Kind kind) throws SQLException {
        return Sql.count(connection, "SELECT count(*) FROM shadow_difference WHERE tenant_id = ? AND run_id = ? AND (?::text IS NULL OR kind = ?)",
                tenant, run, kind, kind);
    }

    List<ShadowRun.Difference> differences(UUID run, ShadowRun.Kind kind, long offset, int most, Locale language) throws SQLException {
        return Sql.list(connection, "SELECT number, kind, subject, document_no, delivered_on, times, before_zh, before_en, after_zh, after_en"
                        + " FROM shadow_difference WHERE tenant_id = ? AND run_id = ? AND (?::text IS NULL OR kind = ?)"
                        + " ORDER BY number LIMIT ? OFFSET ?",
                row -> new ShadowRun.Difference(row.getInt(1), ShadowRun.Kind.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                        row.getObject(5, LocalDate.class), row.getInt(6), said(row, 7, language), said(row, 9, language)),
                tenant, run, kind, kind, most, offset);
    }

    private static String said(ResultSet row, int column, Locale language) throws SQLException {
        String zh = row.getString(column);
        return zh == null ? null : Text.of(zh, row.getString(column + 1)).in(language);
    }

    List<Finished> finished(Collection<UUID> deliveries) throws SQLException {
        return Sql.list(connection, "SELECT c.id, c.delivery_id, c.channel FROM callback c WHERE c.tenant_id = ? AND c.delivery_id = ANY (?)"
                        + " AND c.state = 'DONE'",
                row -> new Finished(row.getObject(1, UUID.class), row.getObject(2, UUID.class), Channel.valueOf(row.getString(3))),
                tenant, deliveries.toArray(UUID[]::new));
    }

    List<Complaint> complaints(Collection<UUID> deliveries) throws SQLException {
        return Sql.list(connection, "SELECT a.id, c.delivery_id, (SELECT count(*) FROM callback_attempt e WHERE e.tenant_id = ?"
                        + " AND e.customer_id = a.customer_id AND e.complaint AND e.at < a.at AND e.at >= a.at - interval '1 year')"
                        + " FROM callback_attempt a JOIN callback c ON c.tenant_id = a.tenant_id AND c.id = a.callback_id"
                        + " WHERE a.tenant_id = ? AND c.tenant_id = ? AND c.delivery_id = ANY (?) AND a.complaint ORDER BY a.at, a.id",
                row -> new Complaint(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)),
                tenant, tenant, tenant, deliveries.toArray(UUID[]::new));
    }
}
