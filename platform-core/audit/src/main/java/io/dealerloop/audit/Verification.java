package io.dealerloop.audit;

import io.dealerloop.audit.Verified.Finding;
import io.dealerloop.audit.Verified.Kind;
import io.dealerloop.kernel.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Recomputes a trail's seals from its entries and tells what does not fit, over one connection; entries are streamed, not held. */
final class Verification {

    private static final int AT_ONCE = 1_000;

    private final Connection connection;
    private final TrailKind trail;
    private final UUID owner;
    private final ZoneId zone;
    private final Map<LocalDate, String> noted;
    private final List<Finding> findings = new ArrayList<>();
    private long entries;
    private long late;

    /**
     * @param owner the store or group, or the platform
     * @param noted hashes of seals that were noted elsewhere, by day
     */
    Verification(Connection connection, TrailKind trail, UUID owner, ZoneId zone, Map<LocalDate, String> noted) {
        this.connection = connection;
        this.trail = trail;
        this.owner = owner;
        this.zone = zone;
        this.noted = noted;
    }

    private record Seal(int number, LocalDate day, int entries, byte[] previous, byte[] last, byte[] hash) {}

    /** A row of a seal as it stands, with the entry it names. */
    private record Row(int position, UUID entry, byte[] digest, byte[] chain, byte[] found, Long at) {}

    /**
     * @param from the first day; {@code null} = from the beginning
     * @param to the last day; {@code null} = to the end
     */
    Verified verify(LocalDate from, LocalDate to) throws SQLException {
        List<Seal> seals = Sql.list(connection, trail.sql("SELECT number, day, entries, previous, last, hash FROM {seals} WHERE {owner} = ?"
                        + " AND (?::date IS NULL OR day >= ?) AND (?::date IS NULL OR day <= ?) ORDER BY number"),
                row -> new Seal(row.getInt(1), row.getObject(2, LocalDate.class), row.getInt(3), row.getBytes(4), row.getBytes(5),
                        row.getBytes(6)), owner, from, from, to, to);
        Seal before = seals.isEmpty() ? null : before(seals.getFirst());
        for (Seal seal : seals) {
            link(before, seal);
            entries(seal);
            before = seal;
        }
        noted.forEach((day, hash) -> {
            if (seals.stream().noneMatch(seal -> seal.day().equals(day) && Hashes.hex(seal.hash()).equalsIgnoreCase(hash))) {
                find(Kind.NOT_AS_NOTED, day, null, null);
            }
        });
        if (!seals.isEmpty()) {
            unsealed(from, seals.getLast().day());
        }
        return new Verified(findings.isEmpty(), seals.size(), entries, late, seals.isEmpty() ? null : seals.getLast().day(),
                seals.isEmpty() ? null : Hashes.hex(seals.getLast().hash()), findings);
    }

    /** The seal before the first one asked for, taken as it stands. */
    private Seal before(Seal first) throws SQLException {
        return Sql.one(connection, trail.sql("SELECT number, day, hash FROM {seals} WHERE {owner} = ? AND number < ? ORDER BY number DESC LIMIT 1"),
                row -> new Seal(row.getInt(1), row.getObject(2, LocalDate.class), 0, null, null, row.getBytes(3)), owner, first.number())
                .orElse(null);
    }

    /** The seal in itself and with the one before it. */
    private void link(Seal before, Seal seal) {
        int expected = before == null ? 1 : before.number() + 1;
        LocalDate day = before == null ? seal.day() : before.day().plusDays(1);
        if (seal.number() != expected || !seal.day().equals(day)) {
            find(Kind.SEAL_MISSING, day.isAfter(seal.day()) ? seal.day() : day, null, null);
        } else if (!Arrays.equals(seal.previous(), before == null ? Hashes.NONE : before.hash())) {
            // The later seal holds what the earlier one was: it is that one that is another now.
            find(Kind.SEAL_REPLACED, before == null ? seal.day() : before.day(), null, null);
        }
        byte[] hash = Hashes.seal(trail, owner, seal.number(), seal.day(), seal.entries(), seal.previous(), seal.last());
        if (!Arrays.equals(hash, seal.hash())) {
            find(Kind.SEAL_REPLACED, seal.day(), null, null);
        }
    }

