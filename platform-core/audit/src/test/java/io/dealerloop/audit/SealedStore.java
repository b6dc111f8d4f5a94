package io.dealerloop.audit;

import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Sql;
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

/** A store with a trail, sealed as the platform does it, and somebody who has the keys of the database and tampers with it. */
final class SealedStore {

    static final TestDatabase DATABASE = TestDatabase.migrated("db/kernel/changelog.xml", "db/tenancy/changelog.xml", "db/audit/changelog.xml");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    final TenantId tenant = new TenantId(Ids.next());

    /** An entry of that day, so many minutes after the store's midnight. */
    UUID entry(LocalDate day, int minute) {
        UUID id = Ids.next();
        DATABASE.in(tenant, connection -> Sql.update(connection, "INSERT INTO audit_entry (tenant_id, id, at, actor, actor_name, action,"
                        + " subject_kind, subject_id, details, via, address, request_id, posts) VALUES (?, ?, ?, ?, '张敏 “客服”\n二组', 'test.act',"
                        + " 'customer', ?, ?::jsonb, 'PERSON', '10.1.2.3', ?, 'CRC_HEAD')",
                tenant, id, day.atStartOfDay(ZONE).plusMinutes(minute).toOffsetDateTime(), new UUID(1, 1), minute % 2 == 0 ? null : new UUID(2, 2),
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
            day = DATABASE.in(tenant, connection -> new Sealing(connection, tenant, ZONE).sealNext(through, OffsetDateTime.now()));
            day.ifPresent(sealed::add);
        } while (day.isPresent());
        return sealed;
    }

    Verified verified() {
        return verified(Map.of());
    }

    Verified verified(Map<LocalDate, String> noted) {
        return DATABASE.in(tenant, connection -> new Verification(connection, tenant.value(), ZONE, noted).verify(null, null));
    }

    /** As the owner of the tables, past every policy. */
    void tamper(String sql, Object... values) {
        tamper(connection -> Sql.update(connection, sql, values));
    }

    void tamper(io.dealerloop.kernel.StoreDatabase.Work<?> work) {
        try (Connection owner = DATABASE.connect("dl_migrate")) {
            work.on(owner);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Makes a seal anew from what its entries say now, as somebody would who knows how it is done. */
    void forge(int seal) {
        tamper(owner -> {
            LocalDate day = Sql.one(owner, "SELECT day FROM audit_seal WHERE tenant_id = ? AND number = ?",
                    row -> row.getObject(1, LocalDate.class), tenant, seal).orElseThrow();
            byte[] previous = Sql.one(owner, "SELECT hash FROM audit_seal WHERE tenant_id = ? AND number = ?", row -> row.getBytes(1), tenant,
                    seal - 1).orElse(Hashes.NONE);
            record Now(UUID id, byte[] digest) {}
            List<Now> entries = Sql.list(owner, "SELECT " + Hashes.columns("e") + " FROM audit_entry e JOIN audit_seal_entry s"
                            + " ON s.tenant_id = e.tenant_id AND s.entry_id = e.id WHERE s.tenant_id = ? AND s.seal = ? ORDER BY e.at, e.id",
                    row -> new Now(UUID.fromString(row.getString("id")), Hashes.digest(row)), tenant, seal);
            Sql.update(owner, "DELETE FROM audit_seal_entry WHERE tenant_id = ? AND seal = ?", tenant, seal);
            byte[] chain = previous;
            int position = 0;
            for (Now entry : entries) {
                chain = Hashes.chain(chain, entry.digest());
                Sql.update(owner, "INSERT INTO audit_seal_entry (tenant_id, seal, position, entry_id, digest, chain) VALUES (?, ?, ?, ?, ?, ?)",
                        tenant, seal, ++position, entry.id(), entry.digest(), chain);
            }
            return Sql.update(owner, "UPDATE audit_seal SET entries = ?, previous = ?, last = ?, hash = ? WHERE tenant_id = ? AND number = ?",
                    position, previous, chain, Hashes.seal(tenant.value(), seal, day, position, previous, chain), tenant, seal);
        });
    }
}
