package io.dealerloop.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.Text;
import io.dealerloop.visits.DeliveryUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final String HEAD = "委托书号,维修类别,车牌号,底盘号,车主,车主电话,送修人,送修人电话,行驶里程,进厂时间,出厂日期,进厂主要事项\n";
    private static final String ONE = "WT001,保养,京A12345,LBEADAFB6LX000018,李明,13800138001,王芳,139 0013 9002,\"12,345\",2026-11-20 09:30,2026-11-21,更换机油机滤\n";

    @TempDir
    Path folder;

    private TestStore store;

    @BeforeEach
    void open() {
        store = new TestStore(folder);
    }

    @Test
    void the_dry_run_says_what_would_happen_and_changes_nothing() {
        ImportRecord checked = store.check(HEAD + ONE);
        assertThat(checked.problem()).isNull();
        assertThat(checked.state()).isEqualTo(ImportState.READY);
        assertThat(checked.kind()).isEqualTo(ImportKind.SERVICE);
        assertThat(checked.counts()).isEqualTo(new Import.Counts(1, 1, 0, 0, 0, 0, 0));
        assertThat(checked.preview()).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo(Import.Action.CREATE);
            assertThat(row.values()).containsEntry("DOCUMENT_NO", "WT001");
        });
        assertThat(store.count("customer")).isZero();
        assertThat(store.count("delivery")).isZero();
    }

    @Test
    void a_load_brings_order_car_owner_and_bringer() {
        ImportRecord loaded = store.load(HEAD + ONE);
        assertThat(loaded.counts().creates()).isEqualTo(1);
        assertThat(store.value("SELECT contact_name || ' ' || phone || ' ' || owner_name || ' ' || plate || ' ' || mileage_km || ' '"
                + " || delivered_on || ' ' || service_kind || ' ' || first_visit || ' ' || status FROM delivery_facts WHERE tenant_id = ?"))
                .isEqualTo("王芳 13900139002 李明 京A12345 12345 2026-11-21 MAINTENANCE true DELIVERED");
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        String second = "WT002,小修,京A12345,LBEADAFB6LX000018,李明,13800138001,王芳,13900139002,15000,2026-11-21 09:30,2026-11-21,补胎\n";
        store.load(HEAD + second + ONE);
        String before = store.contents();
        ImportRecord again = store.load(HEAD + second + ONE);
        assertThat(again.counts()).isEqualTo(new Import.Counts(2, 0, 0, 2, 0, 0, 0));
        assertThat(store.contents()).isEqualTo(before);
        // The newest order has the last word on the car.
        assertThat(store.value("SELECT mileage_km::text FROM vehicle WHERE tenant_id = ?")).isEqualTo("15000");
    }

    @Test
    void a_list_of_customers_twice_changes_nothing() {
        String list = "客户名称,客户类型,手机,邮箱,地址,经常上网\n李明,个人,13800138001,li@example.com,东街1号,是\n北京远行租赁有限公司,集团客户,010-55501101,,西街2号,否\n"
                + "李明,个人,13800138001,ming@example.com,东街1号,是\n";
        ImportRecord first = store.load(list);
        assertThat(first.kind()).isEqualTo(ImportKind.CUSTOMER);
        assertThat(store.count("customer")).isEqualTo(2);
        assertThat(store.value("SELECT kind FROM customer WHERE tenant_id = ? AND phone = '010-55501101'")).isEqualTo("FLEET");
        String before = store.contents();
        store.now = store.now.plusDays(3);
        assertThat(store.load(list).counts().unchanged()).isEqualTo(3);
        assertThat(store.contents()).isEqualTo(before);
    }

    @Test
    void phone_spellings_make_no_twins() {
        store.load(HEAD + ONE
                + "WT002,保养,京A12345,LBEADAFB6LX000018,李明,+86 138-0013-8001,王芳,１３９００１３９００２,13000,2026-11-21 10:00,2026-11-21,x\n"
                + "WT003,保养,京B54321,LBEADAFB6LX000021,王芳,0086 13900139002,王女士,139.0013.9002,13000,2026-11-21 10:00,2026-11-21,x\n");
        assertThat(store.count("customer")).isEqualTo(2);
        assertThat(store.value("SELECT string_agg(name, ',' ORDER BY name) FROM customer WHERE tenant_id = ?")).isEqualTo("李明,王芳");
    }

    @Test
    void a_new_number_is_no_new_person() {
        store.load(HEAD + ONE);
        store.load(HEAD + "WT009,保养,京A12345,LBEADAFB6LX000018,李明,13800138001,王芳,13700137009,14000,2026-11-22 10:00,2026-11-22,x\n");
        assertThat(store.count("customer")).isEqualTo(2);
        assertThat(store.value("SELECT phone FROM customer WHERE tenant_id = ? AND name = '王芳'")).isEqualTo("13700137009");
    }

    @Test
    void a_car_without_chassis_number_is_found_by_its_plate_and_completed() {
        store.load(HEAD + ONE.replace("LBEADAFB6LX000018", ""));
        store.load(HEAD + ONE.replace("WT001", "WT002"));
        assertThat(store.count("vehicle")).isEqualTo(1);
        assertThat(store.value("SELECT vin FROM vehicle WHERE tenant_id = ?")).isEqualTo("LBEADAFB6LX000018");
    }

    @Test
    void a_plate_that_moved_to_another_car_takes_no_car_along() {
        store.load(HEAD + ONE);
        store.load(HEAD + ONE.replace("WT001", "WT002").replace("LBEADAFB6LX000018", "LBEADAFB6LX000021"));
        assertThat(store.count("vehicle")).isEqualTo(2);
        assertThat(store.count("customer")).isEqualTo(2);
    }

    @Test
    void a_corrected_order_raises_its_revision_and_a_later_word_on_money_does_not() {
        store.load(HEAD + ONE);
        store.load(HEAD + ONE.replace("更换机油机滤", "更换机油"));
        assertThat(store.value("SELECT revision::text FROM delivery WHERE tenant_id = ?")).isEqualTo("1");
        ImportRecord corrected = store.load(HEAD + ONE.replace("2026-11-21", "2026-11-22"));
        assertThat(corrected.counts().updates()).isEqualTo(1);
        assertThat(store.value("SELECT revision || ' ' || delivered_on FROM delivery WHERE tenant_id = ?")).isEqualTo("2 2026-11-22");
    }

    @Test
    void a_correction_made_here_stands_until_the_export_says_something_new() {
        store.load(HEAD + ONE);
        store.in(connection -> Sql.update(connection, "UPDATE customer SET name = '王方', name_key = '王方', phone = '13600136000', version = version + 1"
                + " WHERE tenant_id = ? AND name = '王芳'", store.id));
        store.load(HEAD + ONE + ONE.replace("WT001", "WT002"));
        assertThat(store.value("SELECT name || phone FROM customer WHERE tenant_id = ? AND name <> '李明'")).isEqualTo("王方13600136000");
        assertThat(store.count("customer")).isEqualTo(2);
        store.load(HEAD + ONE.replace("WT001", "WT003").replace("2026-11-21", "2026-11-23").replace("139 0013 9002", "13500135000"));
        assertThat(store.value("SELECT phone FROM customer WHERE tenant_id = ? AND name = '王方'")).isEqualTo("13500135000");
        assertThat(store.count("customer")).isEqualTo(2);
    }

    @Test
    void bad_rows_come_back_with_line_column_and_reason_and_good_ones_go_in() {
        ImportRecord loaded = store.load(HEAD + ONE
                + ",保养,京A12345,LBEADAFB6LX000018,李明,13800138001,,,1,2026-11-20,2026-11-21,x\n"
                + "WT002,保养,京A12345,LBEADAFB6LX000018,李明,13800138001,,,1,2026-11-20,2026-02-30,x\n"
                + "WT003,保养,京A12345,LBEADAFB3LX0000,李明,13800138001,,,1,2026-11-20,2026-11-21,x\n"
                + "WT004,保养,京A12345,LBEADAFB6LX000018,李明,12345,,,一万,2026-11-20,2026-11-21,x\n"
                + "WT005,保养,,,李明,13800138001,,,1,2026-11-20,2026-11-21,x\n");
        assertThat(loaded.counts()).isEqualTo(new Import.Counts(6, 2, 0, 0, 4, 1, 0));
        assertThat(store.badRows(loaded)).extracting(bad -> bad.line() + " " + bad.heading() + " " + bad.loaded())
                .containsExactly("3 委托书号 false", "4 出厂日期 false", "5 底盘号 false", "6 车主电话 true", "6 行驶里程 true", "7 底盘号 false");
        assertThat(store.badRows(loaded).get(1).value()).isEqualTo("2026-02-30");
    }

    @Test
    void an_order_repeated_further_down_is_skipped_and_another_content_under_its_number_is_bad() {
        String other = "WT002,保养,京B54321,LBEADAFB6LX000021,赵云,13800138005,,,1,2026-11-20,2026-11-21,x\n";
        String third = other.replace("WT002", "WT003");
        ImportRecord loaded = store.load(HEAD + ONE + other + ONE + third + ONE.replace("机滤", "空滤"));
        assertThat(loaded.counts()).isEqualTo(new Import.Counts(5, 3, 0, 0, 1, 0, 1));
    }

    @Test
    void rows_of_one_order_below_each_other_are_one_order() {
        ImportRecord loaded = store.load(HEAD + ONE + ONE.replace("更换机油机滤", "补胎").replace("保养", "小修"));
        assertThat(loaded.counts().creates()).isEqualTo(1);
        assertThat(store.value("SELECT main_items || service_kind FROM delivery WHERE tenant_id = ?")).isEqualTo("更换机油机滤；补胎SMALL_REPAIR");
    }

    @Test
    void an_import_is_taken_back_whole_creates_and_updates() {
        store.load(HEAD + ONE);
        String before = store.contents();
        ImportRecord second = store.load(HEAD + ONE.replace("2026-11-21", "2026-11-22").replace("139 0013 9002", "13700137009").replace("12,345", "20000")
                + "WT002,保养,京B54321,LBEADAFB6LX000021,赵云,13800138005,,,1,2026-11-20,2026-11-21,x\n");
        assertThat(second.counts()).isEqualTo(new Import.Counts(2, 1, 1, 0, 0, 0, 0));
        store.undo(second);
        assertThat(store.contents()).isEqualTo(before);
        assertThat(store.find(second.id()).state()).isEqualTo(ImportState.UNDONE);
        assertThat(store.load(HEAD + ONE).counts().unchanged()).isEqualTo(1);
    }

    @Test
    void an_import_on_which_a_later_one_is_built_is_not_taken_back() {
        ImportRecord first = store.load(HEAD + ONE);
        ImportRecord second = store.load(HEAD + ONE.replace("2026-11-21", "2026-11-22"));
        assertThatThrownBy(() -> store.undo(first)).isInstanceOf(Problem.class).hasMessageContaining("later import");
        store.undo(second);
        store.undo(first);
        assertThat(store.count("customer") + store.count("vehicle") + store.count("delivery") + store.count("vehicle_person")).isZero();
    }

    @Test
    void an_import_whose_customer_was_corrected_or_called_is_not_taken_back() {
        ImportRecord first = store.load(HEAD + ONE);
        DeliveryUse called = new DeliveryUse() {
            @Override
            public Optional<Text> obstacle(List<UUID> deliveries) {
                return Optional.of(Text.of("已回访", "called"));
            }

            @Override
            public void forget(List<UUID> deliveries) {
                throw new AssertionError("nothing may be forgotten");
            }
        };
        assertThatThrownBy(() -> store.undo(first, called)).isInstanceOf(Problem.class).hasMessage("called");
        store.in(connection -> Sql.update(connection, "UPDATE customer SET phone_wrong = true, version = version + 1 WHERE tenant_id = ? AND name = '王芳'",
                store.id));
        assertThatThrownBy(() -> store.undo(first)).isInstanceOf(Problem.class).hasMessageContaining("changed since");
    }

    @Test
    void another_stores_file_is_questioned() {
        ImportRecord checked = store.check("启程曜澜南城店 维修明细表\n" + HEAD + ONE);
        assertThat(checked.headingRow()).isEqualTo(2);
        assertThat(checked.questions()).singleElement().satisfies(asked -> {
            assertThat(asked.code()).isEqualTo("OTHER_STORE");
            assertThat(asked.text().zh()).contains("启程曜澜南城店");
        });
        assertThat(store.check("启程北京现代东城店 维修明细表\n" + HEAD + ONE).questions()).isEmpty();
    }

    @Test
    void an_order_without_phone_or_with_unknown_people_still_goes_in() {
        ImportRecord loaded = store.load(HEAD + "WT001,保养,京A12345,LBEADAFB6LX000018,未知,无,,未知,,2026-11-20,2026-11-21,x\n");
        assertThat(loaded.counts().creates()).isEqualTo(1);
        assertThat(store.value("SELECT contact_name || phone_usable FROM delivery_facts WHERE tenant_id = ?")).isEqualTo("未知false");
        store.load(HEAD + ONE.replace("WT001", "WT002"));
        assertThat(store.count("customer")).isEqualTo(2);
    }

    @Test
    void one_company_is_one_customer_whoever_answers_its_phone() {
        String row = "WT%1$d,保养,京A1234%1$d,,北京远行租赁有限公司,1380013800%1$d,司机%1$d,1390013900%1$d,1,2026-11-20,2026-11-2%1$d,x\n";
        store.load(HEAD + row.formatted(1) + row.formatted(2) + row.formatted(3));
        assertThat(store.value("SELECT count(*)::text FROM customer WHERE tenant_id = ? AND name LIKE '北京%'")).isEqualTo("1");
        assertThat(store.count("customer")).isEqualTo(4);
    }

    @Test
    void states_and_voided_orders_are_understood() {
        String head = HEAD.strip() + ",状态\n";
        store.load(head + ONE.strip() + ",已结算\n"
                + "WT002,保养,京A12345,LBEADAFB6LX000018,李明,13800138001,,,1,2026-11-21,,x,在修\n"
                + "WT003,保养,京A12345,LBEADAFB6LX000018,李明,13800138001,,,1,2026-11-21,2026-11-21,x,作废\n");
        assertThat(store.value("SELECT string_agg(document_no || status, ' ' ORDER BY document_no) FROM delivery WHERE tenant_id = ?"))
                .isEqualTo("WT001DELIVERED WT002OPEN WT003VOIDED");
        store.load(head + ONE.strip() + ",作废\n");
        assertThat(store.value("SELECT status || revision FROM delivery WHERE tenant_id = ? AND document_no = 'WT001'")).isEqualTo("VOIDED2");
    }

    @Test
    void sales_are_recognised() {
        ImportRecord loaded = store.load("合同号,VIN,品牌,车型,颜色,客户姓名,手机,邮箱,地址,订单日期,交车日期,成交价,销售顾问\n"
                + "HT1,LBEADAFB6LX000018,北京现代,ix35,白,李明,13800138001,a@b.com,东街1号,2026-10-01,2026-11-20,\"129,800.00\",孙浩\n");
        assertThat(loaded.kind()).isEqualTo(ImportKind.SALE);
        assertThat(store.value("SELECT occasion || service_kind || contact_name || amount || advisor || brand FROM delivery_facts WHERE tenant_id = ?"))
                .isEqualTo("SALENONE李明129800.00孙浩北京现代");
    }

    @Test
    void an_interrupted_load_goes_on_after_what_is_in() {
        ImportRecord checked = store.check(HEAD + ONE + "WT002,保养,京B54321,LBEADAFB6LX000021,赵云,13800138005,,,1,2026-11-20,2026-11-21,x\n");
        store.in(connection -> Sql.update(connection, "UPDATE import_file SET state = 'FAILED', loaded_through = 2, creates = 1, loading_at = uploaded_at"
                + " WHERE tenant_id = ? AND id = ?", store.id, checked.id()));
        ImportRecord loaded = store.load(checked);
        assertThat(loaded.state()).isEqualTo(ImportState.LOADED);
        assertThat(loaded.counts().creates()).isEqualTo(2);
        assertThat(store.count("delivery")).isEqualTo(1);
    }
}
