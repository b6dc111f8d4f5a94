package io.dealerloop.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.customers.Correction.Field;
import io.dealerloop.customers.Correction.State;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Page;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes that count only when the head has confirmed them, made by hand and by files. */
class ConfirmationTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated("db/kernel/changelog.xml", "db/customers/changelog.xml");
    private static final Actor AGENT = new Actor(new UUID(1, 1), "张敏", Locale.SIMPLIFIED_CHINESE);
    private static final String OLD = "13900139002";
    private static final String NEW = "13700137003";

    private final Store store = new Store(new TenantId(Ids.next()), new GroupId(new UUID(0, 1)), "集团", "demo", "门店", Store.Kind.DEALERSHIP,
            ZoneId.of("Asia/Shanghai"), Store.Status.ACTIVE);
    private OffsetDateTime now = OffsetDateTime.parse("2026-11-22T01:00:00Z");
    private UUID customer;
    private UUID vehicle;

    @BeforeEach
    void one_customer_with_a_car() {
        Recognised found = load(Ids.next(), false, row("2026-11-01|A", "王芳", OLD, "京A12345")).getFirst();
        customer = found.contactId();
        vehicle = found.vehicleId();
    }

    private static RowSaid row(String at, String name, String phone, String plate) {
        return new RowSaid(at, new CarSaid("LBEADAFB6LX000018", plate, "远行", "X1", "白", 12_000), PersonSaid.NOTHING,
                new PersonSaid(name, PhoneReading.of(phone, "010"), null, null, null, null, false, null));
    }

    /** Takes rows in, each as a chunk of its own, and puts what they changed into the queue. */
    private List<Recognised> load(UUID importId, boolean held, RowSaid... rows) {
        return as(AGENT, connection -> {
            List<Recognised> all = new java.util.ArrayList<>();
            Set<UUID> created = new java.util.HashSet<>();
            for (RowSaid row : rows) {
                CustomerIntake intake = new CustomerIntake(connection, store.id(), now);
                all.addAll(intake.recognise(List.of(row)));
                intake.write(importId, held, ids -> created).stream().filter(change -> change.before() == null)
                        .forEach(change -> created.add(change.id()));
            }
            new CustomerIntake(connection, store.id(), now).queue(importId, "export.csv", held);
            return all;
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(CorrectionLedger ledger) throws SQLException;
    }

    private <T> T as(Actor actor, io.dealerloop.kernel.StoreDatabase.Work<T> work) {
        now = now.plusMinutes(1);
        return Actor.runAs(actor, () -> DATABASE.in(store.id(), work));
    }

    private <T> T ledger(Work<T> work) {
        return as(AGENT, connection -> work.on(new CorrectionLedger(connection, store, now)));
    }

    private Correction propose(Field field, String value) {
        int version = customer().version();
        return ledger(ledger -> ledger.correctCustomer(customer, field, value, version, "010", false));
    }

    private Correction confirm(UUID id, Integer seen) {
        return ledger(ledger -> ledger.confirm(ledger.confirmable(id, seen)));
    }

    private Page<Correction> queue(State state) {
        return ledger(ledger -> ledger.rows().queue(state, 0, 50));
    }

    private CustomerView customer() {
        return DATABASE.in(store.id(), (Connection connection) -> Sql.one(connection, "SELECT " + CustomerView.COLUMNS
                + " FROM customer c WHERE c.tenant_id = ? AND c.id = ?", CustomerView::of, store.id(), customer).orElseThrow());
    }

    private String plate() {
        return DATABASE.in(store.id(), connection -> Sql.one(connection, "SELECT plate FROM vehicle WHERE tenant_id = ? AND id = ?",
                row -> row.getString(1), store.id(), vehicle).orElseThrow());
    }

    @Test
    void what_is_proposed_leaves_the_file_as_it_is_until_it_is_confirmed() {
        Correction proposed = propose(Field.PHONE, NEW);
        assertThat(proposed.inEffect()).isFalse();
        assertThat(proposed.state()).isEqualTo(State.PENDING);
        assertThat(proposed.standing()).isEqualTo(OLD);
        assertThat(customer().phone()).isEqualTo(OLD);
        assertThat(customer().version()).isZero();

        Correction confirmed = confirm(proposed.id(), null);
        assertThat(confirmed.inEffect()).isTrue();
        assertThat(confirmed.state()).isEqualTo(State.CONFIRMED);
        assertThat(customer().phone()).isEqualTo(NEW);
        assertThat(customer().version()).isEqualTo(1);
        assertThatThrownBy(() -> confirm(proposed.id(), null)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));
    }

    @Test
    void what_is_declined_never_counts_and_may_be_proposed_again() {
        Correction proposed = propose(Field.NAME, "王方");
        assertThatThrownBy(() -> propose(Field.NAME, "王方")).hasMessageContaining("waiting for confirmation already");
        assertThat(ledger(ledger -> ledger.revert(proposed.id())).state()).isEqualTo(State.DECLINED);
        assertThat(customer().name()).isEqualTo("王芳");
        assertThat(propose(Field.NAME, "王方").state()).isEqualTo(State.PENDING);
    }

    @Test
    void a_value_that_changed_meanwhile_is_a_conflict_that_shows_both_until_somebody_has_seen_it() {
        Correction proposed = propose(Field.PHONE, NEW);
        // The store has gone back to "at once" while this one waits: a later correction counts, the earlier one still waits.
        Correction atOnce = ledger(ledger -> ledger.correctCustomer(customer, Field.PHONE, "13600136000", 0, null, true));
        assertThat(customer().phone()).isEqualTo("13600136000");

        assertThatThrownBy(() -> confirm(proposed.id(), null)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(problem.detail().en()).contains("13600136000").contains(OLD).contains(NEW);
            assertThat(((Correction) problem.current().orElseThrow()).standing()).isEqualTo("13600136000");
        });
        assertThat(customer().phone()).isEqualTo("13600136000");

        Correction confirmed = confirm(proposed.id(), customer().version());
        assertThat(customer().phone()).isEqualTo(NEW);
        assertThat(confirmed.oldValue()).isEqualTo("13600136000");
        // The one in between was replaced: it can be confirmed, but there is nothing to put back any more.
        assertThatThrownBy(() -> ledger(ledger -> ledger.revert(atOnce.id()))).hasMessageContaining("later correction");
        assertThat(confirm(atOnce.id(), null).state()).isEqualTo(State.CONFIRMED);
        assertThat(customer().phone()).isEqualTo(NEW);
    }

    @Test
    void another_change_of_the_same_customer_is_no_conflict() {
        Correction phone = propose(Field.PHONE, NEW);
        Correction name = propose(Field.NAME, "王方");
        confirm(name.id(), null);
        confirm(phone.id(), null);
        assertThat(customer().name() + customer().phone()).isEqualTo("王方" + NEW);
    }

    @Test
    void an_import_is_one_entry_of_the_queue_and_its_changes_are_in_effect_where_the_store_wants_that() {
        UUID importId = Ids.next();
        load(importId, false, row("2026-11-02|B", "王芳", NEW, "京B54321"));
        assertThat(customer().phone()).isEqualTo(NEW);

        Correction whole = queue(State.PENDING).entries().getFirst();
        assertThat(queue(State.PENDING).total()).isEqualTo(1);
        assertThat(whole.field()).isEqualTo(Field.IMPORT);
        assertThat(whole.importId()).isEqualTo(importId);
        assertThat(whole.subject()).isEqualTo("export.csv");
        assertThat(whole.inEffect()).isTrue();
        assertThat(whole.changes()).isEqualTo(Map.of(Field.PHONE, 1, Field.PLATE, 1));
        Page<Correction> parts = ledger(ledger -> ledger.rows().parts(importId, 0, 10));
        assertThat(parts.entries()).extracting(part -> part.field() + " " + part.subject() + " " + part.oldValue() + " " + part.newValue())
                .containsExactly("PHONE 王芳 " + OLD + " " + NEW, "PLATE 京B54321 京A12345 京B54321");
        assertThatThrownBy(() -> confirm(parts.entries().getFirst().id(), null)).hasMessageContaining("as a whole");
        assertThatThrownBy(() -> ledger(ledger -> ledger.revert(whole.id()))).hasMessageContaining("as a whole");

        confirm(whole.id(), null);
        assertThat(queue(State.PENDING).total()).isZero();
        assertThat(ledger(ledger -> ledger.rows().parts(importId, 0, 10)).entries()).extracting(Correction::state).containsOnly(State.CONFIRMED);
        assertThat(customer().version()).isEqualTo(1);
    }

    @Test
    void held_back_changes_of_an_import_count_when_the_whole_is_confirmed_and_what_is_new_counts_at_once() {
        UUID importId = Ids.next();
        List<Recognised> taken = load(importId, true, row("2026-11-02|B", "王芳", NEW, "京B54321"),
                new RowSaid("2026-11-02|C", new CarSaid("LBEADAFB6LX000099", "京C99999", "远行", "X2", "红", 5), PersonSaid.NOTHING,
                        new PersonSaid("赵云", PhoneReading.of("13800138005", "010"), null, null, null, null, false, null)),
                // The same file says another number for one whom it has brought itself: nothing to confirm.
                new RowSaid("2026-11-03|D", new CarSaid("LBEADAFB6LX000099", "京C99999", "远行", "X2", "红", 9), PersonSaid.NOTHING,
                        new PersonSaid("赵云", PhoneReading.of("13800138006", "010"), null, null, null, null, false, null)));
        assertThat(customer().phone()).isEqualTo(OLD);
        assertThat(plate()).isEqualTo("京A12345");
        assertThat(phoneOf(taken.getLast().contactId())).isEqualTo("13800138006");
        Correction whole = queue(State.PENDING).entries().getFirst();
        assertThat(whole.inEffect()).isFalse();
        assertThat(whole.changes()).isEqualTo(Map.of(Field.PHONE, 1, Field.PLATE, 1));
        List<Correction> shown = ledger(ledger -> ledger.rows().of(customer, new UUID[] {vehicle}));
        assertThat(shown).extracting(Correction::newValue)
                .containsExactlyInAnyOrder(NEW, "京B54321");

        confirm(whole.id(), null);
        assertThat(customer().phone()).isEqualTo(NEW);
        assertThat(customer().phoneMobile()).isTrue();
        assertThat(plate()).isEqualTo("京B54321");
    }

    @Test
    void the_same_file_again_proposes_nothing_new_and_still_finds_the_customer_by_what_it_says() {
        load(Ids.next(), true, row("2026-11-02|B", "王芳", NEW, "京B54321"));
        List<Recognised> again = load(Ids.next(), true, row("2026-11-02|B", "王芳", NEW, "京B54321"));
        assertThat(again.getFirst().contactId()).isEqualTo(customer);
        assertThat(again.getFirst().vehicleId()).isEqualTo(vehicle);
        assertThat(queue(State.PENDING).total()).isEqualTo(1);
    }

    @Test
    void a_file_that_takes_its_own_word_back_proposes_nothing() {
        load(Ids.next(), true, row("2026-11-02|B", "王芳", NEW, "京A12345"), row("2026-11-03|C", "王芳", OLD, "京A12345"));
        load(Ids.next(), false, row("2026-11-04|D", "王芳", NEW, "京A12345"), row("2026-11-05|E", "王芳", OLD, "京A12345"));
        assertThat(customer().phone()).isEqualTo(OLD);
        assertThat(queue(null).total()).isZero();
    }

    @Test
    void what_somebody_corrected_after_an_import_is_not_overwritten_by_its_confirmation_and_a_later_import_is() {
        load(Ids.next(), true, row("2026-11-02|B", "王芳", NEW, "京B54321"));
        load(Ids.next(), true, row("2026-11-03|C", "王芳", "13500135000", "京B54321"));
        List<Correction> wholes = queue(State.PENDING).entries();
        ledger(ledger -> ledger.correctVehicle(vehicle, Field.PLATE, "京D11111", 0, true));

        confirm(wholes.getFirst().id(), null);
        assertThat(customer().phone()).isEqualTo("13500135000");
        confirm(wholes.getLast().id(), null);
        assertThat(customer().phone()).isEqualTo("13500135000");
        assertThat(plate()).isEqualTo("京D11111");
        assertThat(ledger(ledger -> ledger.rows().parts(wholes.getLast().importId(), 0, 10)).entries())
                .extracting(Correction::state).containsOnly(State.SUPERSEDED);
    }

    @Test
    void a_declined_import_leaves_what_stood_until_the_source_says_something_new() {
        load(Ids.next(), true, row("2026-11-02|B", "王芳", NEW, "京A12345"));
        UUID whole = queue(State.PENDING).entries().getFirst().id();
        assertThat(ledger(ledger -> ledger.revert(whole)).state()).isEqualTo(State.DECLINED);
        load(Ids.next(), true, row("2026-11-03|C", "王芳", NEW, "京A12345"));
        assertThat(customer().phone()).isEqualTo(OLD);
        assertThat(queue(State.PENDING).total()).isZero();
        load(Ids.next(), true, row("2026-11-04|D", "王芳", "13500135000", "京A12345"));
        assertThat(queue(State.PENDING).total()).isEqualTo(1);
    }

    private String phoneOf(UUID id) {
        return DATABASE.in(store.id(), connection -> Sql.one(connection, "SELECT phone FROM customer WHERE tenant_id = ? AND id = ?",
                row -> row.getString(1), store.id(), id).orElseThrow());
    }
}
