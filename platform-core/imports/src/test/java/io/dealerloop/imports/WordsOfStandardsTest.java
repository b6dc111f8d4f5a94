package io.dealerloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Text;
import io.dealerloop.visits.StandardWords;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store's own headings, then its standards' words, then the core's own. */
class WordsOfStandardsTest {

    private static final ImportMapping WORDS = new ImportMapping(
            List.of(
                    new ImportMapping.Heading(ImportField.DOCUMENT_NO, List.of("关怀单号", "Care order")),
                    new ImportMapping.Heading(ImportField.CONTACT_NAME, List.of("到访伙伴")),
                    new ImportMapping.Heading(ImportField.CONTACT_PHONE, List.of("伙伴电话")),
                    new ImportMapping.Heading(ImportField.DELIVERED_ON, List.of("离店时刻", "出厂日期")),
                    new ImportMapping.Heading(ImportField.SERVICE_KIND, List.of("关怀类型")),
                    // What the core takes for the salesperson is a colour to this brand.
                    new ImportMapping.Heading(ImportField.COLOUR, List.of("顾问"))),
            List.of(new ImportMapping.KindWords(ServiceKind.MAINTENANCE, List.of("焕新")),
                    new ImportMapping.KindWords(ServiceKind.REPAIR, List.of("小修"))));

    private static final KnownHeadings KNOWN = KnownHeadings.of(WORDS);

    private static final String ONLY_THEIRS = "曜澜关怀中心\n关怀单号,到访伙伴,伙伴电话,离店时刻,关怀类型,车牌号\n"
            + "GH001,王芳,13900139002,2026-11-21,焕新,京A12345\nGH002,李明,13800138001,2026-11-21,小修,京B54321\n";

    @TempDir
    Path folder;

    private TestStore store;

    @BeforeEach
    void open() {
        store = new TestStore(folder);
    }

    private static String field(ColumnMapping mapping, int column) {
        return mapping.fieldOf(column) == null ? "-" : mapping.fieldOf(column).name();
    }

    private static String added(ImportKind kind, Field field) {
        return ImportFieldsResource.fields(kind, List.of(new StandardWords.OfStandard("brand", Text.of("品牌标准", "Brand"), WORDS),
                        new StandardWords.OfStandard("base", Text.of("基础标准", "Base"), new ImportMapping(List.of(
                                new ImportMapping.Heading(ImportField.DOCUMENT_NO, List.of("派工单号", "派工号"))), List.of()))), Locale.SIMPLIFIED_CHINESE).stream()
                .filter(view -> view.field() == field).flatMap(view -> view.standards().stream())
                .map(said -> said.plugin() + " " + said.title() + " " + said.words()).collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            SERVICE  | DOCUMENT_NO  | brand 品牌标准 [关怀单号, Care order], base 基础标准 [派工号]
            SERVICE  | DELIVERED_ON | brand 品牌标准 [离店时刻]
            SALE     | DELIVERED_ON | brand 品牌标准 [离店时刻]
            SERVICE  | VIN          |
            CUSTOMER | DOCUMENT_NO  |
            """)
    void the_words_standards_add_to_a_field_are_listed_by_standard(ImportKind kind, Field field, String expected) {
        assertThat(added(kind, field)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void contract_and_core_name_the_same_fields() {
        assertThat(Arrays.stream(Field.values()).map(Enum::name)).containsExactly(
                Arrays.stream(ImportField.values()).map(Enum::name).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            SERVICE  | 关怀单号                 | DOCUMENT_NO
            SERVICE  | care order               | DOCUMENT_NO
            SERVICE  | 关怀单号（旧）           | DOCUMENT_NO
            CUSTOMER | 关怀单号                 | -
            # the standard's word before the core's, the core's where the standard has none
            SERVICE  | 派工单号,关怀单号        | - DOCUMENT_NO
            SERVICE  | 派工单号                 | DOCUMENT_NO
            SERVICE  | 交车日期,离店时刻        | - DELIVERED_ON
            SERVICE  | 交车日期,出厂日期        | - DELIVERED_ON
            # what the core knows in service orders only stays there: a new car's 出厂日期 is when it was built
            SALE     | 出厂日期,购车日期        | - DELIVERED_ON
            # a standard may give a word of the core's another meaning
            SALE     | 顾问                     | COLOUR
            """)
    void columns_are_known_by_the_standards_words_before_the_cores(ImportKind kind, String headings, String fields) {
        ColumnMapping mapping = ColumnMapping.of(kind, List.of(headings.split(",")), ColumnMapping.Saved.NOTHING, KNOWN);
        String[] expected = fields.split(" ");

        for (int column = 0; column < expected.length; column++) {
            assertThat(field(mapping, column)).as(headings).isEqualTo(expected[column]);
        }
    }

    @Test
    void what_the_store_has_saved_comes_before_all_words() {
        ColumnMapping mapping = ColumnMapping.of(ImportKind.SERVICE, List.of("关怀单号", "离店时刻"),
                (kind, key) -> key.equals("关怀单号") ? java.util.Optional.of(Field.STORE_NAME) : key.equals("离店时刻") ? java.util.Optional.empty() : null, KNOWN);

        assertThat(field(mapping, 0)).isEqualTo("STORE_NAME");
        assertThat(field(mapping, 1)).isEqualTo("-");
    }

    @Test
    void a_file_in_the_standards_words_alone_is_understood_and_its_kinds_are_read() {
        store.words = WORDS;

        ImportRecord loaded = store.load(ONLY_THEIRS);

        assertThat(loaded.kind()).isEqualTo(ImportKind.SERVICE);
        assertThat(loaded.headingRow()).isEqualTo(2);
        assertThat(store.value("SELECT string_agg(document_no || ' ' || contact_name || ' ' || delivered_on || ' ' || service_kind, '; ' ORDER BY document_no)"
                + " FROM delivery_facts WHERE tenant_id = ?")).isEqualTo("GH001 王芳 2026-11-21 MAINTENANCE; GH002 李明 2026-11-21 REPAIR");
    }

    @Test
    void without_the_standard_the_same_file_is_not_understood() {
        assertThat(store.check(ONLY_THEIRS).state()).isEqualTo(ImportState.REFUSED);
    }

    @Test
    void a_file_is_loaded_as_it_was_checked_though_the_words_changed_meanwhile() {
        store.words = WORDS;
        ImportRecord checked = store.check(ONLY_THEIRS);
        store.words = new ImportMapping(List.of(new ImportMapping.Heading(ImportField.PLATE, List.of("到访伙伴")),
                new ImportMapping.Heading(ImportField.OWNER_NAME, List.of("车牌号"))), List.of());

        store.load(checked);

        assertThat(store.value("SELECT contact_name || ' ' || plate FROM delivery_facts WHERE tenant_id = ? AND document_no = 'GH001'"))
                .isEqualTo("王芳 京A12345");
    }

    @Test
    void words_cost_nothing_where_there_are_none() {
        for (ImportKind kind : ImportKind.values()) {
            for (Map.Entry<Field, List<String>> words : Headings.fields(kind).entrySet()) {
                words.getValue().forEach(word -> assertThat(KnownHeadings.CORE.meaning(kind, Headings.key(word)))
                        .isEqualTo(Headings.meaning(kind, Headings.key(word))));
            }
        }
    }
}
