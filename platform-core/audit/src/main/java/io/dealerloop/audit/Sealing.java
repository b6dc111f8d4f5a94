package io.dealerloop.audit;

import io.dealerloop.kernel.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Seals a trail's days, one after the other, over one connection in a transaction of its store, its group or the platform. However large a day is, it is streamed. */
final class Sealing {

    /** An entry is written within seconds of what it tells. What turns up later than this after its day is never sealed, and stands out for it. */
    static final int LATE_DAYS = 7;

    private static final int AT_ONCE = 1_000;

    private final Connection connection;
    private final TrailKind trail;
    private final UUID owner;
    private final ZoneId zone;

    /** @param owner the store or group, or the platform */
    Sealing(Connection connection, TrailKind trail, UUID owner, ZoneId zone) {
        this.connection = connection;
        this.trail = trail;
        this.owner = owner;
        this.zone = zone;
    }

    /** The chain's end. */
    private record Head(int number, LocalDate day, byte[] hash) {}

    /**
     * Seals the first day that is not sealed yet, an empty one too, so that a missing day is seen.
     *
     * @param through the last day that may be sealed: one that has ended
     * @return the day sealed; empty when there is nothing (more) to seal
     */
    Optional<LocalDate> sealNext(LocalDate through, OffsetDateTime now) throws SQLException {
        Optional<Head> head = Sql.one(connection, trail.sql("SELECT number, day, hash FROM {seals} WHERE {owner} = ? ORDER BY number DESC LIMIT 1"),
                row -> new Head(row.getInt(1), row.getObject(2, LocalDate.class), row.getBytes(3)), owner);
        Optional<LocalDate> day = head.map(last -> Optional.of(last.day().plusDays(1))).orElseGet(this::firstDay)
                .filter(next -> !next.isAfter(through));
        if (day.isPresent()) {
            seal(head.map(last -> last.number() + 1).orElse(1), day.get(), head.map(Head::hash).orElse(Hashes.NONE),
                    head.map(last -> last.day().minusDays(LATE_DAYS)), now);
        }
        return day;
    }

    private Optional<LocalDate> firstDay() {
        try {
            return Sql.one(connection, trail.sql("SELECT min(at) FROM {entries} WHERE {owner} = ?"), row -> row.getObject(1, OffsetDateTime.class),
                    owner).map(at -> at.atZoneSameInstant(zone).toLocalDate());
        } catch (SQLException failure) {
            throw new IllegalStateException("The first entry could not be read: " + failure.getMessage(), failure);
        }
    }

    /** @param lateFrom from which day on what no seal has yet is taken in */
    private void seal(int number, LocalDate day, byte[] previous, Optional<LocalDate> lateFrom, OffsetDateTime now) throws SQLException {
        byte[] chain = previous;
        int position = 0;
        try (PreparedStatement entries = connection.prepareStatement(trail.sql("SELECT " + Hashes.columns(trail, "e")
                        + " FROM {entries} e WHERE e.{owner} = ? AND e.at >= ? AND e.at < ? AND NOT EXISTS (SELECT FROM {sealed} s"
                        + " WHERE s.{owner} = e.{owner} AND s.entry_id = e.id) ORDER BY e.at, e.id"));
                PreparedStatement sealed = connection.prepareStatement(trail.sql("INSERT INTO {sealed} ({owner}, seal, position, entry_id,"
                        + " digest, chain) VALUES (?, ?, ?, ?, ?, ?)"))) {
            entries.setFetchSize(AT_ONCE);
            entries.setObject(1, owner);
            entries.setObject(2, start(lateFrom.orElse(day)));
            entries.setObject(3, start(day.plusDays(1)));
            try (ResultSet entry = entries.executeQuery()) {
                while (entry.next()) {
                    byte[] digest = Hashes.digest(trail, entry);
                    chain = Hashes.chain(chain, digest);
                    sealed.setObject(1, owner);
                    sealed.setInt(2, number);
                    sealed.setInt(3, ++position);
                    sealed.setObject(4, UUID.fromString(entry.getString("id")));
                    sealed.setBytes(5, digest);
                    sealed.setBytes(6, chain);
                    sealed.addBatch();
                    if (position % AT_ONCE == 0) {
                        sealed.executeBatch();
                    }
                }
            }
            sealed.executeBatch();
        }
        Sql.update(connection, trail.sql("INSERT INTO {seals} ({owner}, number, day, entries, previous, last, hash, sealed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"), owner, number, day, position, previous, chain,
                Hashes.seal(trail, owner, number, day, position, previous, chain), now);
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
