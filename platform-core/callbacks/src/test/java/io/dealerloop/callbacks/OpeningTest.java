package io.dealerloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.ServiceKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final LocalDate D = LocalDate.of(2026, 3, 2);

    private final TestStore store = new TestStore();

    @Test
    void each_channel_comes_onto_the_list_on_its_day() {
        store.service(D, "MAINTENANCE", store.customer("王一", "13800000001"));
        store.service(D, "REPAIR", store.customer("王二", "13800000002"));
        store.service(D, "NONE", store.customer("王三", "13800000003"));

        assertThat(store.open(D.plusDays(1))).isEqualTo(new Opened(D.plusDays(1), 2, 0, 1, 0, 0, 0, 0, false));
        assertThat(store.list(D.plusDays(1))).containsExactly("SMS DUE ann");
        store.open(D.plusDays(2));
        assertThat(store.list(D.plusDays(2))).containsExactly("SMS CARRIED_OVER ann");
        store.open(D.plusDays(3));
        assertThat(store.list(D.plusDays(3))).containsExactlyInAnyOrder("SMS CARRIED_OVER ann", "PHONE DUE ben");
    }

    /** Or two who hold what the other's entry refers to would wait for each other. */
    @Test
    void an_entry_that_refers_to_a_held_day_and_a_held_callback_does_not_wait_for_them() {
        store.service(D, "MAINTENANCE", store.customer("王一", "13800000001"));
        store.open(D.plusDays(1));

        store.in(holding -> {
            new DayRows(holding, store.tenant).hold(D.plusDays(1));
            List<UUID> held = Sql.list(holding, "SELECT id FROM callback WHERE tenant_id = ?", row -> row.getObject(1, UUID.class), store.tenant);
            new CallbackRows(holding, store.tenant).lockAll(held);
            return store.in(another -> {
                Sql.update(another, "SET LOCAL lock_timeout = '5s'");
                Sql.update(another, "DELETE FROM day_entry WHERE tenant_id = ?", store.tenant);
                return Sql.update(another, "INSERT INTO day_entry (tenant_id, day, callback_id, origin, listed_at) VALUES (?, ?, ?, 'DUE', ?)",
                        store.tenant, D.plusDays(1), held.getFirst(), store.at(D.plusDays(1), "07:00"));
            });
        });

        assertThat(store.list(D.plusDays(1))).hasSize(1);
    }

    @Test
    void a_second_run_changes_nothing() {
        for (int i = 0; i < 20; i++) {
            store.service(D.minusDays(i % 5), i % 2 == 0 ? "MAINTENANCE" : "REPAIR", store.customer("客户" + i, "1380000" + i));
        }
        store.open(D.plusDays(1));
        List<String> before = store.everything();
        Opened again = store.open(D.plusDays(1));
        assertThat(again).isEqualTo(new Opened(D.plusDays(1), 0, 0, 0, 0, 0, 0, 0, true));
        assertThat(store.everything()).isEqualTo(before);
    }

    @Test
    void a_run_after_three_days_of_outage_catches_up_without_doubling() {
        for (int day = 0; day < 4; day++) {
            store.service(D.plusDays(day), "MAINTENANCE", store.customer("保养" + day, "138000010" + day));
            store.service(D.plusDays(day), "REPAIR", store.customer("维修" + day, "138000020" + day));
        }
        store.open(D.plusDays(1));
        Opened late = store.open(D.plusDays(5));
        assertThat(late.planned()).isEqualTo(4);
        assertThat(store.list(D.plusDays(5))).extracting(row -> row.substring(0, row.lastIndexOf(' '))).containsExactlyInAnyOrder(
                "SMS CARRIED_OVER", "SMS LATE", "SMS LATE", "SMS LATE", "PHONE LATE", "PHONE LATE", "PHONE DUE");
        assertThat(store.open(D.plusDays(5)).unchanged()).isTrue();
    }

    @Test
    void a_years_history_floods_nothing() {
        UUID customer = store.customer("老客户", "13800000009");
        for (int days = 1; days <= 365; days++) {
            store.service(D.minusDays(days), "MAINTENANCE", customer);
        }
        Opened opened = store.open(D);
        assertThat(opened.planned()).isEqualTo(15);
        assertThat(store.open(D).unchanged()).isTrue();
    }

    @Test
    void a_corrected_order_replans_what_nobody_has_touched_and_says_why() {
        UUID delivery = store.service(D, "MAINTENANCE", store.customer("王一", "13800000001"));
        store.open(D.plusDays(1));
        store.correct(delivery, "service_kind = 'REPAIR'");
        Opened again = store.open(D.plusDays(1));
        assertThat(again.cancelled()).isEqualTo(1);
        assertThat(again.planned()).isEqualTo(1);
        assertThat(store.callback(delivery, "SMS")).satisfies(callback -> {
            assertThat(callback.state).isEqualTo(CallbackState.CANCELLED);
            assertThat(callback.change.zh()).contains("更正");
        });
        assertThat(store.callback(delivery, "PHONE").nextOn).isEqualTo(D.plusDays(3));
        store.correct(delivery, "delivered_on = date '2026-03-01'");
        assertThat(store.open(D.plusDays(1)).replanned()).isEqualTo(1);
        assertThat(store.callback(delivery, "PHONE").dueOn).isEqualTo(D.plusDays(2));
        store.correct(delivery, "service_kind = 'MAINTENANCE'");
        store.open(D.plusDays(1));
        assertThat(store.callback(delivery, "SMS").state).isEqualTo(CallbackState.OPEN);
        assertThat(store.callback(delivery, "PHONE").state).isEqualTo(CallbackState.CANCELLED);
    }

    @Test
    void what_a_person_has_worked_stands_in_for_the_new_plan() {
        UUID delivery = store.service(D, "MAINTENANCE", store.customer("王一", "13800000001"));
        store.open(D.plusDays(1));
        finish(store.callback(delivery, "SMS"), D.plusDays(1));
        store.correct(delivery, "service_kind = 'REPAIR'");
        assertThat(store.open(D.plusDays(1)).planned()).isZero();
        assertThat(store.callbacks(delivery)).extracting(callback -> callback.state).containsExactly(CallbackState.DONE);
    }

    @Test
    void a_voided_order_cancels_what_is_open_and_leaves_what_is_done() {
        UUID car = store.vehicle("京A11111");
        UUID sale = store.delivery("SALE", D, "NONE", store.customer("王一", "13800000001"), car);
        store.open(D.plusDays(3));
        finish(store.callback(sale, "SALE-3"), D.plusDays(3));
        store.correct(sale, "status = 'VOIDED'");
        assertThat(store.open(D.plusDays(3)).cancelled()).isEqualTo(1);
        assertThat(store.callback(sale, "SALE-3").state).isEqualTo(CallbackState.DONE);
        assertThat(store.callback(sale, "SALE-7").state).isEqualTo(CallbackState.CANCELLED);
        assertThat(store.callback(sale, "SALE-7").change.zh()).contains("作废");
        assertThat(store.open(D.plusDays(3)).unchanged()).isTrue();
        store.correct(sale, "status = 'DELIVERED'");
        store.open(D.plusDays(3));
        assertThat(store.callback(sale, "SALE-7").state).isEqualTo(CallbackState.OPEN);
    }

    @Test
    void one_person_with_several_cars_belongs_to_one_colleague() {
        for (int i = 0; i < 6; i++) {
            UUID customer = store.customer("多车" + i, "1380000010" + i);
            store.service(D, "MAINTENANCE", customer);
            store.service(D, "MAINTENANCE", customer);
            store.service(D.minusDays(2), "REPAIR", customer);
        }
        store.open(D.plusDays(1));
        List<String> owners = store.in(connection -> Sql.list(connection, "SELECT c.customer_id || ' ' || count(*) || ' '"
                + " || count(DISTINCT e.assignee) FROM day_entry e JOIN callback c ON c.tenant_id = e.tenant_id AND c.id = e.callback_id"
                + " WHERE e.tenant_id = ? GROUP BY c.customer_id", row -> row.getString(1).substring(37), store.tenant));
        assertThat(owners).containsOnly("3 1");
        assertThat(store.list(D.plusDays(1))).filteredOn(row -> row.endsWith("ann")).hasSize(9);
    }

    @Test
    void a_known_customer_goes_to_who_called_last() {
        UUID customer = store.customer("熟客", "13800000001");
        store.service(D.minusDays(20), "MAINTENANCE", store.customer("别人", "13800000002"));
        UUID first = store.service(D.minusDays(20), "MAINTENANCE", customer);
        store.open(D.minusDays(19));
        Callback earlier = store.callback(first, "SMS");
        attempt(earlier, store.ben.subject(), D.minusDays(19));
        finish(earlier, D.minusDays(19));
        store.service(D, "REPAIR", customer);
        store.open(D.plusDays(3));
        assertThat(store.list(D.plusDays(3))).containsExactly("PHONE DUE ben");
    }

    @Test
    void the_half_year_clock_starts_with_the_first_written_callback_and_a_call_stops_it() {
        UUID customer = store.customer("短信客户", "13800000001");
        UUID first = store.service(D, "MAINTENANCE", customer);
        store.open(D.plusDays(1));
        finish(store.callback(first, "SMS"), D.plusDays(1));
        LocalDate before = D.plusDays(1).plusMonths(6).minusDays(2);
        UUID second = store.service(before.minusDays(1), "MAINTENANCE", customer);
        store.open(before);
        assertThat(store.callbacks(second)).extracting(callback -> callback.rule).containsExactly("SMS");
        UUID third = store.service(D.plusDays(1).plusMonths(6), "MAINTENANCE", customer);
        store.open(D.plusDays(2).plusMonths(6));
        assertThat(store.callbacks(third)).extracting(callback -> callback.rule).containsExactly("HALF-YEAR");
        finish(store.callback(third, "HALF-YEAR"), D.plusDays(4).plusMonths(6));
        UUID fourth = store.service(D.plusDays(8).plusMonths(6), "MAINTENANCE", customer);
        store.open(D.plusDays(9).plusMonths(6));
        assertThat(store.callbacks(fourth)).extracting(callback -> callback.rule).containsExactly("SMS");
    }

    @Test
    void a_fleet_is_offered_one_visit_even_within_one_morning() {
        UUID fleet = store.customer("某车队", "13800000001", "FLEET");
        for (int i = 0; i < 5; i++) {
            store.service(D, "MAINTENANCE", fleet);
        }
        store.open(D.plusDays(1));
        store.open(D.plusDays(6));
        assertThat(store.list(D.plusDays(6))).filteredOn(row -> row.startsWith("FLEET")).containsExactly("FLEET PROPOSAL sue");
        store.open(D.plusDays(7));
        assertThat(store.list(D.plusDays(7))).filteredOn(row -> row.startsWith("FLEET")).containsExactly("FLEET PROPOSAL sue");
    }

    @Test
    void whoever_cannot_be_reached_is_seen_and_a_way_is_asked_for() {
        UUID delivery = store.service(D, "MAINTENANCE", store.customer("无号", null));
        Opening.Result result = store.openAt(D.plusDays(1), TestStore.at(D.plusDays(1), "06:00"));
        assertThat(result.unreachable()).hasSize(1);
        assertThat(store.callback(delivery, "LOST").state).isEqualTo(CallbackState.UNREACHABLE);
        assertThat(store.list(D.plusDays(1))).containsExactly("LOST DUE -");
        assertThat(store.open(D.plusDays(1)).unchanged()).isTrue();
    }

    @Test
    void what_expired_is_ended_once_and_an_agreed_time_is_kept() {
        UUID lapsed = store.service(D, "REPAIR", store.customer("王一", "13800000001"));
        UUID agreed = store.service(D, "REPAIR", store.customer("王二", "13800000002"));
        store.open(D.plusDays(3));
        Callback callback = store.callback(agreed, "PHONE");
        callback.tried(Channel.PHONE, Outcome.INCONVENIENT, D.plusDays(3));
        callback.agree(TestStore.at(D.plusDays(20), "10:00"), D.plusDays(20));
        save(callback);
        store.open(D.plusDays(15));
        assertThat(store.callback(lapsed, "PHONE").state).isEqualTo(CallbackState.OPEN);
        assertThat(store.open(D.plusDays(16)).expired()).isEqualTo(1);
        assertThat(store.callback(lapsed, "PHONE").state).isEqualTo(CallbackState.EXPIRED);
        assertThat(store.list(D.plusDays(16))).isEmpty();
        store.open(D.plusDays(20));
        assertThat(store.list(D.plusDays(20))).containsExactly("PHONE AGREED " + callback.assigneeName);
        assertThat(store.open(D.plusDays(21)).expired()).isEqualTo(1);
    }

    @Test
    void due_days_move_out_of_quiet_days_and_an_agreed_time_does_not() {
        store.settings = store.settings(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
        LocalDate friday = LocalDate.of(2026, 3, 6);
        UUID agreed = store.service(friday.minusDays(3), "REPAIR", store.customer("王一", "13800000001"));
        store.service(friday, "MAINTENANCE", store.customer("王二", "13800000002"));
        store.open(friday);
        Callback callback = store.callback(agreed, "PHONE");
        callback.tried(Channel.PHONE, Outcome.INCONVENIENT, friday);
        callback.agree(TestStore.at(friday.plusDays(1), "10:00"), friday.plusDays(1));
        save(callback);
        store.open(friday.plusDays(1));
        assertThat(store.list(friday.plusDays(1))).extracting(row -> row.substring(0, row.lastIndexOf(' ')))
                .containsExactly("PHONE AGREED");
        store.open(friday.plusDays(3));
        assertThat(store.list(friday.plusDays(3))).extracting(row -> row.substring(0, row.lastIndexOf(' ')))
                .containsExactlyInAnyOrder("SMS DUE", "PHONE AGREED");
    }

    @Test
    void a_standard_that_fails_puts_one_delivery_aside_and_is_asked_again() {
        store.service(D, "MAINTENANCE", store.customer("王一", "13800000001"));
        store.service(D, "REPAIR", store.customer("王二", "13800000002"));
        store.follow(new DemoStandard() {
            @Override
            public CallbackPlan plan(DeliveryFacts delivery) {
                if (delivery.serviceKind() == ServiceKind.REPAIR) {
                    throw new IllegalStateException("broken");
                }
                return super.plan(delivery);
            }
        });
        assertThat(store.open(D.plusDays(1)).putAside()).isEqualTo(1);
        assertThat(store.open(D.plusDays(1)).unchanged()).isTrue();
        assertThat(putAside()).hasSize(1);
        store.follow(new DemoStandard());
        assertThat(store.open(D.plusDays(1)).planned()).isEqualTo(1);
        assertThat(putAside()).isEmpty();
    }

    @Test
    void two_stores_see_nothing_of_each_other() {
        TestStore other = new TestStore();
        store.service(D, "MAINTENANCE", store.customer("王一", "13800000001"));
        other.open(D.plusDays(1));
        assertThat(other.list(D.plusDays(1))).isEmpty();
        store.open(D.plusDays(1));
        assertThat(store.list(D.plusDays(1))).hasSize(1);
        assertThat(other.everything()).hasSize(1);
    }

    private List<PutAside> putAside() {
        return store.in(connection -> new PlanRows(connection, store.tenant).putAside(D.plusDays(1)));
    }

    private void finish(Callback callback, LocalDate day) {
        callback.tried(callback.channel, Outcome.DONE, day);
        callback.complete(day);
        save(callback);
    }

    private void save(Callback callback) {
        store.in(connection -> {
            new CallbackRows(connection, store.tenant).save(callback);
            return null;
        });
    }

    private void attempt(Callback callback, UUID agent, LocalDate day) {
        AttemptInput typed = new AttemptInput(0, callback.channel, Outcome.DONE, null, null, null, null, null, false, false, null, null);
        store.in(connection -> {
            AttemptChecks.read(typed, callback, Optional.empty(), "ben", day, TestStore.at(day, "09:00"))
                    .insert(connection, store.tenant, callback, agent, "ben", day, TestStore.at(day, "09:00"), DemoStandard.WHY);
            return null;
        });
    }
}