    private void entries(Seal seal) throws SQLException {
        long dayStart = micros(start(seal.day()));
        Set<Integer> told = new HashSet<>();
        byte[] chain = seal.previous();
        Row last = null;
        int place = 0;
        try (PreparedStatement statement = connection.prepareStatement(trail.sql("SELECT s.position, s.entry_id, s.digest, s.chain, "
                + Hashes.columns(trail, "e") + " FROM {sealed} s LEFT JOIN {entries} e ON e.{owner} = s.{owner} AND e.id = s.entry_id"
                + " WHERE s.{owner} = ? AND s.seal = ? ORDER BY s.position"))) {
            statement.setFetchSize(AT_ONCE);
            statement.setObject(1, owner);
            statement.setInt(2, seal.number());
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Row row = row(result);
                    entries++;
                    late += row.at() != null && row.at() < dayStart ? 1 : 0;
                    for (place++; place < row.position(); place++) {
                        find(Kind.DELETED, seal.day(), place, null);
                        told.add(place);
                    }
                    if (row.found() == null) {
                        find(Kind.DELETED, seal.day(), row.position(), row.entry());
                        told.add(row.position());
                    } else if (!Arrays.equals(row.found(), row.digest())) {
                        boolean elsewhere = Sql.count(connection, trail.sql("SELECT count(*) FROM {sealed} WHERE {owner} = ? AND seal = ?"
                                + " AND digest = ?"), owner, seal.number(), row.found()) > 0;
                        find(elsewhere ? Kind.REORDERED : Kind.CHANGED, seal.day(), row.position(), row.entry());
                        told.add(row.position());
                    }
                    if (!Arrays.equals(Hashes.chain(chain, row.digest()), row.chain())) {
                        unchained(seal, row, last, told);
                    }
                    chain = row.chain();
                    last = row;
                }
            }
        }
        if (place < seal.entries() && told.stream().noneMatch(position -> position < 0)) {
            for (int missing = place + 1; missing <= seal.entries(); missing++) {
                find(Kind.DELETED, seal.day(), missing, null);
            }
        } else if (place > seal.entries() && told.isEmpty()) {
            find(Kind.INSERTED, seal.day(), last.position(), last.entry());
        } else if (place == seal.entries() && told.isEmpty() && !Arrays.equals(chain, seal.last())) {
            find(Kind.SEAL_REPLACED, seal.day(), null, null);
        }
    }

    /**
     * A row that does not follow from the one before it: the row it does follow from tells what happened.
     *
     * @param told places about which something was told already; a negative one for a row that is gone without leaving a gap
     */
    private void unchained(Seal seal, Row row, Row last, Set<Integer> told) throws SQLException {
        boolean outOfOrder = last != null && row.at() != null && last.at() != null && row.at() < last.at();
        int follows = follows(seal, row);
        if (follows > row.position() || outOfOrder) {
            tell(Kind.REORDERED, seal, row.position(), row.entry(), told);
        } else if (follows >= 0) {
            for (int between = follows + 1; between < row.position(); between++) {
                tell(Kind.INSERTED, seal, between, at(seal, between), told);
            }
        } else {
            long rows = Sql.count(connection, trail.sql("SELECT count(*) FROM {sealed} WHERE {owner} = ? AND seal = ?"), owner, seal.number());
            if (rows > seal.entries()) {
                tell(Kind.INSERTED, seal, row.position(), row.entry(), told);
            } else if (rows == seal.entries()) {
                Row other = last == null ? row : last;
                tell(Kind.CHANGED, seal, other.position(), other.entry(), told);
            } else {
                int gone = Math.max(1, row.position() - 1);
                if (told.add(-gone) && !told.contains(gone)) {
                    find(Kind.DELETED, seal.day(), gone, null);
                }
            }
        }
    }

    private void tell(Kind kind, Seal seal, int position, UUID entry, Set<Integer> told) {
        if (told.add(position)) {
            find(kind, seal.day(), position, entry);
        }
    }

    /** The place of the row from which this one follows, 0 for the beginning; -1 when there is none. */
    private int follows(Seal seal, Row row) throws SQLException {
        if (Arrays.equals(Hashes.chain(seal.previous(), row.digest()), row.chain())) {
            return 0;
        }
        return Sql.one(connection, trail.sql("SELECT position FROM {sealed} WHERE {owner} = ? AND seal = ? AND sha256(chain || ?) = ?"),
                found -> found.getInt(1), owner, seal.number(), row.digest(), row.chain()).orElse(-1);
    }

    private UUID at(Seal seal, int position) throws SQLException {
        return Sql.one(connection, trail.sql("SELECT entry_id FROM {sealed} WHERE {owner} = ? AND seal = ? AND position = ?"),
                row -> row.getObject(1, UUID.class), owner, seal.number(), position).orElse(null);
    }

    /** Entries of sealed days that no seal knows. */
    private void unsealed(LocalDate from, LocalDate through) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(trail.sql("SELECT e.id, e.at FROM {entries} e WHERE e.{owner} = ?"
                + " AND (?::timestamptz IS NULL OR e.at >= ?) AND e.at < ? AND NOT EXISTS (SELECT FROM {sealed} s"
                + " WHERE s.{owner} = e.{owner} AND s.entry_id = e.id) ORDER BY e.at, e.id LIMIT ?"))) {
            OffsetDateTime start = from == null ? null : start(from);
            statement.setObject(1, owner);
            statement.setObject(2, start);
            statement.setObject(3, start);
            statement.setObject(4, start(through.plusDays(1)));
            statement.setInt(5, Verified.MOST_FINDINGS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    find(Kind.INSERTED, row.getObject(2, OffsetDateTime.class).atZoneSameInstant(zone).toLocalDate(), null,
                            row.getObject(1, UUID.class));
                }
            }
        }
    }

    private void find(Kind kind, LocalDate day, Integer position, UUID entry) {
        Finding finding = new Finding(kind, day, position, entry);
        if (findings.size() < Verified.MOST_FINDINGS && findings.stream().noneMatch(known -> Objects.equals(known, finding))) {
            findings.add(finding);
        }
    }

    private Row row(ResultSet result) throws SQLException {
        boolean there = result.getString("id") != null;
        return new Row(result.getInt("position"), result.getObject("entry_id", UUID.class), result.getBytes("digest"),
                result.getBytes("chain"), there ? Hashes.digest(trail, result) : null, there ? Long.valueOf(result.getString("at")) : null);
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static long micros(OffsetDateTime time) {
        return time.toEpochSecond() * 1_000_000;
    }
}
