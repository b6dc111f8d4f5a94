package io.dealerloop.callbacks;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far each colleague's day is, handed in and acknowledged. */
final class DayRecordRows {

    /** What stands in {@code day_list}. */
    record OpenedDay(OffsetDateTime at, String by) {}

    private static final String RECORD = "handed_in_at, note, acknowledged_at, acknowledged_by_name, acknowledgement";

    private final Connection connection;
    private final TenantId tenant;
    private final ZoneId zone;

    DayRecordRows(Connection connection, TenantId tenant, ZoneId zone) {
        this.connection = connection;
        this.tenant = tenant;
        this.zone = zone;
    }

    Optional<OpenedDay> opened(LocalDate day) throws SQLException {
        return Sql.one(connection, "SELECT opened_at, opened_by_name FROM day_list WHERE tenant_id = ? AND day = ?",
                row -> new OpenedDay(EntryRows.at(row.getObject(1, OffsetDateTime.class), zone), row.getString(2)), tenant, day);
    }

    /** Everybody with entries, attempts or a handed-in record of that day; entries of nobody come under a {@code null} subject. */
    List<DayView.Agent> agents(LocalDate day) throws SQLException {
        return Sql.list(connection, "WITH worked AS (SELECT e.assignee AS subject, max(e.assignee_name) AS name, count(*) AS total,"
                        + " count(*) FILTER (WHERE e.day < c.listed_on OR c.state = 'OPEN') AS open,"
                        + " count(*) FILTER (WHERE e.day >= c.listed_on AND c.state = 'DONE') AS done"
                        + " FROM day_entry e JOIN callback c ON c.tenant_id = e.tenant_id AND c.id = e.callback_id"
                        + " WHERE e.tenant_id = ? AND e.day = ? GROUP BY e.assignee),"
                        + " tried AS (SELECT a.agent AS subject, max(a.agent_name) AS name, count(*) AS attempts FROM callback_attempt a"
                        + " WHERE a.tenant_id = ? AND a.day = ? GROUP BY a.agent),"
                        + " handed AS (SELECT r.agent AS subject, r.agent_name AS name, r." + RECORD.replace(", ", ", r.")
                        + " FROM day_record r WHERE r.tenant_id = ? AND r.day = ?)"
                        + " SELECT coalesce(w.subject, t.subject, h.subject) AS subject, coalesce(w.name, t.name, h.name) AS name,"
                        + " coalesce(w.total, 0) AS total, coalesce(w.open, 0) AS open, coalesce(w.done, 0) AS done,"
                        + " coalesce(t.attempts, 0) AS attempts, " + RECORD
                        + " FROM worked w FULL JOIN tried t ON t.subject = w.subject"
                        + " FULL JOIN handed h ON h.subject = coalesce(w.subject, t.subject) ORDER BY name NULLS LAST, subject",
                this::agent, tenant, day, tenant, day, tenant, day);
    }

    Optional<DayView.Agent> agent(LocalDate day, UUID subject) throws SQLException {
        return agents(day).stream().filter(agent -> subject.equals(agent.subject())).findFirst();
    }

    /** {@code false} when it was handed in before. */
    boolean handIn(LocalDate day, Actor agent, String note, OffsetDateTime now) throws SQLException {
        return Sql.update(connection, "INSERT INTO day_record (tenant_id, day, agent, agent_name, version, handed_in_at, note)"
                        + " VALUES (?, ?, ?, ?, 0, ?, ?) ON CONFLICT DO NOTHING",
                tenant, day, agent.subject(), agent.name(), now, note) == 1;
    }

    /** {@code false} when there is nothing to take back, or it is acknowledged. */
    boolean takeBack(LocalDate day, UUID agent) throws SQLException {
        return Sql.update(connection, "DELETE FROM day_record WHERE tenant_id = ? AND day = ? AND agent = ? AND acknowledged_at IS NULL",
                tenant, day, agent) == 1;
    }

    /** {@code false} when it was not handed in, or is acknowledged already. */
    boolean acknowledge(LocalDate day, UUID agent, Actor by, String note, OffsetDateTime now) throws SQLException {
        return Sql.update(connection, "UPDATE day_record SET acknowledged_at = ?, acknowledged_by = ?, acknowledged_by_name = ?,"
                        + " acknowledgement = ?, version = version + 1"
                        + " WHERE tenant_id = ? AND day = ? AND agent = ? AND acknowledged_at IS NULL",
                now, by.subject(), by.name(), note, tenant, day, agent) == 1;
    }

    private DayView.Agent agent(ResultSet row) throws SQLException {
        return new DayView.Agent(row.getObject("subject", UUID.class), row.getString("name"), row.getInt("total"), row.getInt("open"),
                row.getInt("done"), row.getInt("attempts"), EntryRows.at(row.getObject("handed_in_at", OffsetDateTime.class), zone),
                Contact.words(tenant, row.getString("note")), EntryRows.at(row.getObject("acknowledged_at", OffsetDateTime.class), zone),
                row.getString("acknowledged_by_name"), Contact.words(tenant, row.getString("acknowledgement")));
    }
}
