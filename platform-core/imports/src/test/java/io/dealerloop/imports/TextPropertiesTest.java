package io.dealerloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is in the cells: encoding and delimiter are recognised, and each cell comes back as it was written. */
class TextPropertiesTest {

    private static final List<String> HEADINGS = List.of("工单号", "车牌号", "客户名称", "联系电话", "维修项目");

    @Property(tries = 150)
    void every_table_comes_back_from_every_encoding_and_delimiter(@ForAll("tables") List<List<String>> rows,
            @ForAll("encodings") String encoding, @ForAll("delimiters") char delimiter) throws IOException {
        List<List<String>> table = new ArrayList<>(List.of(HEADINGS));
        table.addAll(rows);
        String text = table.stream().map(row -> row.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(String.valueOf(delimiter)))).collect(Collectors.joining("\r\n"));
        Path file = Files.createTempFile("table", ".csv");
        try {
            Files.write(file, (encoding.equals("BOM") ? "\uFEFF" + text : text).getBytes(
                    encoding.equals("BOM") ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
            List<List<String>> read = new ArrayList<>();
            new CsvSource(file).read(row -> read.add(row.texts()));
            assertThat(read).isEqualTo(table);
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 150)
    void any_bytes_at_all_are_a_table_or_refused_but_no_failure(@ForAll byte[] bytes) throws IOException {
        Path file = Files.createTempFile("bytes", ".csv");
        try {
            Files.write(file, bytes);
            TableReading table = TableReading.open(file, KnownHeadings.CORE);
            assertThat(table.headings()).isNotNull();
        } catch (FileRefused refused) {
            assertThat(refused.why().zh()).isNotBlank();
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings().withChars("李王东街保养机油换ABCxyz0189,;\t|\"\n -()￥").withChars('\u3400', '\u9fff')
                .ofMaxLength(12).map(text -> "x" + text + "。");
        return cell.list().ofSize(HEADINGS.size()).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> encodings() {
        return Arbitraries.of("UTF-8", "BOM", "GB18030");
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t');
    }
}
