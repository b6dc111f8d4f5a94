package io.dealerloop.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.customers.Correction.Field;
import io.dealerloop.customers.Correction.State;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.TestDatabase;
import io.dealerloop.tenancy.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated("db/kernel/changelog.xml", "db/customers/changelog.xml");
    private static final Actor AGENT = new Actor(new UUID(1, 1), "张敏", Locale.SIMPLIFIED_CHINESE);

    private final TenantId store = new TenantId(Ids.next());
    private OffsetDateTime now = OffsetDateTime.parse("2026-11-22T01:00:00Z");
    private UUID customer;
    private UUID vehicle;

    @BeforeEach
    void one_customer_with_a_car() {
        DATABASE.in(store, connection -> {
            CustomerIntake intake = new CustomerIntake(connection, store, now);
            Recognised found = intake.recognise(List.of(new RowSaid("2026-11-21|WT001",
                    new CarSaid("LBEADAFB6LX000018", "京A12345", "远行", "X1", "白", 12_000), person("李明", "13800138001"),
                    person("王芳", "139 0013 9002")))).getFirst();
            intake.write(Ids.next(), false, ids -> Set.of());
            customer = found.contactId();
            vehicle = found.vehicleId();
            return null;
        });
    }

    private static PersonSaid person(String name, String phone) {
        return new PersonSaid(name, PhoneReading.of(phone, "010"), null, null, null, null, false, null);
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(CorrectionLedger ledger) throws SQLException;
    }

    private <T> T ledger(Work<T> work) {
        now = now.plusMinutes(1);
        return Actor.runAs(AGENT, () -> DATABASE.in(store, connection -> work.on(new CorrectionLedger(connection, new Store(store, new GroupId(new UUID(0, 1)), "集团", "demo", "门店", Store.Kind.DEALERSHIP, ZoneId.of("Asia/Shanghai"), Store.Status.ACTIVE), now))));
    }

    private CustomerView customer() {
        return DATABASE.in(store, this::customer);
    }

    private CustomerView customer(Connection connection) throws SQLException {
        return Sql.one(connection, "SELECT " + CustomerView.COLUMNS + " FROM customer c WHERE c.tenant_id = ? AND c.id = ?",
                CustomerView::of, store, customer).orElseThrow();
    }

    @Test
    void a_correction_takes_effect_at_once_and_keeps_old_new_who_and_when() {
        Correction made = ledger(ledger -> ledger.correctCustomer(customer, Field.PHONE, "+86 137-0013-7003", 0, "010", true));
        assertThat(made.state()).isEqualTo(State.PENDING);
        assertThat(made.oldValue()).isEqualTo("13900139002");
        assertThat(made.newValue()).isEqualTo("13700137003");
        assertThat(made.madeBy()).isEqualTo("张敏");
        assertThat(made.madeAt().toInstant()).isEqualTo(now.toInstant());
        assertThat(customer().phone()).isEqualTo("13700137003");
        assertThat(customer().version()).isEqualTo(1);
    }

    @Test
    void who_corrects_what_somebody_else_changed_meanwhile_gets_a_conflict() {
        ledger(ledger -> ledger.correctCustomer(customer, Field.NAME, "王方", 0, null, true));
        assertThatThrownBy(() -> ledger(ledger -> ledger.correctCustomer(customer, Field.NAME, "王放", 0, null, true)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));
        assertThat(customer().name()).isEqualTo("王方");
    }

    @Test
    void a_confirmed_correction_is_judged_once() {
        Correction made = ledger(ledger -> ledger.correctVehicle(vehicle, Field.PLATE, "京 b·54321", 0, true));
        assertThat(made.newValue()).isEqualTo("京B54321");
        assertThat(ledger(ledger -> ledger.rows().queue(State.PENDING, 0, 10)).total()).isEqualTo(1);
        assertThat(ledger(ledger -> ledger.confirm(ledger.confirmable(made.id(), null))).state()).isEqualTo(State.CONFIRMED);
        assertThatThrownBy(() -> ledger(ledger -> ledger.revert(made.id()))).isInstanceOf(Problem.class);
        assertThat(ledger(ledger -> ledger.rows().queue(State.PENDING, 0, 10)).total()).isZero();
    }

    @Test
    void a_reverted_correction_puts_back_what_stood_before_the_newest_first() {
        Correction first = ledger(ledger -> ledger.correctCustomer(customer, Field.PHONE, "13700137003", 0, null, true));
        Correction second = ledger(ledger -> ledger.correctCustomer(customer, Field.PHONE, "55501101", 1, "010", true));
        assertThat(customer().phone()).isEqualTo("010-55501101");
        assertThat(customer().phoneMobile()).isFalse();
        assertThatThrownBy(() -> ledger(ledger -> ledger.revert(first.id()))).hasMessageContaining("later correction");
        ledger(ledger -> ledger.revert(second.id()));
        ledger(ledger -> ledger.revert(first.id()));
        assertThat(customer().phone()).isEqualTo("13900139002");
        assertThat(customer().phoneMobile()).isTrue();
    }

    @Test
    void what_is_no_phone_no_plate_no_address_is_refused_naming_the_field() {
        for (String wrong : new String[] {"12345", "", "abc"}) {
            assertThatThrownBy(() -> ledger(ledger -> ledger.correctCustomer(customer, Field.PHONE, wrong, 0, null, true)))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors().getFirst().field()).isEqualTo("value"));
        }
        assertThatThrownBy(() -> ledger(ledger -> ledger.correctCustomer(customer, Field.EMAIL, "nobody", 0, null, true))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> ledger(ledger -> ledger.correctVehicle(vehicle, Field.PLATE, "?", 0, true))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> ledger(ledger -> ledger.correctCustomer(customer, Field.NAME, "王芳", 0, null, true))).hasMessageContaining("already");
    }

    @Test
    void customers_are_found_by_name_phone_plate_and_their_tails_and_by_no_other_store() {
        for (String query : new String[] {"王", "王芳", "13900139002", "139 0013 9002", "9002", "京A12345", "京a 12345", "12345", "A12345",
            "LBEADAFB6LX000018", "000018"}) {
            assertThat(DATABASE.in(store, connection -> new CustomerSearch(connection, store).find(query, 0, 10)).entries())
                    .as(query).extracting(CustomerLine::name).contains("王芳");
        }
        for (String query : new String[] {"芳", "李四", "1111", "京B12345", "B12345", "%"}) {
            assertThat(DATABASE.in(store, connection -> new CustomerSearch(connection, store).find(query, 0, 10)).entries())
                    .as(query).isEmpty();
        }
        TenantId other = new TenantId(Ids.next());
        assertThat(DATABASE.in(other, connection -> new CustomerSearch(connection, store).find("王芳", 0, 10)).total()).isZero();
        assertThat(DATABASE.in(store, connection -> new CustomerSearch(connection, store).find("", 0, 10)).total()).isEqualTo(2);
    }

    @Test
    void an_intake_that_meets_a_change_made_meanwhile_decides_anew() {
        DATABASE.in(store, connection -> {
            CustomerIntake intake = new CustomerIntake(connection, store, now);
            intake.recognise(List.of(new RowSaid("2026-11-22|WT002", new CarSaid("LBEADAFB6LX000018", null, null, null, null, 13_000),
                    person("王芳", "13700137003"), PersonSaid.NOTHING)));
            ledger(ledger -> ledger.correctCustomer(customer, Field.NAME, "王方", 0, null, true));
            assertThatThrownBy(() -> Actor.runAs(AGENT, () -> intake.write(Ids.next(), false, ids -> Set.of())))
                    .isInstanceOf(io.dealerloop.kernel.StaleRows.class);
            return null;
        });
        assertThat(customer().name()).isEqualTo("王方");
        assertThat(customer().phone()).isEqualTo("13900139002");
    }
}
