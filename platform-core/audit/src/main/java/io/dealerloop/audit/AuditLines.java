package io.dealerloop.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.ContactMask;
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
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads the trail of one store, of one group or of the platform. Each filter has an index that begins with it and ends with the time. */
final class AuditLines {

    private static final TypeReference<TreeMap<String, Object>> DETAILS = new TypeReference<>() {};

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Connection connection;
    private final TrailKind trail;
    private final UUID owner;
    private final ZoneId zone;
    private final UnaryOperator<String> words;

    private AuditLines(Connection connection, TrailKind trail, UUID owner, ZoneId zone, UnaryOperator<String> words) {
        this.connection = connection;
        this.trail = trail;
        this.owner = owner;
        this.zone = zone;
        this.words = words;
    }

    static AuditLines ofStore(Connection connection, TenantId store, ZoneId zone) {
        return new AuditLines(connection, TrailKind.STORE, store.value(), zone, text -> Contact.words(store, text));
    }

    /** Nobody needs numbers of customers to read what headquarters or an operator did: where one stands in a reason, it is masked. */
    static AuditLines inUtc(Connection connection, TrailKind trail, UUID owner) {
        return new AuditLines(connection, trail, owner, TrailInUtc.ZONE, ContactMask::words);
    }

    /** A condition with the values of its question marks. */
    record Where(String sql, List<Object> values) {}

    Page<AuditLine> page(AuditQuery query, int number, int size) throws SQLException {
        Where where = where(query);
        long total = Sql.count(connection, trail.sql("SELECT count(*) FROM {entries}" + where.sql()), where.values().toArray());
        List<Object> values = new ArrayList<>(where.values());
        values.add(size);
        values.add((long) number * size);
        return new Page<>(Sql.list(connection, trail.sql("SELECT * FROM {entries}" + where.sql()
                + " ORDER BY at DESC, id DESC LIMIT ? OFFSET ?"), this::line, values.toArray()), number, size, total);
    }

    Where where(AuditQuery query) {
        StringBuilder sql = new StringBuilder(trail.sql(" WHERE {owner} = ?"));
        List<Object> values = new ArrayList<>(List.of(owner));
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
        String posts = trail == TrailKind.STORE ? row.getString("posts") : null;
        return new AuditLine(row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).atZoneSameInstant(zone).toOffsetDateTime(), row.getObject("actor", UUID.class),
                row.getString("actor_name"), Origin.Via.valueOf(row.getString("via")),
                posts == null ? List.of() : Arrays.asList(posts.split(",")), row.getString("address"), row.getString("request_id"),
                row.getString("action"), row.getString("subject_kind"), row.getObject("subject_id", UUID.class),
                details(row.getString("details")), List.of(), List.of());
    }

    private Map<String, Object> details(String json) {
        try {
            Map<String, Object> details = Json.MAPPER.readValue(json, DETAILS);
            // An id may hold more digits than a telephone number.
            details.replaceAll((name, value) -> value instanceof String text && !ID.matcher(text).matches() ? words.apply(text) : value);
            return details;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("An entry's details are not readable", broken);
        }
    }
}
