package io.dealerloop.callbacks;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What earlier callbacks mean for planning the next ones.
 *
 * @param firstWritten by customer: the day of the first written callback since the last successful call. No entry = the half-year clock
 *     has not started; an imported history never starts it
 * @param fleetVisited by fleet: the day of the last visit made, planned or proposed
 * @param lastCaller by customer: who tried to reach them last
 */
record PastContacts(Map<UUID, LocalDate> firstWritten, Map<UUID, LocalDate> fleetVisited, Map<UUID, UUID> lastCaller) {

    static PastContacts of(Connection connection, TenantId tenant, Collection<UUID> customers, Collection<UUID> fleets)
            throws SQLException {
        Map<UUID, LocalDate> firstWritten = new HashMap<>();
        Map<UUID, LocalDate> fleetVisited = new HashMap<>();
        UUID[] people = customers.toArray(UUID[]::new);
        if (people.length > 0) {
            Sql.list(connection, "SELECT w.customer_id, min(w.ended_on) FROM callback w WHERE w.tenant_id = ? AND w.customer_id = ANY (?)"
                            + " AND w.state = 'DONE' AND w.channel IN ('SMS', 'EMAIL') AND NOT EXISTS (SELECT 1 FROM callback p"
                            + " WHERE p.tenant_id = w.tenant_id AND p.customer_id = w.customer_id AND p.state = 'DONE'"
                            + " AND p.channel = 'PHONE' AND p.ended_on >= w.ended_on) GROUP BY w.customer_id",
                    row -> firstWritten.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)), tenant, people);
        }
        if (!fleets.isEmpty()) {
            Sql.list(connection, "SELECT v.fleet_id, max(coalesce(v.ended_on, v.due_on)) FROM callback v"
                            + " WHERE v.tenant_id = ? AND v.fleet_id = ANY (?) AND v.channel = 'VISIT' AND v.state IN ('OPEN', 'DONE')"
                            + " GROUP BY v.fleet_id",
                    row -> fleetVisited.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                    tenant, fleets.toArray(UUID[]::new));
        }
        return new PastContacts(firstWritten, fleetVisited, lastCallers(connection, tenant, customers));
    }

    static Map<UUID, UUID> lastCallers(Connection connection, TenantId tenant, Collection<UUID> customers) throws SQLException {
        Map<UUID, UUID> lastCaller = new HashMap<>();
        if (!customers.isEmpty()) {
            Sql.list(connection, "SELECT DISTINCT ON (a.customer_id) a.customer_id, a.agent FROM callback_attempt a"
                            + " WHERE a.tenant_id = ? AND a.customer_id = ANY (?) ORDER BY a.customer_id, a.at DESC",
                    row -> lastCaller.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), tenant,
                    customers.toArray(UUID[]::new));
        }
        return lastCaller;
    }
}
