package io.dealerloop.audit;

import static io.dealerloop.audit.SealedTrail.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.audit.Verified.Finding;
import io.dealerloop.audit.Verified.Kind;
import io.dealerloop.kernel.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to a trail shows, whoever's it is. */
@ParameterizedClass
@EnumSource(TrailKind.class)
class SealTest {

    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final LocalDate THIRD = FIRST.plusDays(2);

    private final TrailKind kind;
    private final SealedTrail trail;
    private List<UUID> second;

    SealTest(TrailKind kind) {
        this.kind = kind;
        this.trail = new SealedTrail(kind);
    }

    @BeforeEach
    void three_sealed_days() {
        trail.entries(FIRST, 3);
        second = trail.entries(SECOND, 9);
        trail.entries(THIRD, 2);
        assertThat(trail.seal(THIRD)).containsExactly(FIRST, SECOND, THIRD);
    }

    private List<String> changes(String... ofBoth) {
        return Stream.concat(Arrays.stream(ofBoth), kind == TrailKind.STORE ? Stream.of("posts = ''") : Stream.empty()).toList();
    }

    private void found(Finding... findings) {
        assertThat(trail.verified().findings()).containsExactly(findings);
        assertThat(trail.verified().intact()).isFalse();
    }

    private static Finding at(Kind kind, Integer position, UUID entry) {
        return new Finding(kind, SECOND, position, entry);
    }

    @Test
    void what_nobody_touched_is_intact() {
        Verified verified = trail.verified();

        assertThat(verified.findings()).isEmpty();
        assertThat(verified.intact()).isTrue();
        assertThat(verified.seals()).isEqualTo(3);
        assertThat(verified.entries()).isEqualTo(14);
        assertThat(verified.sealedThrough()).isEqualTo(THIRD);
        assertThat(verified.late()).isZero();
    }

    @Test
    void sealing_again_changes_nothing() {
        String hash = trail.verified().hash();

        assertThat(trail.seal(THIRD)).isEmpty();
        assertThat(trail.verified().hash()).isEqualTo(hash);
    }

    @Test
    void a_deleted_entry_is_named() {
        trail.tamper("DELETE FROM {entries} WHERE {owner} = ? AND id = ?", trail.owner, second.get(3));

        found(at(Kind.DELETED, 4, second.get(3)));
    }

    @Test
    void an_entry_deleted_with_its_row_of_the_seal_is_missed_at_its_place() {
        trail.tamper("DELETE FROM {entries} WHERE {owner} = ? AND id = ?", trail.owner, second.get(3));
        trail.tamper("DELETE FROM {sealed} WHERE {owner} = ? AND entry_id = ?", trail.owner, second.get(3));

        found(at(Kind.DELETED, 4, null));
    }

    @Test
    void an_entry_deleted_without_a_gap_is_missed_too() {
        trail.tamper("DELETE FROM {entries} WHERE {owner} = ? AND id = ?", trail.owner, second.get(3));
        trail.tamper("DELETE FROM {sealed} WHERE {owner} = ? AND entry_id = ?", trail.owner, second.get(3));
        for (int position = 5; position <= 9; position++) {
            trail.tamper("UPDATE {sealed} SET position = ? WHERE {owner} = ? AND seal = 2 AND position = ?", position - 1,
                    trail.owner, position);
        }

        found(at(Kind.DELETED, 3, null));
    }

    @Test
    void the_last_entries_of_a_day_cannot_be_cut_off() {
        for (UUID gone : second.subList(7, 9)) {
            trail.tamper("DELETE FROM {entries} WHERE {owner} = ? AND id = ?", trail.owner, gone);
            trail.tamper("DELETE FROM {sealed} WHERE {owner} = ? AND entry_id = ?", trail.owner, gone);
        }

        found(at(Kind.DELETED, 8, null), at(Kind.DELETED, 9, null));
    }

    @Test
    void the_last_entry_of_all_cannot_be_cut_off() {
        UUID last = trail.entryOf(3, 2);
        trail.tamper("DELETE FROM {entries} WHERE {owner} = ? AND id = ?", trail.owner, last);
        assertThat(trail.verified().findings()).containsExactly(new Finding(Kind.DELETED, THIRD, 2, last));

        trail.tamper("DELETE FROM {sealed} WHERE {owner} = ? AND entry_id = ?", trail.owner, last);
        assertThat(trail.verified().findings()).containsExactly(new Finding(Kind.DELETED, THIRD, 2, null));
    }

