package io.dealerloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as stores really bring them, and as nobody should. */
class OddFilesTest {

    private static final String HEAD = "派工单号,VIN,车牌号,车主,联系电话,维修类型,出厂日期\n";
    private static final String ROW = "PG1,LBEADAFB6LX000018,京A12345,李明,13800138001,保养,2026-11-21\n";

    @TempDir
    Path folder;

    private TestStore store;

    @BeforeEach
    void open() {
        store = new TestStore(folder);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,COMMA", "UTF-8,SEMICOLON", "UTF-8,TAB", "GB18030,COMMA", "GB18030,SEMICOLON", "GB18030,TAB", "UTF-16LE,TAB"})
    void encoding_and_delimiter_are_recognised(String charset, String name) {
        String delimiter = name.equals("COMMA") ? "," : name.equals("TAB") ? "\t" : ";";
        ImportRecord checked = store.check((HEAD + ROW).replace(",", delimiter), Charset.forName(charset));
        assertThat(checked.state()).isEqualTo(ImportState.READY);
        assertThat(checked.encoding()).isEqualTo(charset);
        assertThat(checked.delimiter()).isEqualTo(name);
        assertThat(checked.counts().creates()).isEqualTo(1);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        ImportRecord checked = store.check("\uFEFF" + HEAD + ROW);
        assertThat(checked.encoding()).isEqualTo("UTF-8 BOM");
        assertThat(checked.columns().getFirst().field()).isEqualTo(Field.DOCUMENT_NO);
    }

    @Test
    void rare_characters_and_emoji_come_through_both_encodings() {
        String row = ROW.replace("李明", "𠮷野㐂 😀");
        for (Charset charset : new Charset[] {TextEncoding.GB18030, StandardCharsets.UTF_8}) {
            TestStore own = new TestStore(folder);
            own.load(own.check(HEAD + row, charset));
            assertThat(own.value("SELECT name FROM customer WHERE tenant_id = ?")).isEqualTo("𠮷野㐂 😀");
        }
    }

    @Test
    void a_character_cut_in_half_does_not_change_the_encoding_of_the_rest() {
        byte[] text = (HEAD + ROW.repeat(1) + "PG2,LBEADAFB6LX000021,京B54321,赵云长,13800138005,一般维修,2026-11-21\n".repeat(1)
                + numbered(80)).getBytes(StandardCharsets.UTF_8);
        String marker = "赵云长";
        int at = new String(text, StandardCharsets.ISO_8859_1).indexOf(new String(marker.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                + marker.getBytes(StandardCharsets.UTF_8).length - 1;
        byte[] cut = new byte[text.length - 1];
        System.arraycopy(text, 0, cut, 0, at);
        System.arraycopy(text, at + 1, cut, at, text.length - at - 1);
        ImportRecord checked = store.check(cut);
        assertThat(checked.encoding()).isEqualTo("UTF-8");
        assertThat(checked.counts().creates()).isEqualTo(82);
        assertThat(store.badRows(checked)).anySatisfy(bad -> assertThat(bad.reason().en()).contains("broken"));
    }

    private static String numbered(int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 10; i < 10 + rows; i++) {
            text.append("PG").append(i).append(",,京C543").append(i).append(",王小明,138001391").append(i).append(",一般维修和常规保养,2026-11-21\n");
        }
        return text.toString();
    }

    @Test
    void line_breaks_and_delimiters_within_quotes_stay_in_their_cell() {
        store.load("工单号,车牌,客户名称,电话,主要事项,交车日期\nA1,京A12345,李明,13800138001,\"更换机油,机滤\n检查\"\"异响\"\"\",2026-11-21\n");
        assertThat(store.value("SELECT main_items FROM delivery WHERE tenant_id = ?")).isEqualTo("更换机油,机滤\n检查\"异响\"");
    }

    @Test
    void titles_above_and_totals_below_are_no_rows() {
        ImportRecord checked = store.check("启程北京现代东城店 结算明细表,,,,,,\n统计期间：2026-11-01 至 2026-11-21,,,,,,\n,,,,,,\n" + HEAD + ROW
                + "小计,1单,,,,,\n" + HEAD + ROW.replace("PG1", "PG2") + "合计,2单,,,,,\n制表人：陈静,,打印时间：2026-11-22,,,,\n");
        assertThat(checked.headingRow()).isEqualTo(4);
        assertThat(checked.counts()).isEqualTo(new Import.Counts(6, 2, 0, 0, 0, 0, 4));
    }

    @Test
    void a_customer_whose_name_resembles_a_total_or_a_foot_is_a_customer() {
        ImportRecord checked = store.check("客户名称,手机,地址\n小计文化有限公司,13800138001,东街1号\n北京打印服务部,13800138002,\n合计,2个,\n导出时间：2026-11-22,,\n");
        assertThat(checked.counts()).isEqualTo(new Import.Counts(4, 2, 0, 0, 0, 0, 2));
    }

    @Test
    void english_headings_and_headings_with_units_and_marks_are_known() {
        ImportRecord checked = store.check("RO No.,Chassis No,License Plate,Owner Name,Mobile,Service Type,Mileage (km),Delivery Date *\n"
                + "R1,LBEADAFB6LX000018,京A12345,Li Ming,13800138001,maintenance,\"12,345\",2026-11-21\n");
        assertThat(checked.state()).isEqualTo(ImportState.READY);
        assertThat(checked.columns()).extracting(Import.Column::field).doesNotContainNull();
    }

    @Test
    void leaving_the_workshop_is_chosen_before_settling_and_handing_over_before_both() {
        String head = "工单号,车牌,客户名称,电话,结算日期,出厂日期,交车日期\n";
        store.load(head + "A1,京A12345,李明,13800138001,2026-11-19,2026-11-20,2026-11-21\n");
        assertThat(store.value("SELECT delivered_on::text FROM delivery WHERE tenant_id = ?")).isEqualTo("2026-11-21");
    }

    @Test
    void a_file_without_the_needed_columns_is_refused_naming_them_and_can_be_mapped() {
        ImportRecord refused = store.check("派工单号,VIN,车主,联系电话,出厂日\nPG1,LBEADAFB6LX000018,李明,13800138001,2026-11-21\n");
        assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
        assertThat(refused.problem().zh()).contains("交车日期");
        assertThat(refused.problem().en()).contains("Delivered");
        assertThat(refused.columns()).hasSize(5);
    }

    @Test
    void an_empty_file_or_one_with_headings_only_is_refused() {
        assertThat(store.check("").problem().en()).contains("empty");
        assertThat(store.check("\n\n , \n").problem().en()).contains("nothing");
        assertThat(store.check(HEAD).problem().en()).contains("no rows");
        assertThat(store.check("hello\nworld\n").problem().en()).contains("headings");
    }

    @Test
    void a_picture_named_xlsx_an_old_xls_a_pdf_and_a_web_page_are_refused_saying_what_they_are() {
        assertThat(store.check(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}).problem().en()).contains("picture");
        assertThat(store.check(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16}).problem().en()).contains("picture");
        assertThat(store.check(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1}).problem().en()).contains("old .xls");
        assertThat(store.check("%PDF-1.7 ...").problem().en()).contains("PDF");
        assertThat(store.check("<html><table><tr><td>工单号</td></tr></table></html>").problem().en()).contains("web page");
        assertThat(store.check(new byte[] {1, 2, 3, 4, 5, 0, 0, 7, 8}).problem().en()).contains("no known kind");
    }

    @Test
    void an_archive_a_damaged_workbook_and_a_zip_bomb_are_refused() throws IOException {
        assertThat(store.check(zip("readme.txt", new byte[10])).problem().en()).contains("archive");
        byte[] broken = workbook(sheet -> sheet.value(0, 0, "工单号"));
        assertThat(store.check(java.util.Arrays.copyOf(broken, broken.length / 2)).problem().en()).contains("damaged");
        long before = System.nanoTime();
        ImportRecord bomb = store.check(bomb());
        assertThat(bomb.state()).isEqualTo(ImportState.REFUSED);
        assertThat(bomb.problem().en()).contains("too large");
        assertThat(System.nanoTime() - before).isLessThan(30_000_000_000L);
    }

    /** A sheet of two hundred megabytes of nothing, in two hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] spaces = new byte[1 << 20];
            java.util.Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                zip.write(spaces);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @FunctionalInterface
    private interface Filling {
        void on(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.on(workbook.newWorksheet("委托书"));
        }
        return out.toByteArray();
    }

    private static void headings(Worksheet sheet, int row) {
        String[] headings = HEAD.strip().split(",");
        for (int i = 0; i < headings.length; i++) {
            sheet.value(row, i, headings[i]);
        }
    }

    @Test
    void a_workbook_with_a_merged_title_real_dates_and_numbers_as_phones_is_read() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "启程北京现代东城店 维修委托书明细表");
            sheet.range(0, 0, 0, 6).merge();
            headings(sheet, 1);
            sheet.value(2, 0, 20261121001L);
            sheet.value(2, 1, "LBEADAFB6LX000018");
            sheet.value(2, 2, "京A12345");
            sheet.value(2, 3, "李明");
            sheet.value(2, 4, 13800138001L);
            sheet.value(2, 5, "保养");
            sheet.value(2, 6, LocalDateTime.of(2026, 11, 21, 17, 30));
            sheet.style(2, 6).format("yyyy-MM-dd H:mm").set();
            sheet.value(3, 0, "PG2");
            sheet.value(3, 2, "京B54321");
            sheet.value(3, 3, "赵云");
            sheet.value(3, 4, "010-55501101");
            sheet.value(3, 6, LocalDate.of(2026, 11, 20));
            sheet.value(4, 0, "合计");
            sheet.value(4, 4, 2);
        });
        ImportRecord checked = store.check(file);
        assertThat(checked.problem()).isNull();
        assertThat(checked.format()).isEqualTo("XLSX");
        assertThat(checked.sheet()).isEqualTo("委托书");
        assertThat(checked.counts()).isEqualTo(new Import.Counts(3, 2, 0, 0, 0, 0, 1));
        store.load(checked);
        assertThat(store.value("SELECT string_agg(document_no || delivered_on || phone, ' ' ORDER BY document_no) FROM delivery_facts WHERE tenant_id = ?"))
                .isEqualTo("202611210012026-11-2113800138001 PG22026-11-20010-55501101");
    }

    @Test
    void a_formula_without_a_result_makes_its_row_bad_and_formula_text_stays_text() throws IOException {
        byte[] file = workbook(sheet -> {
            headings(sheet, 0);
            String[] row = ROW.strip().split(",");
            for (int i = 0; i < row.length; i++) {
                sheet.value(1, i, row[i]);
                sheet.value(2, i, row[i]);
            }
            sheet.formula(1, 6, "TODAY()");
            sheet.value(2, 0, "PG2");
            sheet.value(2, 3, "=cmd|' /C calc'!A0");
        });
        ImportRecord checked = store.check(file);
        assertThat(checked.counts().bad()).isEqualTo(1);
        assertThat(store.badRows(checked).getFirst().reason().en()).contains("formula");
        store.load(checked);
        assertThat(store.value("SELECT name FROM customer WHERE tenant_id = ?")).isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void bad_rows_are_written_as_csv_that_runs_nothing_and_can_be_loaded_again() throws IOException {
        ImportRecord checked = store.check(HEAD + ROW.replace("李明", "=cmd|' /C calc'!A0").replace("2026-11-21", "昨天"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BadRowsFile file = new BadRowsFile(out, java.util.Locale.SIMPLIFIED_CHINESE,
                checked.columns().stream().map(Import.Column::heading).toList());
        store.badRows(checked).forEach(file::write);
        file.end();
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF行号,列,内容,原因,处理,派工单号").contains("2,出厂日期,昨天,").contains(",'=cmd|");
        ImportRecord again = store.load(text.replace("昨天", "2026-11-21"));
        assertThat(again.counts().creates()).isEqualTo(1);
        assertThat(store.value("SELECT name FROM customer WHERE tenant_id = ?")).isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void long_texts_and_an_unknown_kind_of_service_do_no_harm() {
        store.load("工单号,车牌,客户名称,电话,主要事项,维修类别,交车日期\nA1,京A12345,李明,13800138001," + "检".repeat(5_000) + ",代步车交接,2026-11-21\n");
        assertThat(store.value("SELECT length(main_items) || service_kind || service_kind_raw FROM delivery WHERE tenant_id = ?"))
                .isEqualTo("5000UNKNOWN代步车交接");
    }
}
