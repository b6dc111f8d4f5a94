package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import io.dealerloop.server.TwoGroups.Insider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Break-ins that other products of this kind have had, tried here. What MERGE and statistics gave away past policies is among
 * {@link SqlAttempts}, a policy forgotten on a new table among {@link SeededHolesIT}, a cancelled request answering the next user in
 * {@link PooledConnectionsIT}, a stream or event path without the page's check in {@link OtherWaysInTest}.
 */
class BreakInsIT extends ContainerTest {

    private static final String SLIPPED = "slipped-out-of-the-archive";

    @Test
    void an_archive_cannot_write_beside_where_it_is_unpacked() throws IOException {
        ImportingStore store = new ImportingStore(platform(), "breakins-it");
        for (String name : List.of("../../../../" + SLIPPED, "/" + SLIPPED, "..\\..\\" + SLIPPED, "xl/worksheets/../../../../" + SLIPPED, "C:\\" + SLIPPED)) {
            Caller.Answer checked = store.check("表.xlsx", workbook(name, name));
            assertThat(checked.text("state")).as("%s", checked.body()).isIn("REFUSED", "READY", "FAILED");
        }
        Caller.Answer named = store.check("../../" + SLIPPED + ".csv", ImportingStore.line("BI-1", "京A·BI001", "无事", "13911180001", "2000"));
        assertThat(named.status()).isEqualTo(200);

        try (Stream<Path> files = Files.walk(RunningPlatform.source().resolve("platform-core/server/target"))) {
            assertThat(files.filter(file -> file.getFileName().toString().contains(SLIPPED))).isEmpty();
        }
        assertThat(Path.of("/" + SLIPPED)).doesNotExist();
        assertThat(Path.of(System.getProperty("java.io.tmpdir"), SLIPPED)).doesNotExist();
    }

    /** A workbook whose first sheet, by its own relationships, lies elsewhere. */
    private static byte[] workbook(String entry, String target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            put(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/"
                    + "officeDocument/2006/relationships\"><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"" + target + "\"/></Relationships>");
            put(zip, entry, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void nothing_is_made_from_another_stores_source() throws SQLException {
        TwoGroups groups = TwoGroups.on(platform());
        Insider own = groups.insiders.get(0);
        Insider other = groups.insiders.get(2);
        Caller person = new Caller(platform().url(), own.token());
        try (Connection connection = groups.superuser()) {
            String delivery = Walls.strings(connection, "SELECT id FROM delivery WHERE tenant_id = '" + other.store() + "' LIMIT 1").getFirst();
            String day = Walls.strings(connection, "SELECT max(day) FROM day_list WHERE tenant_id = '" + own.store() + "'").getFirst();
            String stranger = Walls.strings(connection, "SELECT subject FROM staff WHERE tenant_id = '" + other.store() + "' LIMIT 1").getFirst();
            String callback = Walls.strings(connection, "SELECT id FROM callback WHERE tenant_id = '" + own.store() + "' LIMIT 1").getFirst();
            int version = Integer.parseInt(Walls.strings(connection, "SELECT version FROM callback WHERE id = '" + callback + "'").getFirst());

            person.post("/api/stores/" + own.store() + "/days/" + day + "/entries", "{\"deliveryId\":\"" + delivery
                    + "\",\"channel\":\"PHONE\",\"reason\":\"客户要求\"}").expecting(404);
            int refused = person.post("/api/stores/" + own.store() + "/callbacks/assign", "{\"callbacks\":[{\"id\":\"" + callback + "\",\"version\":" + version
                    + "}],\"assignee\":\"" + stranger + "\"}").status();
            assertThat(refused).isBetween(400, 422);
            assertThat(Walls.strings(connection, "SELECT id FROM callback WHERE assignee = '" + stranger + "' AND tenant_id = '" + own.store() + "'")).isEmpty();
        }
    }

    /** Taken away behind this node's back, as another node would: the next write asks the database, whatever reads still remember. */
    @Test
    void who_has_left_a_store_writes_there_no_more() throws SQLException {
        ImportingStore store = new ImportingStore(platform(), "leaver-it");
        store.person.get(store.path + "/staff").expecting(200);
        try (Connection connection = TwoGroups.on(platform()).superuser()) {
            connection.createStatement().execute("UPDATE post_holding SET held_to = now() WHERE tenant_id = '" + store.path.substring("/api/stores/".length()) + "'");
        }

        assertThat(store.person.put(store.path + "/service-kinds", "{\"word\":\"离职\",\"kind\":\"REPAIR\"}").status()).isIn(403, 404);
        assertThat(store.person.get(store.path + "/staff").status()).as("the refused write has told the reads").isIn(403, 404);
        assertThat(store.person.get("/api/me").expecting(200).body().path("stores")).isEmpty();
    }

    @Test
    void no_sign_on_elsewhere_is_taken_for_an_account_here() throws IOException {
        JsonNode realm = Json.MAPPER.readTree(RunningPlatform.source().resolve("deployment/keycloak/dealerloop-realm.json").toFile());

        assertThat(realm.path("identityProviders")).as("each needs a first sign-on that asks whoever owns the account, and trustEmail off").isEmpty();
        assertThat(realm.findValuesAsText("authenticator")).doesNotContain("idp-auto-link", "idp-create-user-if-unique");
        assertThat(realm.findValuesAsText("trustEmail")).doesNotContain("true");
        assertThat(realm.path("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.path("loginWithEmailAllowed").asBoolean()).as("an address is not a name: two people may have it").isFalse();
    }
}
