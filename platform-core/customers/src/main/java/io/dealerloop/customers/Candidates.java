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
        String[] vins = texts(rows.stream().map(row -> row.car().vin()));
        String[] plates = texts(rows.stream().map(row -> row.car().plate()));
        Sql.list(connection, "SELECT " + Intake.VEHICLE.select("v") + " FROM vehicle v WHERE v.tenant_id = ? AND v.id IN ("
                        + "SELECT id FROM vehicle WHERE tenant_id = ? AND vin = ANY (?)"
                        + " UNION SELECT id FROM vehicle WHERE tenant_id = ? AND plate = ANY (?)"
                        + " UNION SELECT id FROM vehicle WHERE tenant_id = ? AND said_plate = ANY (?)) ORDER BY v.id",
                result -> Intake.VEHICLE.read(result), tenant, tenant, vins, tenant, plates, tenant, plates)
                .forEach(found::addCar);
        UUID[] carIds = found.cars.keySet().toArray(UUID[]::new);
        List<Link> links = Sql.list(connection, "SELECT vehicle_id, customer_id FROM vehicle_person"
                        + " WHERE tenant_id = ? AND vehicle_id = ANY (?) ORDER BY customer_id",
                row -> new Link(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), tenant, carIds);
        UUID[] linked = Stream.concat(links.stream().map(Link::customer), found.cars.values().stream().map(Candidates::ownerOf))
                .filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        String[] phones = texts(rows.stream().flatMap(row -> Stream.of(row.owner().phoneNumber(), row.contact().phoneNumber())));
        String[] organisations = texts(rows.stream().flatMap(row -> Stream.of(row.owner().name(), row.contact().name()))
                .filter(Objects::nonNull).filter(PersonName::organisation).map(PersonName::key));
        Sql.list(connection, "SELECT " + Intake.CUSTOMER.select("c") + " FROM customer c WHERE c.tenant_id = ? AND c.id IN ("
                        + "SELECT unnest(?) UNION SELECT id FROM customer WHERE tenant_id = ? AND phone = ANY (?)"
                        + " UNION SELECT id FROM customer WHERE tenant_id = ? AND said_phone = ANY (?)"
                        + " UNION SELECT id FROM customer WHERE tenant_id = ? AND name_key = ANY (?)) ORDER BY c.id",
                result -> Intake.CUSTOMER.read(result),
                tenant, linked, tenant, phones, tenant, phones, tenant, organisations).forEach(found::addPerson);
        for (Link link : links) {
            found.known.add(link);
            found.peopleOf.computeIfAbsent(link.vehicle(), id -> new LinkedHashSet<>()).add(found.people.get(link.customer()));
        }
        return found;
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
