package io.dealerloop.imports;

import io.dealerloop.customers.CustomerIntake;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.RowChange;
import io.dealerloop.spi.Text;
import io.dealerloop.visits.DeliveryIntake;
import io.dealerloop.visits.DeliveryUse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes an import back whole, creates and updates, in one transaction; refused with the reason while something is built on it: a later
 * import, a correction, a callback that was worked on.
 */
final class ImportUndo {

    private static final int AT_ONCE = 5_000;

    private final StoreContext store;
    private final UUID id;
    private final ImportBook book;
    private final CustomerIntake customers;
    private final DeliveryIntake deliveries;
    private final List<DeliveryUse> uses;

    ImportUndo(Connection connection, StoreContext store, UUID id, List<DeliveryUse> uses) {
        this.store = store;
        this.id = id;
        this.book = new ImportBook(connection, store.tenant());
        this.customers = new CustomerIntake(connection, store.tenant(), store.now());
        this.deliveries = new DeliveryIntake(connection, store.tenant(), store.now());
        this.uses = uses;
    }

    /** Something to do with each set of changes of one table. */
    @FunctionalInterface
    private interface Step {
        /** @return why it cannot go on, or {@code null} */
        Text on(List<RowChange> changes) throws SQLException;
    }

    /** Why it cannot be taken back now; empty = it can. */
    Optional<Text> obstacle() throws SQLException {
        Optional<String> later = book.overlaidBy(id);
        if (later.isPresent()) {
            return Optional.of(Text.of("之后导入的文件“" + later.get() + "”改动了同样的数据，请先撤销那一次。",
                    "The later import '" + later.get() + "' changed the same data; undo that one first."));
        }
        if (customers.confirmedLater(id)) {
            return Optional.of(Text.of("这次导入的资料更改已由主管确认生效。", "The head has confirmed what this import changed, and it is in effect."));
        }
        Text found = each("delivery", changes -> {
            if (!deliveries.changedSince(changes).isEmpty()) {
                return Text.of("导入的工单之后又有改动。", "An imported order has been changed since.");
            }
            List<UUID> ids = changes.stream().map(RowChange::id).toList();
            return uses.stream().map(use -> use.obstacle(ids)).flatMap(Optional::stream).findFirst().orElse(null);
        });
        for (String table : List.of("customer", "vehicle")) {
            found = found != null ? found : each(table, this::changed);
        }
        return Optional.ofNullable(found);
    }

    private Text changed(List<RowChange> changes) throws SQLException {
        List<UUID> changed = customers.changedSince(changes);
        List<UUID> created = changes.stream().filter(change -> change.before() == null).map(RowChange::id).toList();
        boolean corrected = customers.anyCorrected(changed) || customers.anyCorrected(created);
        if (changed.isEmpty() && !corrected) {
            return null;
        }
        return corrected
                ? Text.of("导入的客户资料之后有人更正过。", "Imported customer data has been corrected since.")
                : Text.of("导入的客户资料之后又有改动（例如回访中记录的拒绝或错误号码）。",
                        "Imported customer data has been changed since (such as a refusal or a wrong number noted in a callback).");
    }

    /** @throws Problem when something is built on it */
    void undo() throws SQLException {
        Optional<Text> obstacle = obstacle();
        if (obstacle.isPresent()) {
            throw new Problem(Problem.Kind.REFUSED, obstacle.get());
        }
        each("delivery", changes -> {
            List<UUID> ids = changes.stream().filter(change -> change.before() == null).map(RowChange::id).toList();
            uses.forEach(use -> use.forget(ids));
            deliveries.takeBack(changes);
            return null;
        });
        customers.unlink(id);
        each("vehicle", changes -> {
            customers.restore(changes);
            return named(changes);
        });
        each("customer", changes -> {
            customers.restore(changes);
            return named(changes);
        });
        each("vehicle", changes -> {
            customers.remove(changes, "vehicle");
            return null;
        });
        each("customer", changes -> {
            customers.remove(changes, "customer");
            return null;
        });
        book.undone(id, store.now());
    }

    /** A car or a customer this import brought may have been met again by orders that stay. */
    private Text named(List<RowChange> changes) throws SQLException {
        List<UUID> created = changes.stream().filter(change -> change.before() == null).map(RowChange::id).toList();
        if (!created.isEmpty() && deliveries.anyNaming(created)) {
            throw Problem.refused("导入的客户或车辆已有其他工单。", "Other orders name customers or cars that this import brought.");
        }
        return null;
    }

    private Text each(String table, Step step) throws SQLException {
        UUID after = null;
        while (true) {
            List<RowChange> changes = book.changes(id, table, after, AT_ONCE);
            if (changes.isEmpty()) {
                return null;
            }
            Text why = step.on(changes);
            if (why != null) {
                return why;
            }
            after = changes.getLast().id();
        }
    }
}
