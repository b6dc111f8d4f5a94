package io.dealerloop.audit;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A store, group or platform with a trail, sealed as the platform does it, and somebody who has the keys of the database and tampers with it. */
final class SealedTrail {

    static final TestDatabase DATABASE = TestDatabase.migrated("db/kernel/changelog.xml", "db/tenancy/changelog.xml", "db/audit/changelog.xml");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    final TrailKind kind;
    /** Whose days are sealed. */
    final ZoneId zone;
    /** The store or group; of platforms there is one, and to its tables any other is as good. */
    final UUID owner;

    SealedTrail(TrailKind kind) {
        this(kind, Ids.next());
    }

    SealedTrail(TrailKind kind, UUID owner) {
        this.kind = kind;
        this.owner = owner;
        this.zone = kind == TrailKind.STORE ? ZONE : TrailInUtc.ZONE;
    }

    static SealedTrail ofStore() {
        return new SealedTrail(TrailKind.STORE);
    }

    TenantId tenant() {
        return new TenantId(owner);
    }

    /** A statement with {@code {owner}}, {@code {entries}}, {@code {seals}} and {@code {sealed}}. */
    String sql(String statement) {
        return kind.sql(statement);
    }

    /** As the platform, in a transaction of whose it is. */
    <T> T in(StoreDatabase.Work<T> work) {
        return switch (kind) {
            case STORE -> DATABASE.in(new TenantId(owner), work);
            case GROUP -> DATABASE.in(new GroupId(owner), work);
            case PLATFORM -> DATABASE.inPlatform(owner, work);
        };
    }

    /** An entry of that day, so many minutes after the store's midnight. */
    UUID entry(LocalDate day, int minute) {
        UUID id = Ids.next();
        in(connection -> Sql.update(connection, sql("INSERT INTO {entries} ({owner}, id, at, actor, actor_name, action,"
                        + " subject_kind, subject_id, details, via, address, request_id" + (kind == TrailKind.STORE ? ", posts" : "")
                        + ") VALUES (?, ?, ?, ?, '张敏 “客服”\n二组', 'test.act',"
                        + " 'customer', ?, ?::jsonb, 'PERSON', '10.1.2.3', ?" + (kind == TrailKind.STORE ? ", 'CRC_HEAD')" : ")")),
                owner, id, day.atStartOfDay(zone).plusMinutes(minute).toOffsetDateTime(), new UUID(1, 1), minute % 2 == 0 ? null : new UUID(2, 2),
                "{\"what\": \"第 " + minute + "\"}", minute % 3 == 0 ? null : "r-" + minute));
        return id;
    }

    /** So many entries of that day, one a minute from the tenth on. */
    List<UUID> entries(LocalDate day, int many) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ids.add(entry(day, 10 + i));
        }
        return ids;
    }

    /** Seals what there is up to that day, each day in a transaction of its own. */
    List<LocalDate> seal(LocalDate through) {
        List<LocalDate> sealed = new ArrayList<>();
        Optional<LocalDate> day;
        do {
            day = in(connection -> new Sealing(connection, kind, owner, zone).sealNext(through, OffsetDateTime.now()));
            day.ifPresent(sealed::add);
        } while (day.isPresent());
        return sealed;
    }

    /** Which entry stands there. */
    UUID entryOf(int seal, int position) {
        return in(connection -> Sql.one(connection, sql("SELECT entry_id FROM {sealed} WHERE {owner} = ? AND seal = ? AND position = ?"),
                row -> row.getObject(1, UUID.class), owner, seal, position).orElseThrow());
    }

    Verified verified() {
        return verified(Map.of());
    }

    Verified verified(Map<LocalDate, String> noted) {
        return in(connection -> new Verification(connection, kind, owner, zone, noted).verify(null, null));
    }

    /** As the owner of the tables, past every policy. */
    void tamper(String sql, Object... values) {
        tamper(connection -> Sql.update(connection, sql(sql), values));
    }

    void tamper(StoreDatabase.Work<?> work) {
        try (Connection keys = DATABASE.connect("dl_migrate")) {
            work.on(keys);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Makes a seal anew from what its entries say now, as somebody would who knows how it is done. */
    void forge(int seal) {
        tamper(keys -> {
            LocalDate day = Sql.one(keys, sql("SELECT day FROM {seals} WHERE {owner} = ? AND number = ?"),
                    row -> row.getObject(1, LocalDate.class), owner, seal).orElseThrow();
            byte[] previous = Sql.one(keys, sql("SELECT hash FROM {seals} WHERE {owner} = ? AND number = ?"), row -> row.getBytes(1), owner,
                    seal - 1).orElse(Hashes.NONE);
            record Now(UUID id, byte[] digest) {}
            List<Now> entries = Sql.list(keys, sql("SELECT " + Hashes.columns(kind, "e") + " FROM {entries} e JOIN {sealed} s"
                            + " ON s.{owner} = e.{owner} AND s.entry_id = e.id WHERE s.{owner} = ? AND s.seal = ? ORDER BY e.at, e.id"),
                    row -> new Now(UUID.fromString(row.getString("id")), Hashes.digest(kind, row)), owner, seal);
            Sql.update(keys, sql("DELETE FROM {sealed} WHERE {owner} = ? AND seal = ?"), owner, seal);
            byte[] chain = previous;
            int position = 0;
            for (Now entry : entries) {
                chain = Hashes.chain(chain, entry.digest());
                Sql.update(keys, sql("INSERT INTO {sealed} ({owner}, seal, position, entry_id, digest, chain) VALUES (?, ?, ?, ?, ?, ?)"),
                        owner, seal, ++position, entry.id(), entry.digest(), chain);
            }
            return Sql.update(keys, sql("UPDATE {seals} SET entries = ?, previous = ?, last = ?, hash = ? WHERE {owner} = ? AND number = ?"),
                    position, previous, chain, Hashes.seal(kind, owner, seal, day, position, previous, chain), owner, seal);
        });
    }
}
