package io.dealerloop.callbacks;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The tables {@code day_list} and {@code day_entry} of one store. */
final class DayRows {

    /** A callback and why it comes onto a list. */
    record Listing(Callback callback, Origin origin) {}

    private final Connection connection;
    private final TenantId tenant;

    DayRows(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /**
     * Opens the day, or finds it open, and holds it: two who open at once do so one after the other.
     *
     * @return whether it was opened just now
     */
    boolean openAndHold(LocalDate day, Actor by, OffsetDateTime now) throws SQLException {
        boolean first = Sql.update(connection, "INSERT INTO day_list (tenant_id, day, opened_at, opened_by, opened_by_name)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", tenant, day, now, by.subject(), by.name()) == 1;
        if (!first) {
            hold(day);
        }
        return first;
    }

    /** Holds an open day; {@code false} when it is not open. */
    boolean hold(LocalDate day) throws SQLException {
        return Sql.one(connection, "SELECT day FROM day_list WHERE tenant_id = ? AND day = ? FOR NO KEY UPDATE", row -> row.getString(1),
                tenant, day).isPresent();
    }

    /** Puts callbacks on that day's list. */
    void list(LocalDate day, List<Listing> listings, OffsetDateTime now) throws SQLException {
        if (!listings.isEmpty()) {
            Sql.update(connection, "INSERT INTO day_entry (tenant_id, day, callback_id, origin, assignee, assignee_name, listed_at)"
                            + " SELECT ?, ?, n.callback_id, n.origin, n.assignee, n.name, ?"
                            + " FROM unnest(?, ?, ?, ?) AS n (callback_id, origin, assignee, name) ON CONFLICT DO NOTHING",
                    tenant, day, now, listings.stream().map(listing -> listing.callback().id).toArray(UUID[]::new),
                    listings.stream().map(listing -> listing.origin().name()).toArray(String[]::new),
                    listings.stream().map(listing -> listing.callback().assignee).toArray(UUID[]::new),
                    listings.stream().map(listing -> listing.callback().assigneeName).toArray(String[]::new));
        }
    }

    /** Takes callbacks off that day's list: they are to be worked another day. */
    void unlist(LocalDate day, List<Callback> callbacks) throws SQLException {
        if (!callbacks.isEmpty()) {
            Sql.update(connection, "DELETE FROM day_entry WHERE tenant_id = ? AND day = ? AND callback_id = ANY (?)", tenant, day,
                    callbacks.stream().map(callback -> callback.id).toArray(UUID[]::new));
        }
    }

    /** Gives entries of that day to somebody else. */
    void give(LocalDate day, List<Callback> callbacks) throws SQLException {
        Sql.update(connection, "UPDATE day_entry e SET assignee = n.assignee, assignee_name = n.name"
                        + " FROM unnest(?, ?, ?) AS n (callback_id, assignee, name)"
                        + " WHERE e.tenant_id = ? AND e.day = ? AND e.callback_id = n.callback_id",
                callbacks.stream().map(callback -> callback.id).toArray(UUID[]::new),
                callbacks.stream().map(callback -> callback.assignee).toArray(UUID[]::new),
                callbacks.stream().map(callback -> callback.assigneeName).toArray(String[]::new), tenant, day);
    }
}
