package io.dealerloop.imports;

import io.dealerloop.customers.CustomerIntake;
import io.dealerloop.customers.Recognised;
import io.dealerloop.kernel.RowChange;
import io.dealerloop.kernel.Sql;
import io.dealerloop.visits.DeliveryIntake;
import io.dealerloop.visits.IntakeEffect;
import io.dealerloop.visits.OrderSaid;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Takes one chunk of a file into customers, vehicles and deliveries; without {@link #write} nothing happens but the answer. */
final class ChunkIntake {

    private final StoreContext store;
    private final CustomerIntake customers;
    private final DeliveryIntake deliveries;
    private final ImportBook book;
    private int newCars;

    ChunkIntake(Connection connection, StoreContext store) throws SQLException {
        // The tables grow under the load: a plan kept from when they were empty walks through all of them for every row, those of foreign
        // keys not excepted. Planning each time is no way out, for foreign keys would then be planned for every row.
        Sql.update(connection, "DISCARD PLANS");
        Sql.update(connection, "SET LOCAL plan_cache_mode = force_generic_plan");
        this.store = store;
        this.customers = new CustomerIntake(connection, store.tenant(), store.now());
        this.deliveries = new DeliveryIntake(connection, store.tenant(), store.now());
        this.book = new ImportBook(connection, store.tenant());
    }

    /**
     * What each row does, in their order.
     *
     * @param statedOn the day a list without days speaks of
     */
    List<Import.Action> take(List<SaidRow> rows, java.time.LocalDate statedOn) throws SQLException {
        Import.Action[] actions = new Import.Action[rows.size()];
        OrderSaid[] orders = new OrderSaid[rows.size()];
        List<OrderSaid> known = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).documentNo() != null) {
                orders[i] = rows.get(i).order(store.zone(), store.kinds());
                known.add(orders[i]);
            }
        }
        deliveries.read(known);
        List<Integer> fresh = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (orders[i] != null && deliveries.saidBefore(orders[i])) {
                actions[i] = Import.Action.UNCHANGED;
            } else {
                fresh.add(i);
            }
        }
        List<Recognised> recognised = customers.recognise(fresh.stream().map(i -> rows.get(i).said(statedOn)).toList());
        newCars = customers.newCars();
        for (int n = 0; n < fresh.size(); n++) {
            int i = fresh.get(n);
            actions[i] = action(orders[i], recognised.get(n));
        }
        return Arrays.asList(actions);
    }

    private Import.Action action(OrderSaid order, Recognised recognised) {
        if (order == null) {
            return recognised.created() ? Import.Action.CREATE : recognised.changed() ? Import.Action.UPDATE : Import.Action.UNCHANGED;
        }
        IntakeEffect effect = deliveries.take(order, recognised.vehicleId(), recognised.ownerId(), recognised.contactId());
        return switch (effect) {
            case CREATED -> Import.Action.CREATE;
            case CHANGED -> Import.Action.UPDATE;
            case UNCHANGED -> recognised.created() || recognised.changed() ? Import.Action.UPDATE : Import.Action.UNCHANGED;
        };
    }

    /** Cars of the rows taken that the store did not know. */
    int newCars() {
        return newCars;
    }

    /**
     * Writes what was taken.
     *
     * @param changesWait whether what changes of master data on file counts only when the head has confirmed it
     * @return what was created and changed, with what stood before
     */
    List<RowChange> write(UUID importId, boolean changesWait) throws SQLException {
        List<RowChange> changes = new ArrayList<>(customers.write(importId, changesWait, ids -> book.brought(importId, ids)));
        changes.addAll(deliveries.write());
        return changes;
    }
}
