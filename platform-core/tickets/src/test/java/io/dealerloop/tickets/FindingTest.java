package io.dealerloop.tickets;

import static io.dealerloop.tickets.RecordingTest.RESCUE;
import static io.dealerloop.tickets.RecordingTest.about;
import static io.dealerloop.tickets.RecordingTest.of;
import static io.dealerloop.tickets.RecordingTest.refused;
import static io.dealerloop.tickets.RecordingTest.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.TestDatabase;
import io.dealerloop.tickets.EarlierTicket.Because;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tickets found again by what people have at hand, under the row policies and by index. */
class FindingTest {

    private static final String VIN = "LBEHDAEB09Y077011";

    private final TicketDesk desk = new TicketDesk();
    private TicketView rescue;
    private TicketView ofFile;
    private UUID customer;
    private UUID car;

    @BeforeEach
    void two_tickets() {
        customer = desk.customer("曾小贤", "13911120001");
        car = desk.vehicle("沪AD12345", VIN, "通用");
        rescue = record(new RecordingInput(null, null, null, "R1", RESCUE, null, null, null, null, "Zhang Wei", "010-55501234"));
        ofFile = record(of(about(TicketKind.SUGGESTION, "希望周末增加钣金喷漆的预约时段"), customer, car));
    }

    private TicketView record(RecordingInput input) {
        return desk.as("张敏", () -> desk.recording.record(null, input));
    }

    private List<Long> found(String words) {
        return desk.as("张敏", tickets -> tickets.list(new Tickets.Query(null, null, null, words), 0, 50)).entries().stream().map(TicketView::number).toList();
    }

    private List<EarlierTicket> earlier(EarlierQuery query) {
        return desk.as("张敏", () -> desk.earlier.find(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "138 0013 8000", "+8613800138000", "8000", "京A12345", "京A·12345", "A12345", "12345", "55501234", "010-55501234",
        "1234", "zhangwei", "Zhang"})
    void a_ticket_is_found_by_what_was_recorded(String words) {
        assertThat(found(words)).contains(rescue.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"13911120001", "0001", "沪AD12345", "D12345", VIN, "077011", "曾小贤", "曾", "zxx", "zengxiaoxian", "zengx", "ZXX"})
    void a_ticket_is_found_by_the_file_of_its_customer_and_car(String words) {
        assertThat(found(words)).contains(ofFile.number());
    }

    @Test
    void numbers_of_tickets_are_found_and_nothing_where_nothing_fits() {
        assertThat(found("2")).containsExactly(2L);
        assertThat(found("贤")).as("the end of a name").isEmpty();
        assertThat(found("1380013")).as("part of a number").isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("' OR 1=1 --")).isEmpty();
        refused("q", "无法保存", () -> found("京A\0" + "123"));
        refused("q", "最多 100 个字符", () -> found("x".repeat(101)));
        assertThat(new FindingTest().desk.as("张敏", tickets -> tickets.list(new Tickets.Query(null, null, null, "京A12345"), 0, 50)).total())
                .as("another store's").isZero();
    }

    @Test
    void what_is_known_so_far_finds_earlier_tickets_and_says_why() {
        assertThat(earlier(new EarlierQuery(customer, car, null, null, null, null, null, null))).singleElement().satisfies(found -> {
            assertThat(found.ticket().id()).isEqualTo(ofFile.id());
            assertThat(found.because()).containsExactly(Because.VEHICLE, Because.CUSTOMER);
        });
        assertThat(earlier(new EarlierQuery(null, null, "13800138000", null, null, null, null, null))).extracting(one -> one.ticket().number()).containsExactly(1L);
        assertThat(earlier(new EarlierQuery(null, null, null, "京A12345", null, null, null, null))).extracting(EarlierTicket::because).containsExactly(Set.of(Because.VEHICLE));
        assertThat(earlier(new EarlierQuery(null, null, null, null, "077011", null, null, null))).hasSize(1);
        assertThat(earlier(new EarlierQuery(null, null, null, null, null, "曾小贤", null, null))).extracting(EarlierTicket::because).containsExactly(Set.of(Because.NAME));
        assertThat(earlier(new EarlierQuery(null, null, null, null, null, null, "客户要预约周末的钣金", null))).extracting(EarlierTicket::because)
                .containsExactly(Set.of(Because.PROBLEM));
        assertThat(earlier(new EarlierQuery(customer, null, null, null, null, null, null, ofFile.id()))).isEmpty();
        assertThat(earlier(new EarlierQuery(null, null, null, null, null, null, null, null))).isEmpty();
        refused("plate", "无法保存", () -> earlier(new EarlierQuery(null, null, null, "京\0", null, null, null, null)));
    }

