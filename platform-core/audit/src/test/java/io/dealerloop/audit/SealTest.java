package io.dealerloop.audit;

import static io.dealerloop.audit.SealedStore.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.audit.Verified.Finding;
import io.dealerloop.audit.Verified.Kind;
import io.dealerloop.kernel.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final LocalDate THIRD = FIRST.plusDays(2);

    private final SealedStore store = new SealedStore();
    private List<UUID> second;

    @BeforeEach
    void three_sealed_days() {
        store.entries(FIRST, 3);
        second = store.entries(SECOND, 9);
        store.entries(THIRD, 2);
        assertThat(store.seal(THIRD)).containsExactly(FIRST, SECOND, THIRD);
    }

    private void found(Finding... findings) {
        assertThat(store.verified().findings()).containsExactly(findings);
        assertThat(store.verified().intact()).isFalse();
    }

    private static Finding at(Kind kind, Integer position, UUID entry) {
        return new Finding(kind, SECOND, position, entry);
    }

    @Test
    void what_nobody_touched_is_intact() {
        Verified verified = store.verified();

        assertThat(verified.findings()).isEmpty();
        assertThat(verified.intact()).isTrue();
        assertThat(verified.seals()).isEqualTo(3);
        assertThat(verified.entries()).isEqualTo(14);
        assertThat(verified.sealedThrough()).isEqualTo(THIRD);
        assertThat(verified.late()).isZero();
    }

    @Test
    void sealing_again_changes_nothing() {
        String hash = store.verified().hash();

        assertThat(store.seal(THIRD)).isEmpty();
        assertThat(store.verified().hash()).isEqualTo(hash);
    }

    @Test
    void a_deleted_entry_is_named() {
        store.tamper("DELETE FROM audit_entry WHERE tenant_id = ? AND id = ?", store.tenant, second.get(3));

        found(at(Kind.DELETED, 4, second.get(3)));
    }

    @Test
    void an_entry_deleted_with_its_row_of_the_seal_is_missed_at_its_place() {
        store.tamper("DELETE FROM audit_entry WHERE tenant_id = ? AND id = ?", store.tenant, second.get(3));
        store.tamper("DELETE FROM audit_seal_entry WHERE tenant_id = ? AND entry_id = ?", store.tenant, second.get(3));

        found(at(Kind.DELETED, 4, null));
    }

    @Test
    void an_entry_deleted_without_a_gap_is_missed_too() {
        store.tamper("DELETE FROM audit_entry WHERE tenant_id = ? AND id = ?", store.tenant, second.get(3));
        store.tamper("DELETE FROM audit_seal_entry WHERE tenant_id = ? AND entry_id = ?", store.tenant, second.get(3));
        for (int position = 5; position <= 9; position++) {
            store.tamper("UPDATE audit_seal_entry SET position = ? WHERE tenant_id = ? AND seal = 2 AND position = ?", position - 1,
                    store.tenant, position);
        }

        found(at(Kind.DELETED, 3, null));
    }

    @Test
    void the_last_entries_of_a_day_cannot_be_cut_off() {
        for (UUID gone : second.subList(7, 9)) {
            store.tamper("DELETE FROM audit_entry WHERE tenant_id = ? AND id = ?", store.tenant, gone);
            store.tamper("DELETE FROM audit_seal_entry WHERE tenant_id = ? AND entry_id = ?", store.tenant, gone);
        }

        found(at(Kind.DELETED, 8, null), at(Kind.DELETED, 9, null));
    }

    @Test
    void a_changed_entry_is_named_whatever_was_changed_in_it() {
        for (String change : List.of("actor = '00000000-0000-0000-0000-000000000009'", "actor_name = 'x'", "action = 'x'", "address = NULL",
                "details = '{}'", "posts = ''", "via = 'PLATFORM'", "subject_id = NULL", "request_id = 'x'", "subject_kind = 'x'")) {
            UUID touched = second.get(3);
            store.tamper("CREATE TABLE IF NOT EXISTS kept AS SELECT * FROM audit_entry WHERE false");
            store.tamper("INSERT INTO kept SELECT * FROM audit_entry WHERE tenant_id = ? AND id = ?", store.tenant, touched);
            store.tamper("UPDATE audit_entry SET " + change + " WHERE tenant_id = ? AND id = ?", store.tenant, touched);

            assertThat(store.verified().findings()).as(change).containsExactly(at(Kind.CHANGED, 4, touched));

            store.tamper("DELETE FROM audit_entry WHERE tenant_id = ? AND id = ?", store.tenant, touched);
            store.tamper("INSERT INTO audit_entry SELECT * FROM kept WHERE tenant_id = ?", store.tenant);
            store.tamper("DELETE FROM kept");
            assertThat(store.verified().intact()).isTrue();
        }
    }

    @Test
    void a_changed_entry_is_found_although_its_own_row_was_made_to_fit() {
        store.tamper("UPDATE audit_entry SET actor_name = 'x' WHERE tenant_id = ? AND id = ?", store.tenant, second.get(3));
        store.tamper(owner -> {
            byte[] digest = Sql.one(owner, "SELECT " + Hashes.columns("e") + " FROM audit_entry e WHERE e.tenant_id = ? AND e.id = ?",
                    Hashes::digest, store.tenant, second.get(3)).orElseThrow();
            byte[] before = Sql.one(owner, "SELECT chain FROM audit_seal_entry WHERE tenant_id = ? AND seal = 2 AND position = 3",
                    row -> row.getBytes(1), store.tenant).orElseThrow();
            return Sql.update(owner, "UPDATE audit_seal_entry SET digest = ?, chain = ? WHERE tenant_id = ? AND entry_id = ?", digest,
                    Hashes.chain(before, digest), store.tenant, second.get(3));
        });

        found(at(Kind.CHANGED, 4, second.get(3)));
    }

    @Test
    void entries_whose_places_were_exchanged_are_named() {
        swap("entry_id", second.get(2), second.get(4));

        found(at(Kind.REORDERED, 3, second.get(4)), at(Kind.REORDERED, 5, second.get(2)));
    }

    @Test
    void rows_exchanged_whole_are_named() {
        int[] from = {3, 5, 99};
        int[] to = {99, 3, 5};
        for (int i = 0; i < 3; i++) {
            store.tamper("UPDATE audit_seal_entry SET position = ? WHERE tenant_id = ? AND seal = 2 AND position = ?", to[i], store.tenant, from[i]);
        }

        assertThat(store.verified().findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.REORDERED);
            assertThat(finding.day()).isEqualTo(SECOND);
        }).extracting(Finding::entry).contains(second.get(2), second.get(4));
    }

    @Test
    void entries_whose_times_were_exchanged_are_named() {
        store.tamper("UPDATE audit_entry e SET at = o.at FROM audit_entry o WHERE e.tenant_id = ? AND o.tenant_id = e.tenant_id"
                + " AND (e.id = ? AND o.id = ? OR e.id = ? AND o.id = ?)", store.tenant, second.get(2), second.get(4), second.get(4), second.get(2));

        found(at(Kind.CHANGED, 3, second.get(2)), at(Kind.CHANGED, 5, second.get(4)));
    }

    private void swap(String column, UUID one, UUID other) {
        UUID aside = new UUID(0, 99);
        for (UUID[] step : new UUID[][] {{one, aside}, {other, one}, {aside, other}}) {
            store.tamper("UPDATE audit_seal_entry SET " + column + " = ? WHERE tenant_id = ? AND entry_id = ?", step[1], store.tenant, step[0]);
        }
    }

    @Test
    void an_entry_put_into_a_sealed_day_is_named() {
        UUID inserted = store.entry(SECOND, 15);

        found(at(Kind.INSERTED, null, inserted));
    }

    @Test
    void an_entry_put_into_the_seal_at_its_end_is_named() {
        UUID inserted = store.entry(SECOND, 500);
        store.tamper("INSERT INTO audit_seal_entry (tenant_id, seal, position, entry_id, digest, chain)"
                + " SELECT tenant_id, 2, 10, ?, digest, chain FROM audit_seal_entry WHERE tenant_id = ? AND seal = 2 AND position = 9",
                inserted, store.tenant);
        fit(inserted, 10);

        found(at(Kind.INSERTED, 10, inserted));
    }

    @Test
    void an_entry_put_between_others_is_named_although_its_row_fits() {
        UUID inserted = store.entry(SECOND, 12);
        for (int position = 9; position > 3; position--) {
            store.tamper("UPDATE audit_seal_entry SET position = ? WHERE tenant_id = ? AND seal = 2 AND position = ?", position + 1,
                    store.tenant, position);
        }
        store.tamper("INSERT INTO audit_seal_entry (tenant_id, seal, position, entry_id, digest, chain)"
                + " SELECT tenant_id, 2, 4, ?, digest, chain FROM audit_seal_entry WHERE tenant_id = ? AND seal = 2 AND position = 3",
                inserted, store.tenant);
        fit(inserted, 4);

        found(at(Kind.INSERTED, 4, inserted));
    }

    private void fit(UUID entry, int position) {
        store.tamper(owner -> {
            byte[] digest = Sql.one(owner, "SELECT " + Hashes.columns("e") + " FROM audit_entry e WHERE e.tenant_id = ? AND e.id = ?",
                    Hashes::digest, store.tenant, entry).orElseThrow();
            byte[] before = Sql.one(owner, "SELECT chain FROM audit_seal_entry WHERE tenant_id = ? AND seal = 2 AND position = ?",
                    row -> row.getBytes(1), store.tenant, position - 1).orElseThrow();
            return Sql.update(owner, "UPDATE audit_seal_entry SET digest = ?, chain = ? WHERE tenant_id = ? AND entry_id = ?", digest,
                    Hashes.chain(before, digest), store.tenant, entry);
        });
    }

    @Test
    void a_seal_replaced_by_one_that_fits_its_entries_is_betrayed_by_the_next() {
        store.tamper("UPDATE audit_entry SET actor_name = 'x' WHERE tenant_id = ? AND id = ?", store.tenant, second.get(3));
        store.forge(2);

        found(new Finding(Kind.SEAL_REPLACED, SECOND, null, null));
    }

    @Test
    void a_seal_of_which_anything_was_changed_is_named() {
        store.tamper("UPDATE audit_seal SET last = hash WHERE tenant_id = ? AND number = 2", store.tenant);

        assertThat(store.verified().findings()).contains(new Finding(Kind.SEAL_REPLACED, SECOND, null, null));
    }

    @Test
    void a_seal_that_is_gone_is_missed() {
        store.tamper("DELETE FROM audit_seal_entry WHERE tenant_id = ? AND seal = 2", store.tenant);
        store.tamper("DELETE FROM audit_seal WHERE tenant_id = ? AND number = 2", store.tenant);

        assertThat(store.verified().findings()).startsWith(new Finding(Kind.SEAL_MISSING, SECOND, null, null));
    }

    @Test
    void a_chain_made_anew_as_a_whole_is_betrayed_by_a_noted_hash_alone() {
        Map<LocalDate, String> noted = Map.of(THIRD, store.verified().hash());
        store.tamper("UPDATE audit_entry SET actor_name = 'x' WHERE tenant_id = ? AND id = ?", store.tenant, second.get(3));
        store.forge(2);
        store.forge(3);

        assertThat(store.verified().intact()).isTrue();
        assertThat(store.verified(noted).findings()).containsExactly(new Finding(Kind.NOT_AS_NOTED, THIRD, null, null));
    }

    @Test
    void a_chain_cut_off_at_its_end_is_betrayed_by_a_noted_hash() {
        Map<LocalDate, String> noted = Map.of(THIRD, store.verified().hash());
        for (String sql : List.of("DELETE FROM audit_seal WHERE tenant_id = ? AND number = 3", "DELETE FROM audit_seal_entry WHERE tenant_id = ? AND seal = 3")) {
            store.tamper(sql, store.tenant);
        }

        assertThat(store.verified(noted).findings()).containsExactly(new Finding(Kind.NOT_AS_NOTED, THIRD, null, null));
    }

    @Test
    void what_comes_after_its_day_was_sealed_stands_in_the_next_seal_and_counts_as_late() {
        UUID late = store.entry(THIRD, 700);
        store.entries(THIRD.plusDays(1), 2);

        store.seal(THIRD.plusDays(1));

        assertThat(store.verified().findings()).isEmpty();
        assertThat(store.verified().late()).isEqualTo(1);
        assertThat(sealOf(late)).isEqualTo(4);
    }

    @Test
    void what_turns_up_weeks_after_its_day_is_in_no_seal_ever() {
        store.entries(FIRST.plusDays(20), 1);
        store.seal(FIRST.plusDays(20));
        UUID planted = store.entry(SECOND, 30);

        store.seal(FIRST.plusDays(21));

        found(at(Kind.INSERTED, null, planted));
    }

    @Test
    void a_store_that_stood_still_catches_up_with_every_day() {
        store.entries(THIRD.plusDays(60), 1);

        assertThat(store.seal(THIRD.plusDays(60))).hasSize(60).startsWith(THIRD.plusDays(1)).endsWith(THIRD.plusDays(60));
        assertThat(store.verified().intact()).isTrue();
        assertThat(store.verified().seals()).isEqualTo(63);
    }

    @Test
    void a_store_without_entries_has_nothing_to_seal() {
        SealedStore idle = new SealedStore();

        assertThat(idle.seal(THIRD)).isEmpty();
        assertThat(idle.verified().intact()).isTrue();
        assertThat(idle.verified().sealedThrough()).isNull();
    }

    @Test
    void a_large_day_is_sealed_and_verified_in_pieces() {
        SealedStore large = new SealedStore();
        SealedStore.DATABASE.in(large.tenant, connection -> Sql.update(connection, "INSERT INTO audit_entry (tenant_id, id, at, actor, actor_name,"
                + " action, subject_kind, details, via) SELECT ?, gen_random_uuid(), ?::timestamptz + n * interval '10 ms', ?, 'x', 'test.act',"
                + " 'day', '{}', 'PLATFORM' FROM generate_series(1, 3500) n", large.tenant, FIRST.atStartOfDay(SealedStore.ZONE).toOffsetDateTime(),
                new UUID(1, 1)));

        large.seal(FIRST);

        assertThat(large.verified().entries()).isEqualTo(3_500);
        assertThat(large.verified().findings()).isEmpty();
    }

    @Test
    void an_auditor_recomputes_an_entry_with_nothing_but_sql() {
        String said = String.join(" || ", List.of("tenant_id::text", "id::text", "((extract(epoch FROM at) * 1000000)::bigint)::text", "actor::text",
                "actor_name", "action", "subject_kind", "subject_id::text", "details::text", "via", "address", "request_id", "posts").stream()
                .map(column -> "'" + column.replaceAll("^\\(\\(extract.*", "at").replace("::text", "") + ":' || coalesce(octet_length(" + column
                        + ") || ':' || " + column + ", '-') || E'\\n'").toList());
        store.tamper(owner -> {
            long same = Sql.count(owner, "SELECT count(*) FROM audit_entry e JOIN audit_seal_entry s ON s.tenant_id = e.tenant_id"
                    + " AND s.entry_id = e.id WHERE e.tenant_id = ? AND s.digest = sha256(convert_to((SELECT " + said
                    + " FROM audit_entry i WHERE i.tenant_id = e.tenant_id AND i.id = e.id), 'UTF8'))", store.tenant);
            assertThat(same).isEqualTo(14);
            return null;
        });
    }

    @Test
    void the_platform_itself_can_neither_change_nor_delete_what_is_written() {
        for (String table : List.of("audit_entry", "audit_seal", "audit_seal_entry")) {
            for (String sql : List.of("DELETE FROM " + table + " WHERE tenant_id = ?", "UPDATE " + table + " SET tenant_id = ?")) {
                assertThatThrownBy(() -> SealedStore.DATABASE.in(store.tenant, connection -> Sql.update(connection, sql, store.tenant)))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> SealedStore.DATABASE.in(store.tenant, connection -> Sql.update(connection, "TRUNCATE " + table)))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_day_is_sealed_ten_minutes_after_the_stores_midnight() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");

        assertThat(SealDays.next(Instant.parse("2026-03-02T15:59:00Z"), zone)).isEqualTo(Instant.parse("2026-03-02T16:10:00Z"));
        assertThat(SealDays.next(Instant.parse("2026-03-02T16:05:00Z"), zone)).isEqualTo(Instant.parse("2026-03-02T16:10:00Z"));
        assertThat(SealDays.next(Instant.parse("2026-03-02T16:10:00Z"), zone)).isEqualTo(Instant.parse("2026-03-03T16:10:00Z"));
    }

    private int sealOf(UUID entry) {
        return SealedStore.DATABASE.in(store.tenant, connection -> Sql.one(connection,
                "SELECT seal FROM audit_seal_entry WHERE tenant_id = ? AND entry_id = ?", row -> row.getInt(1), store.tenant, entry).orElseThrow());
    }
}
