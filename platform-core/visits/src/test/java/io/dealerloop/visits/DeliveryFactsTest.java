package io.dealerloop.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.customers.CarSaid;
import io.dealerloop.customers.CustomerIntake;
import io.dealerloop.customers.PersonSaid;
import io.dealerloop.customers.PhoneReading;
import io.dealerloop.customers.Recognised;
import io.dealerloop.customers.RowSaid;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryFactsTest {

    private static final ImportMapping STANDARDS = new ImportMapping(List.of(), List.of(
            new ImportMapping.KindWords(ServiceKind.MAINTENANCE, List.of("焕新")),
            new ImportMapping.KindWords(ServiceKind.REPAIR, List.of("小修", "快修"))));

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T01:00:00Z");

    private final TenantId store = new TenantId(Ids.next());

    private static OrderSaid order(String number, String day, ServiceKind kind, OrderStatus status, Boolean firstVisit) {
        LocalDate on = LocalDate.parse(day);
        return new OrderSaid(Occasion.SERVICE, number, number.hashCode(), status, "远行", kind, null, "x", null, on, on, 1_000, null, null, null,
                firstVisit);
    }

    private IntakeEffect take(OrderSaid order, boolean fleet) {
        return DeliverySearchTest.DATABASE.in(store, connection -> {
            CustomerIntake people = new CustomerIntake(connection, store, NOW);
            Recognised found = people.recognise(List.of(new RowSaid(order.orderedOn() + "|" + order.documentNo(),
                    new CarSaid("LBEADAFB6LX000018", "京A12345", "远行", "X1", "白", 12_000),
                    new PersonSaid("李明", PhoneReading.of("13800138001", null), null, "li@example.com", null, true, fleet, null),
                    new PersonSaid("王芳", PhoneReading.of("010-55501101", null), null, null, null, null, false, null)))).getFirst();
            DeliveryIntake deliveries = new DeliveryIntake(connection, store, NOW);
            deliveries.read(List.of(order));
            IntakeEffect effect = deliveries.take(order, found.vehicleId(), found.ownerId(), found.contactId());
            people.write(Ids.next(), false, ids -> Set.of());
            deliveries.write();
            return effect;
        });
    }

    private String firstVisits() {
        return fact("string_agg(document_no || CASE WHEN first_visit THEN '+' ELSE '-' END, ' ' ORDER BY document_no)");
    }

    private String fact(String expression) {
        return DeliverySearchTest.DATABASE.in(store, connection -> Sql.one(connection,
                "SELECT (" + expression + ")::text FROM delivery_facts WHERE tenant_id = ?", row -> row.getString(1), store).orElseThrow());
    }

    @Test
    void a_first_visit_has_no_earlier_order_for_the_car_internal_and_voided_ones_apart() {
        take(order("W2", "2026-03-01", ServiceKind.MAINTENANCE, null, null), false);
        assertThat(firstVisits()).isEqualTo("W2+");
        take(order("W1", "2026-02-01", ServiceKind.NONE, null, null), false);
        take(order("W0", "2026-01-01", ServiceKind.REPAIR, OrderStatus.VOIDED, null), false);
        assertThat(firstVisits()).isEqualTo("W0+ W1+ W2+");
        take(order("W3", "2026-04-01", ServiceKind.REPAIR, null, null), false);
        assertThat(firstVisits()).isEqualTo("W0+ W1+ W2+ W3-");
    }

    @Test
    void the_exports_own_word_on_a_first_visit_counts() {
        take(order("W1", "2026-02-01", ServiceKind.MAINTENANCE, null, false), false);
        take(order("W2", "2026-03-01", ServiceKind.MAINTENANCE, null, true), false);
        assertThat(firstVisits()).isEqualTo("W1- W2+");
    }

    @Test
    void the_bringer_is_called_and_the_owners_fleet_counts() {
        take(order("W1", "2026-02-01", ServiceKind.MAINTENANCE, null, null), true);
        assertThat(fact("contact_name || phone || phone_usable || phone_mobile || email_usable || owner_name || fleet || (fleet_id = owner_id) || fleet_name"))
                .isEqualTo("王芳010-55501101truefalsefalse李明truetrue李明");
    }

    @Test
    void nothing_of_another_store_is_seen() {
        take(order("W1", "2026-02-01", ServiceKind.MAINTENANCE, null, null), false);
        TenantId other = new TenantId(Ids.next());
        long seen = DeliverySearchTest.DATABASE.in(other, connection ->
                Sql.count(connection, "SELECT count(*) FROM delivery_facts WHERE tenant_id = ?", store));
        assertThat(seen).isZero();
    }

    @Test
    void orders_are_found_by_number_name_phone_plate_and_chassis_number() {
        take(order("W1", "2026-02-01", ServiceKind.MAINTENANCE, null, null), false);
        for (String query : new String[] {"W1", "王芳", "1101", "京A12345", "000018", ""}) {
            assertThat(DeliverySearchTest.DATABASE.in(store, connection -> Deliveries.search(connection, store, query, 0, 10)).total())
                    .as(query).isEqualTo(1);
        }
        assertThat(DeliverySearchTest.DATABASE.in(store, connection -> Deliveries.search(connection, store, "W2", 0, 10)).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"首保,MAINTENANCE", "常规保养,MAINTENANCE", "20000公里保养,MAINTENANCE", "小修,SMALL_REPAIR", "一般维修,REPAIR", "总成大修,REPAIR", "事故车,REPAIR",
        "钣喷,REPAIR", "保险索赔,REPAIR", "返修,REPAIR", "召回,CAMPAIGN", "内部维修,NONE", "PDI,NONE", "新车PDI检查,NONE", "商品车,NONE", "精品,NONE",
        "保养+小修,SMALL_REPAIR", "保养/一般维修,REPAIR", "代步车交接,UNKNOWN", "Maintenance,MAINTENANCE", "Body and paint,REPAIR", "'',UNKNOWN"})
    void kinds_of_service_are_read(String raw, ServiceKind kind) {
        assertThat(ServiceKinds.of(java.util.Map.of()).read(raw)).isEqualTo(kind);
    }

    @Test
    void a_stores_own_words_overrule_the_shipped_ones() {
        assertThat(ServiceKinds.of(java.util.Map.of("代步车交接", ServiceKind.NONE, "小修", ServiceKind.REPAIR)).read("小修")).isEqualTo(ServiceKind.REPAIR);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"焕新,MAINTENANCE", "焕新养护套餐,MAINTENANCE", "小修,REPAIR", "快修,CAMPAIGN", "一般维修,REPAIR", "首保,MAINTENANCE", "没听过,UNKNOWN"})
    void the_words_of_a_stores_standards_stand_between_its_own_and_the_shipped_ones(String raw, ServiceKind kind) {
        assertThat(ServiceKinds.of(java.util.Map.of("快修", ServiceKind.CAMPAIGN), STANDARDS).read(raw)).isEqualTo(kind);
        assertThat(ServiceKinds.shippedByKind(STANDARDS).get(ServiceKind.REPAIR)).contains("小修", "一般维修");
        assertThat(ServiceKinds.shippedByKind(STANDARDS).get(ServiceKind.SMALL_REPAIR)).doesNotContain("小修");
    }

    @Test
    void a_word_nobody_could_read_is_classified_for_the_orders_that_carry_it() {
        LocalDate day = LocalDate.parse("2026-11-20");
        take(new OrderSaid(Occasion.SERVICE, "W1", 1, null, "远行", ServiceKind.UNKNOWN, "代步车交接", "x", null, day, day, 1_000, null, null, null, null),
                false);
        int changed = DeliverySearchTest.DATABASE.in(store, connection ->
                ServiceKindWords.write(connection, store, "代步车交接", ServiceKind.NONE));
        assertThat(changed).isEqualTo(1);
        assertThat(fact("service_kind || revision || version")).isEqualTo("NONE20");

        DeliverySearchTest.DATABASE.in(store, connection -> ServiceKindWords.write(connection, store, "代步车交接", ServiceKind.REPAIR));
        assertThat(fact("service_kind || revision")).as("a slip is mended for the orders it hit").isEqualTo("REPAIR3");
        DeliverySearchTest.DATABASE.in(store, connection -> ServiceKindWords.forget(connection, store, "代步车交接", STANDARDS));
        assertThat(fact("service_kind || revision")).as("and taken back altogether").isEqualTo("UNKNOWN4");
    }
}
