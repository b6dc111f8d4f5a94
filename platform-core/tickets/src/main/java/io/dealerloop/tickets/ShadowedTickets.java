package io.dealerloop.tickets;

import io.dealerloop.callbacks.SameChanges;
import io.dealerloop.callbacks.ShadowDifference;
import io.dealerloop.callbacks.ShadowRun;
import io.dealerloop.callbacks.ShadowedPast;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.pluginhost.StandardChain;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded, put to two versions of a standard: each ticket that would earn another recording score (信息记录规范考核), and whose
 * sentence would read otherwise. Both versions judge the slots as they stand today; what the ticket earned when it was recorded stays.
 */
@ApplicationScoped
class ShadowedTickets implements ShadowedPast {

    private static final int PIECE = 500;
    private static final Text NO_FORMAT = Text.of("没有这种格式", "no such format");

    /** @param plugin whose format it was recorded in; brand {@code null} = not known */
    private record Kept(long number, LocalDate on, String plugin, RecordFormat format, Map<String, String> slots, @Nullable String vehicleBrand) {

        /** The car's; else what was recorded. */
        @Nullable String brand() {
            return vehicleBrand != null ? vehicleBrand : format.slots().stream().filter(slot -> slot.type() == RecordFormat.SlotType.BRAND)
                    .map(RecordFormat.Slot::name).map(slots::get).filter(Objects::nonNull).findFirst().orElse(null);
        }

        boolean concerned(Replay replay) {
            String brand = brand();
            return plugin.equals(replay.plugin()) || brand != null && replay.concerns(brand);
        }
    }

    @Override
    public void replay(Replay replay) {
        Map<String, RecordFormat> inForce = formats(replay.inForce());
        Map<String, RecordFormat> tried = formats(replay.tried());
        SameChanges sentences = new SameChanges();
        TenantId tenant = Tenants.current();
        ZoneId zone = replay.zone();
        List<Kept> piece;
        long after = 0;
        do {
            long last = after;
            piece = replay.in(connection -> after(connection, tenant, replay.from(), replay.until(), zone, last));
            List<ShadowDifference> found = new ArrayList<>();
            piece.stream().filter(ticket -> ticket.concerned(replay)).forEach(ticket -> {
                RecordFormat was = inForce.get(ticket.format().code());
                RecordFormat is = tried.get(ticket.format().code());
                points(ticket, was, is).ifPresent(found::add);
                sentences.note(change(ShadowRun.Kind.SENTENCE, ticket, pattern(ticket, was, is), pattern(ticket, is, was)));
            });
            if (!replay.keep(found)) {
                return;
            }
            after = piece.isEmpty() ? after : piece.getLast().number();
        } while (piece.size() == PIECE);
        replay.keep(sentences.all());
    }

    private static Map<String, RecordFormat> formats(StandardChain chain) {
        Map<String, RecordFormat> formats = new HashMap<>();
        chain.recordFormats().entries().forEach(format -> formats.put(format.code(), format));
        return formats;
    }

    private static Optional<ShadowDifference> points(Kept ticket, @Nullable RecordFormat was, @Nullable RecordFormat is) {
        ShadowDifference change = change(ShadowRun.Kind.RECORDING, ticket, points(ticket, was), points(ticket, is));
        return Objects.equals(change.before(), change.after()) ? Optional.empty() : Optional.of(change);
    }

    private static Text points(Kept ticket, @Nullable RecordFormat format) {
        if (format == null) {
            return NO_FORMAT;
        }
        Map<String, String> slots = slots(ticket, format);
        int total = format.score(slots, format.sentence(slots)).total();
        return Text.of(total + " 分", total + " points");
    }

    /** The format's sentence where the two read differently for this ticket; what the customer said is not written down. */
    private static @Nullable Text pattern(Kept ticket, @Nullable RecordFormat format, @Nullable RecordFormat other) {
        if (format == null || other == null) {
            return null;
        }
        return format.sentence(slots(ticket, format)).equals(other.sentence(slots(ticket, other))) ? null : Text.of(format.sentence(), format.sentence());
    }

    /** What was recorded for slots that this format has as well. */
    private static Map<String, String> slots(Kept ticket, RecordFormat format) {
        Map<String, String> slots = new LinkedHashMap<>();
        format.slots().forEach(slot -> Optional.ofNullable(ticket.slots().get(slot.name())).ifPresent(value -> slots.put(slot.name(), value)));
        return slots;
    }

    private static ShadowDifference change(ShadowRun.Kind kind, Kept ticket, @Nullable Text before, @Nullable Text after) {
        return new ShadowDifference(kind, ticket.format().code(), Long.toString(ticket.number()), ticket.on(), 1, before, after);
    }

    private static List<Kept> after(Connection connection, TenantId tenant, OffsetDateTime from, OffsetDateTime until, ZoneId zone, long number)
            throws SQLException {
        Map<String, RecordFormat> read = new HashMap<>();
        return Sql.list(connection, "SELECT t.number, t.created_at, f.plugin, t.format_fingerprint, f.content, t.slots, v.brand FROM ticket t"
                        + " JOIN ticket_format f ON f.tenant_id = ? AND f.fingerprint = t.format_fingerprint"
                        + " LEFT JOIN vehicle_known_by v ON v.tenant_id = ? AND v.vehicle_id = t.vehicle_id"
                        + " WHERE t.tenant_id = ? AND t.number > ? AND t.created_at >= ? AND t.created_at < ? ORDER BY t.number LIMIT ?",
                row -> kept(row, read, zone), tenant, tenant, tenant, number, from, until, PIECE);
    }

    private static Kept kept(ResultSet row, Map<String, RecordFormat> read, ZoneId zone) throws SQLException {
        String content = row.getString("content");
        RecordFormat format = read.computeIfAbsent(row.getString("format_fingerprint"), any -> Json.read(content, RecordFormat.class));
        return new Kept(row.getLong("number"), row.getObject("created_at", OffsetDateTime.class).atZoneSameInstant(zone).toLocalDate(),
                row.getString("plugin"), format, Keepable.slots(row.getString("slots")), row.getString("brand"));
    }
}
