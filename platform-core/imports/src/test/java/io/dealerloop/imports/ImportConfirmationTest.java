package io.dealerloop.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.kernel.Sql;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import changes of data on file, in a store where such changes wait for the head. */
class ImportConfirmationTest {

    private static final String HEAD = "委托书号,维修类别,车牌号,底盘号,车主,车主电话,送修人,送修人电话,行驶里程,进厂时间,出厂日期,进厂主要事项\n";
    private static final String ONE = "WT001,保养,京A12345,LBEADAFB6LX000018,李明,13800138001,王芳,13900139002,12345,2026-11-20 09:30,2026-11-21,更换机油机滤\n";
    private static final String TWO = "WT002,保养,京B22222,LBEADAFB6LX000018,李明,13800138001,王芳,13700137003,15000,2026-11-22 09:30,2026-11-22,保养\n"
            + "WT003,小修,京B54321,LBEADAFB6LX000021,赵云,13800138005,,,1000,2026-11-22 10:00,2026-11-22,补胎\n";
    private static final String ON_FILE = "SELECT (SELECT phone FROM customer c WHERE c.tenant_id = v.tenant_id AND c.name = '王芳') || ' ' || v.plate"
            + " || ' ' || v.mileage_km FROM vehicle v WHERE v.tenant_id = ? AND v.vin = 'LBEADAFB6LX000018'";
    private static final String QUEUE = "SELECT string_agg(field || ' ' || new_value || ' ' || state || ' ' || (effective_at IS NOT NULL), ', ' ORDER BY field)"
            + " FROM data_correction WHERE tenant_id = ?";

    @TempDir
    Path folder;

    private TestStore store;

    @BeforeEach
    void one_order_is_loaded() {
        store = new TestStore(folder);
        store.load(HEAD + ONE);
        assertThat(store.value(QUEUE)).as("a first file brings, it does not change").isNull();
    }

    @Test
    void orders_and_new_customers_load_at_once_and_the_changes_wait_as_a_whole() {
        store.changesWait = true;
        ImportRecord loaded = store.load(HEAD + TWO);
        assertThat(loaded.counts().creates()).isEqualTo(2);
        assertThat(store.value(ON_FILE)).isEqualTo("13900139002 京A12345 15000");
        assertThat(store.count("delivery")).isEqualTo(3);
        assertThat(store.value("SELECT phone FROM customer WHERE tenant_id = ? AND name = '赵云'")).isEqualTo("13800138005");
        assertThat(store.value(QUEUE)).isEqualTo("IMPORT test PENDING false, PHONE 13700137003 PENDING false, PLATE 京B22222 PENDING false");
    }

    @Test
    void they_are_in_effect_where_the_store_does_not_want_them_to_wait() {
        store.load(HEAD + TWO);
        assertThat(store.value(ON_FILE)).isEqualTo("13700137003 京B22222 15000");
        assertThat(store.value(QUEUE)).isEqualTo("IMPORT test PENDING true, PHONE 13700137003 PENDING true, PLATE 京B22222 PENDING true");
    }

    @Test
    void an_import_taken_back_leaves_the_queue_whether_its_changes_waited_or_not() {
        for (boolean waits : new boolean[] {true, false}) {
            String before = store.contents();
            store.changesWait = waits;
            ImportRecord loaded = store.load(HEAD + TWO);
            store.undo(loaded);
            assertThat(store.contents()).isEqualTo(before);
            assertThat(store.value(QUEUE)).startsWith("IMPORT test REVERTED").doesNotContain("PHONE");
        }
    }

    @Test
    void a_load_that_was_interrupted_goes_on_as_it_began_whatever_the_store_has_set_since() {
        store.changesWait = true;
        ImportRecord checked = store.check(HEAD + TWO);
        store.in(connection -> {
            new ImportBook(connection, store.id).beginLoad(checked.id(), java.util.List.of(), store.now, true);
            return null;
        });
        store.changesWait = false;
        store.load(checked);
        assertThat(store.value(ON_FILE)).isEqualTo("13900139002 京A12345 15000");
    }

    @Test
    void an_import_whose_changes_were_confirmed_later_is_not_taken_back_and_says_why() {
        store.changesWait = true;
        ImportRecord loaded = store.load(HEAD + TWO);
        store.in(connection -> Sql.update(connection, "UPDATE data_correction SET state = 'CONFIRMED', effective_at = ? WHERE tenant_id = ?",
                store.now.plusHours(1), store.id));
        assertThatThrownBy(() -> store.undo(loaded)).hasMessageContaining("The head has confirmed");
    }

    @Test
    void an_import_that_brought_a_customer_whom_somebody_proposed_to_correct_is_not_taken_back() {
        ImportRecord loaded = store.load(HEAD + TWO);
        store.in(connection -> Sql.update(connection, "INSERT INTO data_correction (tenant_id, id, customer_id, field, new_value, state, made_by,"
                + " made_by_name, made_at, before) SELECT tenant_id, gen_random_uuid(), id, 'NAME', '赵雲', 'PENDING', id, 'x', created_at, '{}'"
                + " FROM customer WHERE tenant_id = ? AND name = '赵云'", store.id));
        assertThatThrownBy(() -> store.undo(loaded)).hasMessageContaining("has been corrected since");
    }
}