    @Test
    void a_whole_day_cannot_be_taken_out() {
        trail.tamper("DELETE FROM {entries} WHERE {owner} = ? AND id = ANY (?)", trail.owner, second.toArray(UUID[]::new));
        trail.tamper("DELETE FROM {sealed} WHERE {owner} = ? AND seal = 2", trail.owner);
        trail.tamper("DELETE FROM {seals} WHERE {owner} = ? AND number = 2", trail.owner);
        found(new Finding(Kind.SEAL_MISSING, SECOND, null, null));

        trail.tamper("UPDATE {sealed} SET seal = 2 WHERE {owner} = ? AND seal = 3", trail.owner);
        trail.tamper("UPDATE {seals} SET number = 2 WHERE {owner} = ? AND number = 3", trail.owner);
        assertThat(trail.verified().findings()).as("the day after moved into its place")
                .contains(new Finding(Kind.SEAL_MISSING, SECOND, null, null), new Finding(Kind.SEAL_REPLACED, THIRD, null, null));
    }

    @Test
    void a_changed_entry_is_named_whatever_was_changed_in_it() {
        for (String change : changes("actor = '00000000-0000-0000-0000-000000000009'", "actor_name = 'x'", "action = 'x'", "address = NULL",
                "details = '{}'", "via = 'PLATFORM'", "subject_id = NULL", "request_id = 'x'", "subject_kind = 'x'")) {
            UUID touched = second.get(3);
            trail.tamper("CREATE TABLE IF NOT EXISTS kept_{entries} AS SELECT * FROM {entries} WHERE false");
            trail.tamper("INSERT INTO kept_{entries} SELECT * FROM {entries} WHERE {owner} = ? AND id = ?", trail.owner, touched);
            trail.tamper("UPDATE {entries} SET " + change + " WHERE {owner} = ? AND id = ?", trail.owner, touched);

            assertThat(trail.verified().findings()).as(change).containsExactly(at(Kind.CHANGED, 4, touched));

            trail.tamper("DELETE FROM {entries} WHERE {owner} = ? AND id = ?", trail.owner, touched);
            trail.tamper("INSERT INTO {entries} SELECT * FROM kept_{entries} WHERE {owner} = ?", trail.owner);
            trail.tamper("DELETE FROM kept_{entries}");
            assertThat(trail.verified().intact()).isTrue();
        }
    }

