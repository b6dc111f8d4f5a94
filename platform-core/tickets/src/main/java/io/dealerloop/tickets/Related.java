package io.dealerloop.tickets;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which tickets belong together, in the database. */
final class Related {

    private static final String COLUMNS = "SELECT t.id, t.number, t.kind, t.state FROM ticket t WHERE t.tenant_id = ?";

    private final Connection connection;
    private final TenantId tenant;

    Related(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    List<RelatedTicket> of(Ticket ticket) throws SQLException {
        List<RelatedTicket> all = new ArrayList<>();
        if (ticket.mergedInto() != null) {
            all.addAll(read(RelatedTicket.Relation.MERGED_INTO, COLUMNS + " AND t.id = ?", tenant, ticket.mergedInto()));
        }
        if (ticket.splitFrom() != null) {
            all.addAll(read(RelatedTicket.Relation.SPLIT_FROM, COLUMNS + " AND t.id = ?", tenant, ticket.splitFrom()));
        }
        all.addAll(read(RelatedTicket.Relation.ABSORBED, COLUMNS + " AND t.merged_into = ? ORDER BY t.number", tenant, ticket.id()));
        all.addAll(read(RelatedTicket.Relation.SPLIT_OFF, COLUMNS + " AND t.split_from = ? ORDER BY t.number", tenant, ticket.id()));
        all.addAll(read(RelatedTicket.Relation.LINKED, COLUMNS + " AND t.id = ANY (ARRAY(SELECT l.other_id FROM ticket_link l WHERE l.tenant_id = ?"
                + " AND l.one_id = ? UNION SELECT l.one_id FROM ticket_link l WHERE l.tenant_id = ? AND l.other_id = ?)) ORDER BY t.number",
                tenant, tenant, ticket.id(), tenant, ticket.id()));
        return all;
    }

    private List<RelatedTicket> read(RelatedTicket.Relation relation, String sql, Object... values) throws SQLException {
        return Sql.list(connection, sql, row -> line(row, relation), values);
    }

    /** By id, without saying how they belong to anything. */
    Map<UUID, RelatedTicket> lines(Collection<UUID> ids) throws SQLException {
        Map<UUID, RelatedTicket> lines = new HashMap<>();
        if (!ids.isEmpty()) {
            Sql.list(connection, COLUMNS + " AND t.id = ANY (?)", row -> lines.put(row.getObject(1, UUID.class), line(row, null)), tenant,
                    ids.toArray(UUID[]::new));
        }
        return lines;
    }

    private static RelatedTicket line(ResultSet row, RelatedTicket.Relation relation) throws SQLException {
        return new RelatedTicket(row.getObject(1, UUID.class), row.getLong(2), TicketKind.valueOf(row.getString(3)), TicketState.valueOf(row.getString(4)),
                relation);
    }

    /** Whether they were not linked before. */
    boolean link(UUID one, UUID other) throws SQLException {
        return Sql.update(connection, "INSERT INTO ticket_link (tenant_id, one_id, other_id) VALUES (?, least(?, ?), greatest(?, ?)) ON CONFLICT DO NOTHING",
                tenant, one, other, one, other) > 0;
    }

    boolean unlink(UUID one, UUID other) throws SQLException {
        return Sql.update(connection, "DELETE FROM ticket_link WHERE tenant_id = ? AND one_id = least(?, ?) AND other_id = greatest(?, ?)",
                tenant, one, other, one, other) > 0;
    }
}
