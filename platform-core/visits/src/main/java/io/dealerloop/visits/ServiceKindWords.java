package io.dealerloop.visits;

import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.Events;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.ServiceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A store's own words for kinds of service (维修类别): what nobody could read is classified once, and read ever after. */
@ApplicationScoped
public class ServiceKindWords {

    @Inject
    private StoreDatabase database;

    @Inject
    private Events events;

    @Inject
    private Audit audit;

    /** A word the store has classified. */
    public record Word(String word, ServiceKind kind) {}

    /** A word that is not read yet, with the orders that carry it. */
    public record Unread(String word, long orders) {}

    /** Words that every store begins with. */
    public record Shipped(ServiceKind kind, List<String> words) {}

    /**
     * @param words the store's own, which overrule the shipped ones
     * @param unread the most frequent first
     */
    public record Overview(List<Word> words, List<Unread> unread, List<Shipped> shipped) {}

    /** @param standards the words of the standards the store follows, see {@link ExportWords} */
    @Transactional
    public Overview overview(ImportMapping standards) {
        TenantId tenant = Tenants.current();
        return database.jdbc(connection -> new Overview(
                words(connection, tenant),
                Sql.list(connection, "SELECT service_kind_raw, count(*) FROM delivery WHERE tenant_id = ? AND service_kind = 'UNKNOWN'"
                                + " AND service_kind_raw IS NOT NULL GROUP BY service_kind_raw ORDER BY count(*) DESC, service_kind_raw LIMIT 100",
                        row -> new Unread(row.getString(1), row.getLong(2)), tenant),
                ServiceKinds.shippedByKind(standards).entrySet().stream().map(kind -> new Shipped(kind.getKey(), kind.getValue())).toList()));
    }

    private static List<Word> words(Connection connection, TenantId tenant) throws SQLException {
        return Sql.list(connection, "SELECT word, kind FROM service_kind_word WHERE tenant_id = ? ORDER BY word",
                row -> new Word(row.getString(1), ServiceKind.valueOf(row.getString(2))), tenant);
    }

    /** How the store reads kinds of service: its own words over its standards' over the shipped ones. Asked for with every chunk of an import. */
    @Transactional
    public ServiceKinds kinds(ImportMapping standards) {
        TenantId tenant = Tenants.current();
        return ServiceKinds.of(database.jdbc(connection -> words(connection, tenant)).stream().collect(Collectors.toMap(Word::word, Word::kind)), standards);
    }

    /**
     * Classifies a word: for the orders that carry it and could not be read or were read by this word, and for imports to come.
     *
     * @throws Problem when the word is empty or the kind says nothing
     */
    @Transactional
    public Overview classify(String word, ServiceKind kind, ImportMapping standards) {
        String text = said(word);
        if (kind == null || kind == ServiceKind.UNKNOWN) {
            throw Problem.invalid("kind", "请选择一种维修类别。", "Choose a kind of service.");
        }
        int changed = database.jdbc(connection -> write(connection, Tenants.current(), text, kind));
        audit.record("visits.classify-service-kind", "service-kind", null, Map.of("word", text, "kind", kind, "orders", changed));
        return told(changed, standards);
    }

    /** Takes a word of the store's own back: the orders that were read by it are read by its standards' and the shipped words again. */
    @Transactional
    public Overview forget(String word, ImportMapping standards) {
        String text = said(word);
        int changed = database.jdbc(connection -> forget(connection, Tenants.current(), text, standards));
        audit.record("visits.forget-service-kind", "service-kind", null, Map.of("word", text, "orders", changed));
        return told(changed, standards);
    }

    private static String said(String word) {
        String text = word == null ? "" : word.strip();
        if (text.isEmpty() || text.length() > 200) {
            throw Problem.invalid("word", "请填写维修类别的写法（最多 200 个字符）。", "Say which word (at most 200 characters).");
        }
        return text;
    }

    private Overview told(int changed, ImportMapping standards) {
        if (changed > 0) {
            events.publish(new DeliveriesChanged(Ids.next()));
        }
        return overview(standards);
    }

    /** The revision rises, for planning must hear of it; the version does not, for nobody who looks at the order is overtaken. */
    static int write(Connection connection, TenantId tenant, String word, ServiceKind kind) throws SQLException {
        ServiceKind before = kindOf(connection, tenant, word);
        Sql.update(connection, "INSERT INTO service_kind_word (tenant_id, word, kind) VALUES (?, ?, ?)"
                + " ON CONFLICT (tenant_id, word) DO UPDATE SET kind = excluded.kind", tenant, word, kind);
        return readAgain(connection, tenant, word, before, kind);
    }

    static int forget(Connection connection, TenantId tenant, String word, ImportMapping standards) throws SQLException {
        ServiceKind before = kindOf(connection, tenant, word);
        if (before == ServiceKind.UNKNOWN) {
            throw Problem.notFound("本店没有这个写法。", "The store has no such word.");
        }
        Sql.update(connection, "DELETE FROM service_kind_word WHERE tenant_id = ? AND word = ?", tenant, word);
        Map<String, ServiceKind> left = Sql.list(connection, "SELECT word, kind FROM service_kind_word WHERE tenant_id = ?",
                        row -> new Word(row.getString(1), ServiceKind.valueOf(row.getString(2))), tenant).stream()
                .collect(Collectors.toMap(Word::word, Word::kind));
        return readAgain(connection, tenant, word, before, ServiceKinds.of(left, standards).read(word));
    }

    /** How the store reads that word so far; {@link ServiceKind#UNKNOWN} when the word is none of its own. */
    private static ServiceKind kindOf(Connection connection, TenantId tenant, String word) throws SQLException {
        return Sql.one(connection, "SELECT kind FROM service_kind_word WHERE tenant_id = ? AND word = ?",
                row -> ServiceKind.valueOf(row.getString(1)), tenant, word).orElse(ServiceKind.UNKNOWN);
    }

    /** The orders that carry exactly this word and were read as before; one that was read otherwise says so itself and stays. */
    private static int readAgain(Connection connection, TenantId tenant, String word, ServiceKind before, ServiceKind kind)
            throws SQLException {
        List<UUID> orders = Sql.list(connection, "SELECT id FROM delivery WHERE tenant_id = ? AND service_kind_raw = ?"
                + " AND service_kind IN ('UNKNOWN', ?) AND service_kind <> ?", row -> row.getObject(1, UUID.class), tenant, word, before, kind);
        return Sql.update(connection, "UPDATE delivery SET service_kind = ?, revision = revision + 1 WHERE tenant_id = ? AND id = ANY (?)",
                kind, tenant, orders.toArray(UUID[]::new));
    }
}
