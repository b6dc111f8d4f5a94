package io.dealerloop.customers;

import io.dealerloop.kernel.RowChange;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StagedRow;
import io.dealerloop.kernel.StagedTable;
import io.dealerloop.kernel.StaleRows;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes sets of rows of an export into customers and vehicles, and takes them back. One object per set: {@link #recognise} reads and
 * decides, {@link #write} writes what was decided; without the second nothing happened (dry run). Runs on a connection of a
 * transaction inside the store.
 */
public final class CustomerIntake {

    private final Connection connection;
    private final TenantId tenant;
    private final OffsetDateTime now;
    private final ImportedChanges imported;
    private Candidates candidates;

    public CustomerIntake(Connection connection, TenantId tenant, OffsetDateTime now) {
        this.connection = connection;
        this.tenant = tenant;
        this.now = now;
        this.imported = new ImportedChanges(connection, tenant, now);
    }

    /** Whom and which car each row means, in the rows' order; new ones get their ids. */
    public List<Recognised> recognise(List<RowSaid> rows) throws SQLException {
        candidates = Candidates.load(connection, tenant, rows);
        Recognition recognition = new Recognition(candidates);
        List<Recognised> recognised = new ArrayList<>(rows.size());
        for (RowSaid row : rows) {
            recognised.add(recognise(row, recognition));
        }
        return recognised;
    }

    private Recognised recognise(RowSaid row, Recognition recognition) {
        StagedRow car = row.car().none() ? null : recognition.car(row.car()).orElseGet(candidates::newCar);
        boolean created = car != null && car.isNew() && car.get("said_at") == null;
        boolean one = row.contact().nobody() || row.owner().nobody() || Recognition.same(row.contact(), row.owner());
        boolean ownerSaid = !row.owner().nobody() || row.contact().nobody();
        PersonSaid contactSaid = one ? row.contact().or(row.owner()) : row.contact();
        Taken contact = person(contactSaid, car, recognition, row.at());
        Taken owner = one ? (ownerSaid ? contact : null) : person(row.owner(), car, recognition, row.at());
        boolean changed = contact.changed || owner != null && owner.changed;
        created |= contact.created || owner != null && owner.created;
        if (car != null) {
            boolean ownerNamed = owner != null && !row.owner().nobody();
            changed |= Statement.about(car, row.car(), ownerNamed ? owner.row : null, row.at());
            candidates.addCar(car);
            candidates.link(car, contact.row);
            if (owner != null) {
                candidates.link(car, owner.row);
            }
        }
        UUID ownerId = owner != null ? owner.row.id() : car == null ? null : Candidates.ownerOf(car);
        return new Recognised(car == null ? null : car.id(), ownerId, contact.row.id(), created, changed);
    }

    /** How many of the cars recognised are new to the store. */
    public int newCars() {
        return candidates.written(Intake.VEHICLE, true).size();
    }

    private record Taken(StagedRow row, boolean created, boolean changed) {}

    private Taken person(PersonSaid said, StagedRow car, Recognition recognition, String at) {
        var known = recognition.person(said, car);
        StagedRow person = known.orElseGet(candidates::newPerson);
        boolean changed = Statement.about(person, said, at);
        candidates.addPerson(person);
        return new Taken(person, known.isEmpty(), changed);
    }

    /** Tells which of some customers and cars an import itself has brought: they were not on file before it. */
    @FunctionalInterface
    public interface Brought {
        Set<UUID> among(List<UUID> ids) throws SQLException;
    }

    /**
     * Writes what was recognised. Changes of master data that was on file are kept for the head's confirmation.
     *
     * @param importId noted beside what only links rows, so that it can be taken back
     * @param held whether such changes count only when the head has confirmed them
     * @return what was created and changed, with what stood before
     * @throws StaleRows when somebody changed one of the rows since they were read: roll back and recognise again
     */
    public List<RowChange> write(UUID importId, boolean held, Brought brought) throws SQLException {
        List<RowChange> changes = new ArrayList<>();
        for (StagedTable table : Intake.TABLES) {
            List<StagedRow> fresh = candidates.written(table, true);
            table.insert(connection, tenant, fresh, now);
            fresh.forEach(row -> changes.add(row.change()));
        }
        for (StagedTable table : Intake.TABLES) {
            List<StagedRow> known = candidates.written(table, false);
            imported.keep(importId, table, known, held, brought);
            table.update(connection, tenant, known, now);
            known.forEach(row -> changes.add(row.change()));
        }
        UUID[] cars = candidates.linksMade().stream().map(Candidates.Link::vehicle).toArray(UUID[]::new);
        UUID[] people = candidates.linksMade().stream().map(Candidates.Link::customer).toArray(UUID[]::new);
        Sql.update(connection, "INSERT INTO vehicle_person (tenant_id, vehicle_id, customer_id, noted_by)"
                + " SELECT ?, v, c, ? FROM unnest(?, ?) AS l (v, c) ON CONFLICT DO NOTHING", tenant, importId, cars, people);
        return changes;
    }

    /** Of these rows, those that somebody has changed since. */
    public List<UUID> changedSince(List<RowChange> changes) throws SQLException {
        List<UUID> changed = new ArrayList<>();
        for (StagedTable table : Intake.TABLES) {
            changed.addAll(table.changedSince(connection, tenant, changes));
        }
        return changed;
    }

    /** Whether changes of that import were held back and have come into effect by the head's confirmation. */
    public boolean confirmedLater(UUID importId) throws SQLException {
        return Sql.one(connection, "SELECT 1 FROM data_correction WHERE tenant_id = ? AND import_id = ? AND field <> 'IMPORT'"
                + " AND effective_at > made_at LIMIT 1", row -> true, tenant, importId).orElse(false);
    }

    /** Of these customers and vehicles, whether one has been corrected by the store's people. */
    public boolean anyCorrected(List<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return false;
        }
        UUID[] set = ids.toArray(UUID[]::new);
        return Sql.one(connection, "SELECT 1 FROM data_correction WHERE tenant_id = ? AND (customer_id = ANY (?) OR vehicle_id = ANY (?))"
                + " AND import_id IS NULL LIMIT 1", row -> true, tenant, set, set).orElse(false);
    }

    /** Puts back what stood before; those created are left for {@link #remove}. */
    public void restore(List<RowChange> changes) throws SQLException {
        for (StagedTable table : Intake.TABLES) {
            table.restore(connection, tenant, changes);
        }
    }

    /** The import is in: what it changed of master data on file awaits the head's confirmation as a whole. */
    public void queue(UUID importId, String fileName, boolean held) throws SQLException {
        imported.queue(importId, fileName, held);
    }

    /** Forgets which people an import had seen with which cars, and what it changed of what was on file. */
    public void unlink(UUID importId) throws SQLException {
        imported.takenBack(importId);
        Sql.update(connection, "DELETE FROM vehicle_person WHERE tenant_id = ? AND noted_by = ?", tenant, importId);
    }

    /** Removes cars or customers that an intake created; all the cars first, for they name their owners. */
    public void remove(List<RowChange> changes, String table) throws SQLException {
        UUID[] created = changes.stream().filter(change -> change.table().equals(table) && change.before() == null)
                .map(RowChange::id).toArray(UUID[]::new);
        for (StagedTable known : Intake.TABLES) {
            if (known.name().equals(table)) {
                Sql.update(connection, "DELETE FROM " + known.name() + " WHERE tenant_id = ? AND id = ANY (?)", tenant, created);
            }
        }
    }
}
