package io.dealerloop.audit;

import static io.dealerloop.audit.SealedTrail.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.PlatformDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyTrailTest {

    private final SealedTrail east = SealedTrail.ofStore();
    private final SealedTrail west = SealedTrail.ofStore();
    private final SealedTrail headquarters = new SealedTrail(TrailKind.GROUP);
    private final String group = "g" + Ids.next().toString().substring(24);
    private UUID entry;
    private String said;

    @BeforeEach
    void a_sealed_group_with_two_sealed_stores() {
        UUID id = headquarters.owner;
        east.tamper("INSERT INTO dealer_group (id, code, name) VALUES (?, ?, 'x')", id, group);
        for (SealedTrail store : new SealedTrail[] {east, west}) {
            store.tamper("INSERT INTO tenant (id, group_id, code, name, kind, time_zone, status) VALUES (?, ?, ?, 'x', 'DEALERSHIP', 'Asia/Shanghai',"
                    + " 'ACTIVE')", store.owner, id, store == east ? "east" : "west");
            entry = store.entries(FIRST, 4).getLast();
            store.seal(FIRST);
        }
    }

    @BeforeEach
    void what_headquarters_did() {
        headquarters.entries(FIRST, 3);
        headquarters.seal(FIRST);
    }

    private int verify(String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = SealedTrail.DATABASE.connect("dl_migrate")) {
            return new VerifyTrail(connection, new PrintStream(out, true, StandardCharsets.UTF_8)).verify(options);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            said = out.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void intact_trails_end_with_zero_and_name_the_newest_seal_of_each() {
        assertThat(verify("--group=" + group)).isZero();
        assertThat(said.lines()).hasSize(3).allSatisfy(line -> assertThat(line)
                .matches(group + "( \\(headquarters\\)|/east|/west): intact, 1 seals, [34] entries \\(0 late\\), sealed through 2026-03-02 [0-9a-f]{64}"));
    }

    @Test
    void what_headquarters_did_is_verified_with_its_stores_or_alone() {
        headquarters.tamper("DELETE FROM {entries} WHERE {owner} = ? AND id = ?", headquarters.owner, headquarters.entryOf(1, 3));

        assertThat(verify("--group=" + group)).isEqualTo(1);
        assertThat(said).contains(group + " (headquarters): 2026-03-02 DELETED at 3 entry ", group + " (headquarters): BROKEN", group + "/east: intact");
        assertThat(verify("--headquarters=" + group)).isEqualTo(1);
        assertThat(said).doesNotContain("east");
        assertThat(verify("--group=" + group, "--store=east")).isZero();
        assertThat(said).doesNotContain("headquarters");
    }

    @Test
    void what_the_operators_did_is_verified_with_everything_or_alone() {
        SealedTrail platform = new SealedTrail(TrailKind.PLATFORM, PlatformDatabase.PLATFORM);
        platform.entries(FIRST, 3);
        platform.seal(FIRST);
        assertThat(verify("--platform")).isZero();
        assertThat(said).matches("the platform: intact, 1 seals, 3 entries \\(0 late\\), sealed through 2026-03-02 [0-9a-f]{64}\\s+");
        assertThat(verify("--platform", "--expect=" + FIRST + "=" + platform.verified().hash())).isZero();

        platform.tamper("UPDATE {entries} SET actor_name = 'x' WHERE {owner} = ? AND id = ?", platform.owner, platform.entryOf(1, 2));
        assertThat(verify("--platform")).isEqualTo(1);
        assertThat(said).contains("the platform: 2026-03-02 CHANGED at 2 entry ", "the platform: BROKEN").doesNotContain(group);
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("the platform: BROKEN", group + "/east: intact");
        assertThat(verify("--group=" + group)).isZero();
        assertThat(said).doesNotContain("platform");
    }

    @Test
    void a_broken_one_ends_with_one_and_names_store_day_and_entry() {
        west.tamper("DELETE FROM audit_entry WHERE tenant_id = ? AND id = ?", west.owner, entry);

        assertThat(verify("--group=" + group)).isEqualTo(1);
        assertThat(said).contains(group + "/west: 2026-03-02 DELETED at 4 entry " + entry, group + "/west: BROKEN", group + "/east: intact");
        assertThat(verify("--group=" + group, "--store=east")).isZero();
        assertThat(said).doesNotContain("west");
    }

    @Test
    void a_noted_hash_is_held_against_the_seal() {
        assertThat(verify("--group=" + group, "--store=west", "--expect=" + FIRST + "=" + west.verified().hash())).isZero();

        west.tamper("UPDATE audit_entry SET actor_name = 'x' WHERE tenant_id = ? AND id = ?", west.owner, entry);
        String noted = west.verified().hash();
        west.forge(1);

        assertThat(verify("--group=" + group, "--store=west")).isZero();
        assertThat(verify("--headquarters=" + group, "--expect=" + FIRST + "=" + headquarters.verified().hash())).isZero();
        assertThat(verify("--group=" + group, "--store=west", "--expect=" + FIRST + "=" + noted)).isEqualTo(1);
        assertThat(said).contains("2026-03-02 NOT_AS_NOTED");
    }

    @Test
    void what_cannot_be_asked_for_is_refused() {
        assertThatThrownBy(() -> verify("--stores=x")).hasMessageContaining("Unknown option");
        assertThatThrownBy(() -> verify("--group=nobody's")).hasMessageContaining("no such store");
        assertThatThrownBy(() -> verify("--expect=2026-03-02=abc")).hasMessageContaining("64 hexadecimal");
        assertThatThrownBy(() -> verify("--headquarters=x", "--store=y")).hasMessageContaining("stands alone");
        assertThatThrownBy(() -> verify("--platform", "--group=y")).hasMessageContaining("stands alone");
        assertThatThrownBy(() -> verify("--expect=2026-03-02=" + "a".repeat(64))).hasMessageContaining("--store");
    }
}