    @Test
    void a_changed_entry_is_found_although_its_own_row_was_made_to_fit() {
        trail.tamper("UPDATE {entries} SET actor_name = 'x' WHERE {owner} = ? AND id = ?", trail.owner, second.get(3));
        trail.tamper(owner -> {
            byte[] digest = Sql.one(owner, trail.sql("SELECT " + Hashes.columns(kind, "e") + " FROM {entries} e WHERE e.{owner} = ? AND e.id = ?"),
                    row -> Hashes.digest(kind, row), trail.owner, second.get(3)).orElseThrow();
            byte[] before = Sql.one(owner, trail.sql("SELECT chain FROM {sealed} WHERE {owner} = ? AND seal = 2 AND position = 3"),
                    row -> row.getBytes(1), trail.owner).orElseThrow();
            return Sql.update(owner, trail.sql("UPDATE {sealed} SET digest = ?, chain = ? WHERE {owner} = ? AND entry_id = ?"), digest,
                    Hashes.chain(before, digest), trail.owner, second.get(3));
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
            trail.tamper("UPDATE {sealed} SET position = ? WHERE {owner} = ? AND seal = 2 AND position = ?", to[i], trail.owner, from[i]);
        }

        assertThat(trail.verified().findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.REORDERED);
            assertThat(finding.day()).isEqualTo(SECOND);
        }).extracting(Finding::entry).contains(second.get(2), second.get(4));
    }

    @Test
    void entries_whose_times_were_exchanged_are_named() {
        trail.tamper("UPDATE {entries} e SET at = o.at FROM {entries} o WHERE e.{owner} = ? AND o.{owner} = e.{owner}"
                + " AND (e.id = ? AND o.id = ? OR e.id = ? AND o.id = ?)", trail.owner, second.get(2), second.get(4), second.get(4), second.get(2));

        found(at(Kind.CHANGED, 3, second.get(2)), at(Kind.CHANGED, 5, second.get(4)));
    }

    private void swap(String column, UUID one, UUID other) {
        UUID aside = new UUID(0, 99);
        for (UUID[] step : new UUID[][] {{one, aside}, {other, one}, {aside, other}}) {
            trail.tamper("UPDATE {sealed} SET " + column + " = ? WHERE {owner} = ? AND entry_id = ?", step[1], trail.owner, step[0]);
        }
    }

    @Test
    void an_entry_put_into_a_sealed_day_is_named() {
        UUID inserted = trail.entry(SECOND, 15);

        found(at(Kind.INSERTED, null, inserted));
    }

    @Test
    void an_entry_put_into_the_seal_at_its_end_is_named() {
        UUID inserted = trail.entry(SECOND, 500);
        trail.tamper("INSERT INTO {sealed} ({owner}, seal, position, entry_id, digest, chain)"
                + " SELECT {owner}, 2, 10, ?, digest, chain FROM {sealed} WHERE {owner} = ? AND seal = 2 AND position = 9",
                inserted, trail.owner);
        fit(inserted, 10);

        found(at(Kind.INSERTED, 10, inserted));
    }

    @Test
    void an_entry_put_between_others_is_named_although_its_row_fits() {
        UUID inserted = trail.entry(SECOND, 12);
        for (int position = 9; position > 3; position--) {
            trail.tamper("UPDATE {sealed} SET position = ? WHERE {owner} = ? AND seal = 2 AND position = ?", position + 1,
                    trail.owner, position);
        }
        trail.tamper("INSERT INTO {sealed} ({owner}, seal, position, entry_id, digest, chain)"
                + " SELECT {owner}, 2, 4, ?, digest, chain FROM {sealed} WHERE {owner} = ? AND seal = 2 AND position = 3",
                inserted, trail.owner);
        fit(inserted, 4);

        found(at(Kind.INSERTED, 4, inserted));
    }

    private void fit(UUID entry, int position) {
        trail.tamper(owner -> {
            byte[] digest = Sql.one(owner, trail.sql("SELECT " + Hashes.columns(kind, "e") + " FROM {entries} e WHERE e.{owner} = ? AND e.id = ?"),
                    row -> Hashes.digest(kind, row), trail.owner, entry).orElseThrow();
            byte[] before = Sql.one(owner, trail.sql("SELECT chain FROM {sealed} WHERE {owner} = ? AND seal = 2 AND position = ?"),
                    row -> row.getBytes(1), trail.owner, position - 1).orElseThrow();
            return Sql.update(owner, trail.sql("UPDATE {sealed} SET digest = ?, chain = ? WHERE {owner} = ? AND entry_id = ?"), digest,
                    Hashes.chain(before, digest), trail.owner, entry);
        });
    }

    @Test
    void a_seal_replaced_by_one_that_fits_its_entries_is_betrayed_by_the_next() {
        trail.tamper("UPDATE {entries} SET actor_name = 'x' WHERE {owner} = ? AND id = ?", trail.owner, second.get(3));
        trail.forge(2);

        found(new Finding(Kind.SEAL_REPLACED, SECOND, null, null));
    }

    @Test
    void a_seal_of_which_anything_was_changed_is_named() {
        trail.tamper("UPDATE {seals} SET last = hash WHERE {owner} = ? AND number = 2", trail.owner);

        assertThat(trail.verified().findings()).contains(new Finding(Kind.SEAL_REPLACED, SECOND, null, null));
    }

    @Test
    void a_seal_that_is_gone_is_missed() {
        trail.tamper("DELETE FROM {sealed} WHERE {owner} = ? AND seal = 2", trail.owner);
        trail.tamper("DELETE FROM {seals} WHERE {owner} = ? AND number = 2", trail.owner);

        assertThat(trail.verified().findings()).startsWith(new Finding(Kind.SEAL_MISSING, SECOND, null, null));
    }

    @Test
    void a_chain_made_anew_as_a_whole_is_betrayed_by_a_noted_hash_alone() {
        Map<LocalDate, String> noted = Map.of(THIRD, trail.verified().hash());
        trail.tamper("UPDATE {entries} SET actor_name = 'x' WHERE {owner} = ? AND id = ?", trail.owner, second.get(3));
        trail.forge(2);
        trail.forge(3);

        assertThat(trail.verified().intact()).isTrue();
        assertThat(trail.verified(noted).findings()).containsExactly(new Finding(Kind.NOT_AS_NOTED, THIRD, null, null));
    }

    @Test
    void a_chain_cut_off_at_its_end_is_betrayed_by_a_noted_hash() {
        Map<LocalDate, String> noted = Map.of(THIRD, trail.verified().hash());
        for (String sql : List.of("DELETE FROM {seals} WHERE {owner} = ? AND number = 3", "DELETE FROM {sealed} WHERE {owner} = ? AND seal = 3")) {
            trail.tamper(sql, trail.owner);
        }

        assertThat(trail.verified(noted).findings()).containsExactly(new Finding(Kind.NOT_AS_NOTED, THIRD, null, null));
    }

    @Test
    void what_comes_after_its_day_was_sealed_stands_in_the_next_seal_and_counts_as_late() {
        UUID late = trail.entry(THIRD, 700);
        trail.entries(THIRD.plusDays(1), 2);

        trail.seal(THIRD.plusDays(1));

        assertThat(trail.verified().findings()).isEmpty();
        assertThat(trail.verified().late()).isEqualTo(1);
        assertThat(sealOf(late)).isEqualTo(4);
    }

    @Test
    void what_turns_up_weeks_after_its_day_is_in_no_seal_ever() {
        trail.entries(FIRST.plusDays(20), 1);
        trail.seal(FIRST.plusDays(20));
        UUID planted = trail.entry(SECOND, 30);

        trail.seal(FIRST.plusDays(21));

        found(at(Kind.INSERTED, null, planted));
    }

    @Test
    void a_store_that_stood_still_catches_up_with_every_day() {
        trail.entries(THIRD.plusDays(60), 1);

        assertThat(trail.seal(THIRD.plusDays(60))).hasSize(60).startsWith(THIRD.plusDays(1)).endsWith(THIRD.plusDays(60));
        assertThat(trail.verified().intact()).isTrue();
        assertThat(trail.verified().seals()).isEqualTo(63);
    }

    @Test
    void a_store_without_entries_has_nothing_to_seal() {
        SealedTrail idle = new SealedTrail(kind);

        assertThat(idle.seal(THIRD)).isEmpty();
        assertThat(idle.verified().intact()).isTrue();
        assertThat(idle.verified().sealedThrough()).isNull();
    }

    @Test
    void a_large_day_is_sealed_and_verified_in_pieces() {
        SealedTrail large = new SealedTrail(kind);
        large.in(connection -> Sql.update(connection, large.sql("INSERT INTO {entries} ({owner}, id, at, actor, actor_name,"
                + " action, subject_kind, details, via) SELECT ?, gen_random_uuid(), ?::timestamptz + n * interval '10 ms', ?, 'x', 'test.act',"
                + " 'day', '{}', 'PLATFORM' FROM generate_series(1, 3500) n"), large.owner, FIRST.atStartOfDay(large.zone).toOffsetDateTime(),
                new UUID(1, 1)));

        large.seal(FIRST);

        assertThat(large.verified().entries()).isEqualTo(3_500);
        assertThat(large.verified().findings()).isEmpty();
    }

    @Test
    void an_auditor_recomputes_an_entry_with_nothing_but_sql() {
        String said = String.join(" || ", kind.columns().stream().map(column -> {
            String value = column.equals("at") ? "((extract(epoch FROM at) * 1000000)::bigint)::text" : column + "::text";
            return "'" + column + ":' || coalesce(octet_length(" + value + ") || ':' || " + value + ", '-') || E'\\n'";
        }).toList());
        trail.tamper(owner -> {
            long same = Sql.count(owner, trail.sql("SELECT count(*) FROM {entries} e JOIN {sealed} s ON s.{owner} = e.{owner}"
                    + " AND s.entry_id = e.id WHERE e.{owner} = ? AND s.digest = sha256(convert_to((SELECT " + said
                    + " FROM {entries} i WHERE i.{owner} = e.{owner} AND i.id = e.id), 'UTF8'))"), trail.owner);
            assertThat(same).isEqualTo(14);
            return null;
        });
    }

    @Test
    void the_platform_itself_can_neither_change_nor_delete_what_is_written() {
        for (String table : List.of("{entries}", "{seals}", "{sealed}")) {
            for (String sql : List.of("DELETE FROM " + table + " WHERE {owner} = ?", "UPDATE " + table + " SET {owner} = ?")) {
                assertThatThrownBy(() -> trail.in(connection -> Sql.update(connection, trail.sql(sql), trail.owner)))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> trail.in(connection -> Sql.update(connection, trail.sql("TRUNCATE " + table))))
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

    @Test
    void nobody_sees_or_adds_to_it_who_does_not_say_whose_it_is() {
        SealedTrail other = new SealedTrail(kind);

        assertThat(other.<Long>in(connection -> Sql.count(connection, trail.sql("SELECT count(*) FROM {entries} WHERE {owner} = ?"), trail.owner))).isZero();
        assertThatThrownBy(() -> other.in(connection -> Sql.update(connection, trail.sql("INSERT INTO {seals} VALUES (?, 9, ?, 0, '', '', '', ?)"),
                trail.owner, THIRD, OffsetDateTime.now()))).hasMessageContaining("row-level security");
    }

    private int sealOf(UUID entry) {
        return trail.in(connection -> Sql.one(connection,
                trail.sql("SELECT seal FROM {sealed} WHERE {owner} = ? AND entry_id = ?"), row -> row.getInt(1), trail.owner, entry).orElseThrow());
    }
}
