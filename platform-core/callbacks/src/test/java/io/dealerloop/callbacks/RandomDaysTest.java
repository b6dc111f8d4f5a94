package io.dealerloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks in which anything may happen in any order, days without an opening included: what must hold holds after each opening. */
class RandomDaysTest {

    private static final LocalDate D = LocalDate.of(2026, 3, 2);
    private static final String[] KINDS = {"MAINTENANCE", "REPAIR", "NONE", "UNKNOWN"};

    private final TestStore store = new TestStore();
    private final List<UUID> customers = new ArrayList<>();
    private final List<UUID> orders = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_happens_every_opening_leaves_a_sound_list_and_a_second_one_changes_nothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            customers.add(store.customer("客户" + i, i == 0 ? null : "1380000500" + i, i == 1 ? "FLEET" : "PERSON"));
        }
        for (int day = 0; day < 24; day++) {
            LocalDate today = D.plusDays(day);
            for (int i = random.nextInt(6); i > 0; i--) {
                happen(random, today);
            }
            if (random.nextInt(4) > 0) {
                store.open(today);
                check(today);
                List<String> before = store.everything();
                assertThat(store.open(today).unchanged()).isTrue();
                assertThat(store.everything()).isEqualTo(before);
            }
        }
    }

    private void happen(Random random, LocalDate today) {
        int what = random.nextInt(8);
        if (orders.isEmpty() || what < 3) {
            orders.add(store.service(today.minusDays(random.nextInt(4)), KINDS[random.nextInt(KINDS.length)],
                    customers.get(random.nextInt(customers.size()))));
            return;
        }
        UUID order = orders.get(random.nextInt(orders.size()));
        switch (what) {
            case 3 -> store.correct(order, "status = 'VOIDED'");
            case 4 -> store.correct(order, "status = 'DELIVERED', service_kind = '" + KINDS[random.nextInt(KINDS.length)] + "'");
            case 5 -> store.correct(order, "delivered_on = delivered_on - 1");
            default -> work(random, order, today);
        }
    }

    private void work(Random random, UUID order, LocalDate today) {
        for (Callback callback : store.callbacks(order)) {
            if (callback.open() && callback.proposal == Proposal.NONE && today.equals(callback.listedOn)) {
                boolean done = random.nextBoolean();
                callback.tried(callback.channel, done ? Outcome.DONE : Outcome.NO_ANSWER, today);
                if (done) {
                    callback.complete(today);
                } else {
                    callback.nextOn = today.plusDays(1);
                }
                store.in(connection -> {
                    new CallbackRows(connection, store.tenant).save(callback);
                    return null;
                });
            }
        }
    }

    private void check(LocalDate today) {
        assertThat(count("callback c JOIN delivery_facts f ON f.tenant_id = c.tenant_id AND f.delivery_id = c.delivery_id",
                "c.tenant_id = ? AND c.state = 'OPEN' AND f.status <> 'DELIVERED'")).as("open for an order that is void").isZero();
        assertThat(count("callback c", "c.tenant_id = ? AND c.state = 'OPEN' AND c.expires_on < date '" + today + "'"))
                .as("open past their last day").isZero();
        assertThat(count("callback c", "c.tenant_id = ? AND c.state = 'OPEN' AND c.next_on <= date '" + today
                + "' AND c.listed_on IS DISTINCT FROM date '" + today + "'")).as("due and not on the list").isZero();
        assertThat(count("day_entry e JOIN callback c ON c.tenant_id = e.tenant_id AND c.id = e.callback_id",
                "e.tenant_id = ? AND e.day = date '" + today + "' AND c.state = 'OPEN' AND e.assignee IS NULL")).as("nobody's").isZero();
        assertThat(count("(SELECT e.day, c.customer_id, c.post FROM day_entry e JOIN callback c ON c.tenant_id = e.tenant_id"
                + " AND c.id = e.callback_id AND c.state = 'OPEN' WHERE e.tenant_id = ? AND e.day = date '" + today + "'"
                + " GROUP BY 1, 2, 3 HAVING count(DISTINCT e.assignee) > 1) s", "true")).as("one person with two colleagues").isZero();
        assertThat(count("delivery_facts f LEFT JOIN callback_plan p ON p.tenant_id = f.tenant_id AND p.delivery_id = f.delivery_id"
                + " AND p.revision = f.revision", "f.tenant_id = ? AND p.delivery_id IS NULL AND f.status = 'DELIVERED'"))
                .as("never decided on").isZero();
    }

    private long count(String from, String where) {
        return store.in(connection -> Sql.count(connection, "SELECT count(*) FROM " + from + " WHERE " + where, store.tenant));
    }
}
