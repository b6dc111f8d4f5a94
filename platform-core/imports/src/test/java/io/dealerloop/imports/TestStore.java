package io.dealerloop.imports;

import io.dealerloop.customers.CustomerIntake;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.TestDatabase;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.visits.DeliveryUse;
import io.dealerloop.visits.ServiceKinds;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A store with an empty database of its own to import into, the way the platform does it: as dl_app, chunk by chunk. */
final class TestStore {

    /** Started when first asked for: a process that is given another does without. */
    private static final class Own {
        static final TestDatabase DATABASE = TestDatabase.migrated("db/kernel/changelog.xml", "db/customers/changelog.xml",
                "db/visits/changelog.xml", "db/imports/changelog.xml");
    }

    final TenantId id;
    boolean changesWait;
    /** What the standards the store follows say. */
    ImportMapping words = ImportMapping.NONE;
    OffsetDateTime now = OffsetDateTime.parse("2026-11-22T01:00:00Z");
    private final TestDatabase database;
    private final Path folder;

    TestStore(Path folder) {
        this(folder, Own.DATABASE, new TenantId(Ids.next()));
    }

    TestStore(Path folder, TestDatabase database, TenantId id) {
        this.folder = folder;
        this.database = database;
        this.id = id;
    }

    String databaseUrl() {
        return database.url();
    }

    <T> T in(StoreDatabase.Work<T> work) {
        return database.in(id, work);
    }

    StoreContext context() {
        now = now.plusSeconds(1);
        return new StoreContext(id, ZoneId.of("Asia/Shanghai"), Set.of("启程北京现代东城店", "demo-east"), "010", KnownHeadings.of(words),
                ServiceKinds.of(Map.of(), words), now);
    }

    private final ImportRun.Transactions transactions = new ImportRun.Transactions() {
        @Override
        public <T> T in(StoreDatabase.Work<T> work) {
            return Actor.runAs(Actor.SYSTEM, () -> database.in(id, work));
        }
    };

    /** Checks a text in UTF-8. */
    ImportRecord check(String text) {
        return check(text, StandardCharsets.UTF_8);
    }

    ImportRecord check(String text, Charset charset) {
        return check(text.getBytes(charset));
    }

    ImportRecord check(byte[] content) {
        UUID importId = Ids.next();
        try {
            Files.write(path(importId), content);
            return check(importId, path(importId));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    ImportRecord checkFile(Path file) {
        UUID importId = Ids.next();
        try {
            Files.copy(file, path(importId));
            return check(importId, path(importId));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private ImportRecord check(UUID importId, Path file) throws IOException {
        String sha = HexFormat.of().formatHex(sha256(Files.readAllBytes(file)));
        Actor.runAs(Actor.SYSTEM, () -> in(connection -> {
            new ImportBook(connection, id).add(importId, "test", Files_size(file), sha, context().today(), now);
            return null;
        }));
        run(importId).check();
        return find(importId);
    }

    private static long Files_size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(content);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ImportRun run(UUID importId) {
        return new ImportRun(transactions, this::context, () -> { }, importId, path(importId));
    }

    ImportRecord load(ImportRecord checked) {
        try {
            in(connection -> {
                ImportBook book = new ImportBook(connection, id);
                book.move(checked.id(), List.of(ImportState.READY, ImportState.FAILED), ImportState.LOADING);
                book.beginLoad(checked.id(), List.of(), context().now(), changesWait);
                return null;
            });
            run(checked.id()).load();
            transactions.in(connection -> {
                ImportRecord record = find(checked.id());
                new CustomerIntake(connection, id, now).queue(checked.id(), record.fileName(), record.changesWait());
                new ImportBook(connection, id).loadedAll(checked.id(), now);
                return null;
            });
            return find(checked.id());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Checks and loads a text. */
    ImportRecord load(String text) {
        return load(check(text));
    }

    void undo(ImportRecord loaded, DeliveryUse... uses) {
        transactions.in(connection -> {
            new ImportUndo(connection, context(), loaded.id(), List.of(uses)).undo();
            return null;
        });
    }

    ImportRecord find(UUID importId) {
        return in(connection -> new ImportBook(connection, id).find(importId));
    }

    List<ImportBook.BadCell> badRows(ImportRecord record) {
        return in(connection -> new ImportBook(connection, id).badRows(record.id(), 0, 100));
    }

    long count(String table) {
        return in(connection -> Sql.count(connection, "SELECT count(*) FROM " + table + " WHERE tenant_id = ?", id));
    }

    /** One text column of one row. */
    String value(String sql) {
        return in(connection -> Sql.one(connection, sql, row -> row.getString(1), id).orElse(null));
    }

    /** Everything imports write but said_at and times, as text, to see whether something changed. */
    String contents() {
        return value("SELECT jsonb_agg(t ORDER BY t)::text FROM ("
                + "SELECT to_jsonb(c) - 'changed_at' AS t FROM customer c WHERE c.tenant_id = ?1 UNION ALL "
                .replace("?1", "'" + id + "'")
                + "SELECT to_jsonb(v) - 'changed_at' FROM vehicle v WHERE v.tenant_id = '" + id + "' UNION ALL "
                + "SELECT to_jsonb(p) FROM vehicle_person p WHERE p.tenant_id = '" + id + "' UNION ALL "
                + "SELECT to_jsonb(d) - 'changed_at' FROM delivery d WHERE d.tenant_id = ?) s");
    }

    private Path path(UUID importId) {
        return folder.resolve(importId.toString());
    }
}
