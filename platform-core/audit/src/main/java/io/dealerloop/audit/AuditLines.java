package io.dealerloop.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Origin;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the trail of one store. Each filter has an index that begins with it and ends with the time. */
final class AuditLines {

    private static final TypeReference<TreeMap<String, Object>> DETAILS = new TypeReference<>() {};

    private final Connection connection;
    private final TenantId tenant;
    private final ZoneId zone;

    AuditLines(Connection connection, TenantId tenant, ZoneId zone) {
        this.connection = connection;
        this.tenant = tenant;
        this.zone = zone;
    }

    /** A condition with the values of its question marks. */
    record Where(String sql, List<Object> values) {}

    Page<AuditLine> page(AuditQuery query, int number, int size) throws SQLException {
        Where where = where(query);
        long total = Sql.count(connection, "SELECT count(*) FROM audit_entry" + where.sql(), where.values().toArray());
        List<Object> values = new ArrayList<>(where.values());
        values.add(size);
        values.add((long) number * size);
        return new Page<>(Sql.list(connection, "SELECT * FROM audit_entry" + where.sql() + " ORDER BY at DESC, id DESC LIMIT ? OFFSET ?",
                this::line, values.toArray()), number, size, total);
    }

    Where where(AuditQuery query) {
        StringBuilder sql = new StringBuilder(" WHERE tenant_id = ?");
        List<Object> values = new ArrayList<>(List.of(tenant));
        and(sql, values, "actor = ?", query.person());
        and(sql, values, "action = ?", query.action());
        and(sql, values, "subject_id = ?", query.subject());
        and(sql, values, "at >= ?", query.from() == null ? null : start(query.from()));
        and(sql, values, "at < ?", query.to() == null ? null : start(query.to().plusDays(1)));
        return new Where(sql.toString(), values);
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private AuditLine line(ResultSet row) throws SQLException {
        String posts = row.getString("posts");
        return new AuditLine(row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).atZoneSameInstant(zone).toOffsetDateTime(), row.getObject("actor", UUID.class),
                row.getString("actor_name"), Origin.Via.valueOf(row.getString("via")),
                posts == null ? List.of() : Arrays.asList(posts.split(",")), row.getString("address"), row.getString("request_id"),
                row.getString("action"), row.getString("subject_kind"), row.getObject("subject_id", UUID.class),
                details(row.getString("details")));
    }

    private Map<String, Object> details(String json) {
        try {
            Map<String, Object> details = Json.MAPPER.readValue(json, DETAILS);
            details.replaceAll((name, value) -> value instanceof String text ? Contact.words(tenant, text) : value);
            return details;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("An entry's details are not readable", broken);
        }
    }
}
