package io.dealerloop.audit;

import static io.dealerloop.audit.SealedTrail.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.identity.Access;
import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Sql;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLinesTest {

    private static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);

    private final SealedTrail store = SealedTrail.ofStore();

    private Page<AuditLine> read(AuditQuery query) {
        return store.in(connection -> AuditLines.ofStore(connection, store.tenant(), SealedTrail.ZONE).page(query, 0, 50));
    }

    @Test
    void the_newest_comes_first_with_everything_that_is_known_of_it() {
        UUID first = store.entry(FIRST, 61);
        UUID second = store.entry(FIRST, 62);

        Page<AuditLine> page = read(ALL);

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.entries()).extracting(AuditLine::id).containsExactly(second, first);
        AuditLine line = page.entries().getLast();
        assertThat(line.at()).hasToString("2026-03-02T01:01+08:00");
        assertThat(line.posts()).containsExactly("CRC_HEAD");
        assertThat(line.address()).isEqualTo("10.1.2.3");
        assertThat(line.requestId()).isEqualTo("r-61");
        assertThat(line.subjectId()).isEqualTo(new UUID(2, 2));
        assertThat(line.details()).containsEntry("what", "第 61");
    }

    @Test
    void each_filter_leaves_what_it_names() {
        store.entry(FIRST, 61);
        store.entry(FIRST.plusDays(1), 62);
        store.entry(FIRST.plusDays(2), 63);

        assertThat(read(new AuditQuery(new UUID(1, 1), "test.act", null, null, null)).total()).isEqualTo(3);
        assertThat(read(new AuditQuery(new UUID(9, 9), null, null, null, null)).total()).isZero();
        assertThat(read(new AuditQuery(null, "test.other", null, null, null)).total()).isZero();
        assertThat(read(new AuditQuery(null, null, new UUID(2, 2), null, null)).total()).isEqualTo(2);
        assertThat(read(new AuditQuery(null, null, null, FIRST.plusDays(1), FIRST.plusDays(1))).total()).isEqualTo(1);
        assertThat(read(new AuditQuery(null, " ", null, FIRST.plusDays(1), null)).total()).isEqualTo(2);
    }

    @Test
    void numbers_in_details_are_masked_for_who_need_not_see_them() {
        store.in(connection -> Sql.update(connection, "INSERT INTO audit_entry (tenant_id, id, at, actor, actor_name,"
                + " action, subject_kind, details, via) VALUES (?, ?, ?, ?, 'x', 'test.act', 'day', '{\"reason\": \"打 13800000001\", \"rows\": 3}', 'PERSON')",
                store.owner, Ids.next(), FIRST.atStartOfDay(SealedTrail.ZONE).toOffsetDateTime(), new UUID(1, 1)));

        assertThat(read(ALL).entries().getFirst().details()).containsEntry("reason", "打 138****0001").containsEntry("rows", 3);
        assertThat(Contact.phone(store.tenant(), "13800000001")).hasToString("138****0001");
        assertThat(Access.bound()).isFalse();
    }

    /** Of a store with two years behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "person", "action", "subject"})
    void each_filter_reads_its_index_newest_first_and_sorts_nothing(String filter) {
        AuditQuery query = new AuditQuery(filter.equals("person") ? new UUID(1, 7) : null, filter.equals("action") ? "test.act7" : null,
                filter.equals("subject") ? new UUID(2, 7) : null, FIRST, null);
        store.in(connection -> Sql.update(connection, "INSERT INTO audit_entry (tenant_id, id, at, actor, actor_name,"
                + " action, subject_kind, subject_id, details, via) SELECT ?, gen_random_uuid(), ?::timestamptz + n * interval '1 min',"
                + " ('00000000-0000-0001-0000-0000000000' || lpad((n % 50)::text, 2, '0'))::uuid, 'x', 'test.act' || n % 40, 'day',"
                + " ('00000000-0000-0002-0000-0000000' || lpad((n % 5000)::text, 5, '0'))::uuid, '{}', 'PERSON' FROM generate_series(1, 20000) n",
                store.owner, FIRST.atStartOfDay(SealedTrail.ZONE).toOffsetDateTime()));
        store.tamper("ANALYZE audit_entry");

        List<String> plan = store.in(connection -> {
            AuditLines.Where where = AuditLines.ofStore(connection, store.tenant(), SealedTrail.ZONE).where(query);
            return Sql.list(connection, "EXPLAIN SELECT * FROM audit_entry" + where.sql() + " ORDER BY at DESC, id DESC LIMIT 50",
                    row -> row.getString(1), where.values().toArray());
        });

        String index = switch (filter) {
            case "person" -> "audit_entry_actor";
            case "action" -> "audit_entry_action";
            case "subject" -> "audit_entry_subject";
            default -> "audit_entry_at";
        };
        assertThat(String.join("\n", plan)).contains("Index Scan Backward using " + index).doesNotContain("Sort");
    }
}
