package io.dealerloop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTest {

    private static final Path TENANTS = Path.of("../../tenants");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private static Path folder;
    private static Map<String, List<Path>> files;

    @BeforeAll
    static void write() throws IOException {
        files = Sample.write(TENANTS, TODAY, 7, folder.resolve("first"));
    }

    @Test
    void the_same_seed_and_day_give_the_same_bytes() throws IOException {
        Map<String, List<Path>> again = Sample.write(TENANTS, TODAY, 7, folder.resolve("again"));
        for (String store : files.keySet()) {
            for (int i = 0; i < 3; i++) {
                assertThat(again.get(store).get(i)).hasSameBinaryContentAs(files.get(store).get(i));
            }
        }
    }

    @Test
    void another_seed_gives_other_customers() throws IOException {
        Map<String, List<Path>> other = Sample.write(TENANTS, TODAY, 8, folder.resolve("other"));
        assertThat(Files.mismatch(other.get("demo-south").getLast(), files.get("demo-south").getLast())).isNotNegative();
    }

    @Test
    void every_store_gets_three_small_files_in_loading_order() {
        assertThat(files.keySet()).containsExactly("demo-east", "demo-south", "demo-west");
        assertThat(files.values()).allSatisfy(three -> assertThat(three).hasSize(3).isSorted()
                .allSatisfy(file -> assertThat(Files.size(file)).isBetween(1_000L, 1_000_000L)));
    }

    @Test
    void the_workbook_has_merged_titles_above_its_headings_dates_and_totals() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(files.get("demo-east").getLast().toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<Row> all = rows.toList();
            assertThat(all.get(0).getCellText(0)).isEqualTo("启程北京现代东城店 维修委托书明细表");
            assertThat(all.get(2).getCellText(0)).isEqualTo("委托书号");
            assertThat(all.get(2).getCellText(14)).isEqualTo("出厂日期");
            assertThat(all.get(3).getCellAsDate(14)).isPresent();
            assertThat(all.getLast().getCellText(0)).isEqualTo("合计");
            assertThat(all).hasSizeGreaterThan(1_000);
        }
    }

    @Test
    void the_chinese_national_encoding_keeps_rare_characters_line_breaks_and_thousands() throws IOException {
        List<CsvRecord> records = read(files.get("demo-west").getLast(), Charset.forName("GB18030"), ',');
        assertThat(records.getFirst().getFields()).startsWith("派工单号", "车架号");
        int fields = records.getFirst().getFieldCount();
        assertThat(records).allMatch(line -> line.getFieldCount() == fields);
        assertThat(records).anyMatch(line -> line.getField(11).contains("\n")).anyMatch(line -> line.getField(15).contains(","))
                .anyMatch(line -> line.getField(13).matches("2026年\\d+月\\d+日"));
        assertThat(records.getLast().getField(0)).isEqualTo("合计");
        String text = Files.readString(files.get("demo-west").getLast(), Charset.forName("GB18030"));
        assertThat(text).doesNotContain("?", "\ufffd");
    }

    @Test
    void the_utf8_file_begins_with_its_mark_and_is_separated_by_semicolons() throws IOException {
        Path file = files.get("demo-south").getLast();
        assertThat(Files.readString(file)).startsWith("\ufeff工单号;VIN");
        assertThat(read(file, StandardCharsets.UTF_8, ';')).hasSizeGreaterThan(1_000);
    }

    @Test
    void a_large_export_has_two_orders_a_car_and_a_correction_changes_only_its_share() throws IOException {
        List<CsvRecord> first = read(LargeExport.write(folder.resolve("large.csv"), 301, 0, TODAY, 7), StandardCharsets.UTF_8, ',');
        List<CsvRecord> second = read(LargeExport.write(folder.resolve("corrected.csv"), 301, 30, TODAY, 7), StandardCharsets.UTF_8, ',');
        assertThat(first).hasSize(302).extracting(line -> line.getField(0)).doesNotHaveDuplicates();
        assertThat(first.stream().map(line -> line.getField(3)).distinct()).hasSize(152);
        assertThat(java.util.stream.IntStream.range(1, 302).filter(i -> !first.get(i).getFields().equals(second.get(i).getFields()))).hasSize(30);
    }

    private static List<CsvRecord> read(Path file, Charset charset, char separator) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(file, charset)) {
            return reader.stream().toList();
        }
    }
}