    @Test
    void open_tickets_come_before_closed_ones_and_a_corrected_plate_is_found_by_the_new_one() {
        TicketView closed = record(of(about(TicketKind.SUGGESTION, "停车位太少"), customer, car));
        desk.as("李楠", tickets -> tickets.close(closed.id(), "已转达", closed.version(), null));
        assertThat(earlier(new EarlierQuery(customer, null, null, null, null, null, null, null))).extracting(one -> one.ticket().number()).containsExactly(2L, 3L);

        Map<String, String> corrected = new HashMap<>(RESCUE);
        corrected.put("plate", "京B99999");
        desk.as("张敏", () -> desk.recording.correct(rescue.id(), rescue.version(), said("R1", corrected)));
        assertThat(found("京B99999")).containsExactly(1L);
        assertThat(found("京A12345")).isEmpty();
    }

    @Test
    void the_statements_of_a_search_use_the_keys_index_under_the_policies() throws SQLException {
        TestDatabase database = TestDatabase.migrated("db/kernel/changelog.xml", "db/tickets/changelog.xml");
        TenantId store = new TenantId(Ids.next());
        for (TenantId each : List.of(store, new TenantId(Ids.next()), new TenantId(Ids.next()))) {
            database.in(each, connection -> Sql.update(connection, "INSERT INTO ticket (tenant_id, id, version, number, kind, state, text, created_at, created_by,"
                    + " created_by_name, changed_at, changed_by, changed_by_name) SELECT ?, gen_random_uuid(), 1, n, 'COMPLAINT', 'OPEN', 'x', '2026-01-01', ?, 'a',"
                    + " '2026-01-01', ?, 'a' FROM generate_series(1, 5000) n", each, Ids.next(), Ids.next()));
            database.in(each, connection -> Sql.update(connection, "INSERT INTO ticket_key (tenant_id, kind, value, ticket_id, made_at)"
                    + " SELECT t.tenant_id, k.kind, k.kind || t.number, t.id, t.created_at FROM ticket t,"
                    + " unnest(ARRAY['PHONE', 'PHONE_TAIL', 'PLATE', 'PLATE_TAIL', 'NAME', 'INITIALS']) AS k (kind) WHERE t.tenant_id = ?", each));
        }
        try (Connection owner = database.connect("dl_migrate"); var statement = owner.createStatement()) {
            statement.execute("ANALYZE ticket, ticket_key");
        }
        for (String words : List.of("13800138000", "8000", "京A12345", "王", "wxm")) {
            TicketSearch search = TicketSearch.of(words, store.value());
            List<String> lines = database.in(store, connection -> Sql.list(connection, "EXPLAIN SELECT * FROM ticket WHERE tenant_id = ?"
                    + " AND id = ANY (ARRAY(" + search.sql() + "))", row -> row.getString(1), with(store.value(), search.values())));
            String plan = String.join("\n", lines);
            assertThat(plan).as(words).contains("ticket_key_pkey").doesNotContain("Seq Scan");
            assertThat(plan.lines().filter(line -> line.contains("Index Cond") && line.contains("kind"))).as(plan).isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("value"));
        }
    }

    private static Object[] with(Object first, Object[] more) {
        Object[] all = new Object[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    @Test
    void names_are_read_as_names_are() {
        assertThat(Pinyin.of("单田芳").whole()).isEqualTo("shantianfang");
        assertThat(Pinyin.of("王小明").initials()).isEqualTo("wxm");
        assertThat(Pinyin.worthwhile("Zhang")).isFalse();
    }
}
