package io.dealerloop.customers;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StagedRow;
import io.dealerloop.kernel.StagedTable;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The customers and cars that a set of rows may mean: those on file that match in anything, and those the rows themselves bring. */
final class Candidates {

    /** A person who has come with a car. */
    record Link(UUID vehicle, UUID customer) {}

    private final Map<UUID, StagedRow> cars = new LinkedHashMap<>();
    private final Map<UUID, StagedRow> people = new LinkedHashMap<>();
    private final Map<String, StagedRow> byVin = new HashMap<>();
    private final Map<String, Set<StagedRow>> byPlate = new HashMap<>();
    private final Map<String, Set<StagedRow>> byPhone = new HashMap<>();
    private final Map<String, Set<StagedRow>> byOrganisation = new HashMap<>();
    private final Map<UUID, Set<StagedRow>> peopleOf = new HashMap<>();
    private final Set<Link> known = new HashSet<>();
    private final Set<Link> made = new LinkedHashSet<>();

    static Candidates load(Connection connection, TenantId tenant, List<RowSaid> rows) throws SQLException {
        Candidates found = new Candidates();
        String[] plates = texts(rows.stream().map(row -> row.car().plate()));
        found.load(connection, tenant, Intake.VEHICLE, "vin", texts(rows.stream().map(row -> row.car().vin())));
        found.load(connection, tenant, Intake.VEHICLE, "plate", plates);
        found.load(connection, tenant, Intake.VEHICLE, "said_plate", plates);
        List<Link> links = Sql.list(connection, "SELECT p.vehicle_id, p.customer_id FROM unnest(?) AS u (id) JOIN vehicle_person p"
                        + " ON p.vehicle_id = u.id WHERE p.tenant_id = ? ORDER BY p.customer_id",
                row -> new Link(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                found.cars.keySet().toArray(UUID[]::new), tenant);
        String[] phones = texts(rows.stream().flatMap(row -> Stream.of(row.owner().phoneNumber(), row.contact().phoneNumber())));
        found.load(connection, tenant, Intake.CUSTOMER, "id",
                Stream.concat(links.stream().map(Link::customer), found.cars.values().stream().map(Candidates::ownerOf))
                        .filter(Objects::nonNull).distinct().toArray(UUID[]::new));
        found.load(connection, tenant, Intake.CUSTOMER, "phone", phones);
        found.load(connection, tenant, Intake.CUSTOMER, "said_phone", phones);
        found.load(connection, tenant, Intake.CUSTOMER, "name_key",
                texts(rows.stream().flatMap(row -> Stream.of(row.owner().name(), row.contact().name()))
                        .filter(Objects::nonNull).filter(PersonName::organisation).map(PersonName::key)));
        for (Link link : links) {
            found.known.add(link);
            found.peopleOf.computeIfAbsent(link.vehicle(), id -> new LinkedHashSet<>()).add(found.people.get(link.customer()));
        }
        return found;
    }

    /** One equality a statement: of several the planner makes a walk through the whole store. */
    private void load(Connection connection, TenantId tenant, StagedTable table, String column, Object[] values) throws SQLException {
        if (values.length == 0) {
            return;
        }
        Sql.list(connection, "SELECT " + table.select("t") + " FROM unnest(?) AS u (value) JOIN " + table.name() + " t ON t." + column
                        + " = u.value WHERE t.tenant_id = ? ORDER BY t.id", table::read, values, tenant).forEach(row -> {
            if (table == Intake.VEHICLE && !cars.containsKey(row.id())) {
                addCar(row);
            } else if (table == Intake.CUSTOMER && !people.containsKey(row.id())) {
                addPerson(row);
            }
        });
    }

    StagedRow newCar() {
        StagedRow car = Intake.VEHICLE.fresh();
        cars.put(car.id(), car);
        return car;
    }

    StagedRow newPerson() {
        StagedRow person = Intake.CUSTOMER.fresh();
        people.put(person.id(), person);
        return person;
    }

    /** Makes a car found by what it is now called. */
    void addCar(StagedRow car) {
        cars.put(car.id(), car);
        if (car.text("vin") != null) {
            byVin.put(car.text("vin"), car);
        }
        add(byPlate, car.text("plate"), car);
        add(byPlate, car.text("said_plate"), car);
    }

    /** Makes a person found by what they are now called. */
    void addPerson(StagedRow person) {
        people.put(person.id(), person);
        add(byPhone, person.text("phone"), person);
        add(byPhone, person.text("said_phone"), person);
        if (person.text("name_key") != null && PersonName.organisation(person.text("name_key"))) {
            add(byOrganisation, person.text("name_key"), person);
        }
    }

    void link(StagedRow car, StagedRow person) {
        Link link = new Link(car.id(), person.id());
        if (!known.contains(link) && made.add(link)) {
            peopleOf.computeIfAbsent(car.id(), id -> new LinkedHashSet<>()).add(person);
        }
    }

    StagedRow carByVin(String vin) {
        return byVin.get(vin);
    }

    Collection<StagedRow> carsByPlate(String plate) {
        return byPlate.getOrDefault(plate, Set.of());
    }

    Collection<StagedRow> peopleByPhone(String phone) {
        return byPhone.getOrDefault(phone, Set.of());
    }

    Collection<StagedRow> organisations(String key) {
        return byOrganisation.getOrDefault(key, Set.of());
    }

    Collection<StagedRow> peopleOf(StagedRow car) {
        return peopleOf.getOrDefault(car.id(), Set.of());
    }

    StagedRow owner(StagedRow car) {
        UUID owner = ownerOf(car);
        return owner == null ? null : people.get(owner);
    }

    List<StagedRow> written(StagedTable table, boolean fresh) {
        Collection<StagedRow> rows = table == Intake.CUSTOMER ? people.values() : cars.values();
        return new ArrayList<>(rows.stream().filter(row -> row.touched() && row.isNew() == fresh).toList());
    }

    Set<Link> linksMade() {
        return made;
    }

    static UUID ownerOf(StagedRow car) {
        return (UUID) car.get("owner_id");
    }

    private static void add(Map<String, Set<StagedRow>> index, String key, StagedRow row) {
        if (key != null) {
            index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(row);
        }
    }

    private static String[] texts(Stream<String> values) {
        return values.filter(Objects::nonNull).distinct().toArray(String[]::new);
    }
}
