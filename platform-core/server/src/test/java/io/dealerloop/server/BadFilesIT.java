package io.dealerloop.server;

import static io.dealerloop.server.ImportingStore.HEADINGS;
import static io.dealerloop.server.ImportingStore.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that are not what they should be, as whoever uploads them meets the answer: what is wrong, where, and what to do. */
class BadFilesIT extends ContainerTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    private static ImportingStore store;

    @BeforeAll
    static void a_store_of_its_own() {
        store = new ImportingStore(platform(), "badfiles-it");
    }

    /** Refused at once, in both languages. */
    private static void refused(String fileName, byte[] content, String english, String chinese) {
        Caller.Answer answer = store.person.upload(store.path + "/imports", fileName, content).expecting(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.text("field")).isEqualTo("file");
        assertThat(answer.text("detail")).contains(english);
        assertThat(store.person.speaking("zh-CN").upload(store.path + "/imports", fileName, content).expecting(400).text("detail")).contains(chinese);
    }

    /** Refused after a look inside, in both languages. */
    private static void refusedWithin(String fileName, byte[] content, String english, String chinese) {
        Caller.Answer checked = store.check(fileName, content);
        assertThat(checked.text("state")).as("%s", checked.body()).isEqualTo("REFUSED");
        assertThat(checked.text("problem")).contains(english);
        assertThat(store.person.speaking("zh-CN").get(store.address(checked)).text("problem")).contains(chinese);
        Caller.Answer load = store.person.post(store.address(checked) + "/load", "{\"answers\":[]}").expecting(422);
        assertThat(load.contentType()).startsWith("application/problem+json");
    }

    @Test
    void an_empty_file_is_refused() {
        refused("空.csv", new byte[0], "The file is empty", "文件是空的");
    }

    @Test
    void a_picture_named_xlsx_is_refused() {
        refused("客户.xlsx", PICTURE, "picture, not a table. Upload an .xlsx or CSV", "这是图片");
    }

    @Test
    void a_bomb_is_refused_before_it_unfolds() throws IOException {
        byte[] bomb = workbook(Map.of("xl/worksheets/sheet1.xml", " ".repeat(64 << 20)));
        assertThat(bomb.length).isLessThan(200_000);
        refusedWithin("bomb.xlsx", bomb, "far too large when unpacked", "解压后过大");
    }

    @Test
    void a_file_without_the_needed_columns_is_refused_naming_them() {
        refusedWithin("columns.csv", "派工单号,车牌号,车主姓名\nBF-1,京A12345,李明\n".getBytes(StandardCharsets.UTF_8),
                "Needed columns are missing", "缺少必需的列");
    }

    @Test
    void a_formula_without_a_result_makes_its_row_bad_and_no_other() throws Exception {
        StringBuilder rows = new StringBuilder();
        row(rows, 1, HEADINGS.strip().split(","));
        row(rows, 2, line("BX-1", "京A·BX001", "公式", "13911130001", "=1+1").strip().replace("\"", "").split(","));
        row(rows, 3, line("BX-2", "京A·BX002", "无事", "13911130002", "2000").strip().replace("\"", "").split(","));
        Caller.Answer checked = store.check("formula.xlsx", workbook(Map.of("xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>")));

        assertThat(checked.body().path("counts").path("bad").asInt()).as("%s", checked.body()).isEqualTo(1);
        assertThat(checked.body().path("counts").path("creates").asInt()).isEqualTo(1);
        assertThat(store.badRows(checked, "zh-CN").lines().skip(1).findFirst()).hasValueSatisfying(bad ->
                assertThat(bad).startsWith("2,行驶里程,").contains("公式没有计算结果"));
        assertThat(store.badRows(checked, "en")).contains("let Excel calculate and save it");
        store.load(checked);
        assertThat(store.customer("13911130002").body().path("customer").path("name").asText()).isEqualTo("无事");
        assertThat(store.found("customers", "13911130001").body().path("entries")).isEmpty();
    }

    @Test
    void a_formula_in_a_name_stays_a_text_in_every_file_we_write() throws Exception {
        String name = "=cmd|' /C calc'!A0";
        Caller.Answer checked = store.check("cmd.csv", line("BC-1", "京A·BC001", name, "13911130011", "1000")
                + line("BC-2", "京A·BC002", name, "13911130012", "1000").replace(ImportingStore.LONG_AGO.toString(), "32.13.2026"));

        assertThat(store.badRows(checked, "en").lines().filter(bad -> bad.contains("cmd"))).isNotEmpty()
                .allSatisfy(bad -> assertThat(bad.replace("\"", "")).contains(",'" + name).doesNotContain("," + name));
        store.load(checked);
        assertThat(store.customer("13911130011").body().path("customer").path("name").asText()).isEqualTo(name);
    }

    @Test
    void two_hundred_megabytes_are_refused_before_they_are_sent() throws IOException {
        try (Socket socket = uploading("Content-Length: " + (200L << 20))) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("application/problem+json").contains("export it in parts");
        }
    }

    @Test
    void a_file_that_does_not_say_its_length_is_refused_when_it_passes_the_limit() throws IOException {
        try (Socket socket = uploading("Transfer-Encoding: chunked")) {
            byte[] chunk = new byte[1 << 20];
            java.util.Arrays.fill(chunk, (byte) 'x');
            OutputStream out = socket.getOutputStream();
            int sent = 0;
            while (sent < 400 && socket.getInputStream().available() == 0) {
                out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                sent++;
            }
            assertThat(answer(socket)).startsWith("HTTP/1.1 413");
            assertThat(sent).as("megabytes sent").isLessThan(250);
        }
    }

    private static Socket uploading(String length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), platform().ports().platform());
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(("POST " + store.path + "/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + store.token()
                + "\r\nContent-Type: application/octet-stream\r\nAccept-Language: en\r\nX-File-Name: large.csv\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Head and beginning of the body. */
    private static String answer(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] some = new byte[4096];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            answer.write(some, 0, read);
            if (answer.toString(StandardCharsets.UTF_8).contains("\r\n\r\n{")) {
                break;
            }
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static void row(StringBuilder rows, int line, String[] values) {
        rows.append("<row r=\"").append(line).append("\">");
        for (int i = 0; i < values.length; i++) {
            rows.append("<c r=\"").append((char) ('A' + i)).append(line).append(values[i].startsWith("=")
                    ? "\"><f>" + values[i].substring(1) + "</f></c>" : "\" t=\"inlineStr\"><is><t>" + values[i] + "</t></is></c>");
        }
        rows.append("</row>");
    }

    private static byte[] workbook(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            put(zip, "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"工单\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return content.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
