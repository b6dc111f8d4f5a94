package io.dealerloop.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * One of many stores, made for measuring: customers with a car and an old visit each, and some whose callback is due today. Its rows
 * go straight into the tables, in the shape the import would have left them.
 */
final class LargeStore {

    private static final Brand BRAND = Brand.named("北京现代");
    private static final String SETTINGS = """
            {"values":{"open-at":"%2$s","upload-limit-mb":"400"},"standards":[{"plugin":"beijing-hyundai","version":"latest","base":true,\
            "brands":["北京现代"],"settings":{}}],"contact":{"signature":"%1$s","phone":"010-5550 0000","email":"","website":"","address":""}}""";

    private final UUID group;
    private final int number;
    private final LargeSample.Size size;
    private final LocalDate today;
    private final long seed;
    private final Dice dice;
    private final String made;
    private final UUID tenant;

    LargeStore(UUID group, int number, LargeSample.Size size, LocalDate today, long seed) {
        this.group = group;
        this.number = number;
        this.size = size;
        this.today = today;
        this.seed = seed;
        this.dice = Dice.of(seed, "large/" + number);
        this.made = today.minusDays(1).atTime(12, 0).atOffset(ZoneOffset.UTC).toString();
        this.tenant = id(1, 0);
    }

    UUID tenant() {
        return tenant;
    }

    /** Writes the store with those who work here; says how many rows that were. */
    long write(Connection connection, List<LargeSample.Worker> staff) throws SQLException {
        String name = "压测店%04d".formatted(number);
        long rows = new Rows("tenant", "id, group_id, code, name, kind, time_zone, status")
                .add(tenant, group, "bench-%04d".formatted(number), name, "DEALERSHIP", size.zone(), "ACTIVE").into(connection);
        rows += new Rows("store_settings", "tenant_id, version, content, changed_by, changed_by_name, changed_at")
                .add(tenant, 1, SETTINGS.formatted(name, size.openAt()), new UUID(0, 0), "sample", made).into(connection);
        rows += staff(connection, staff);
        Rows people = new Rows("customer", "tenant_id, id, version, kind, name, name_key, phone, phone_raw, phone_mobile, phone_tail4,"
                + " email, address, often_online, said_name_key, said_phone, created_at, changed_at");
        Rows cars = new Rows("vehicle", "tenant_id, id, version, vin, vin_tail6, plate, plate_tail, brand, model, colour, mileage_km,"
                + " owner_id, said_plate, created_at, changed_at");
        Rows known = new Rows("vehicle_person", "tenant_id, vehicle_id, customer_id");
        Rows visits = new Rows("delivery", "tenant_id, id, version, revision, occasion, document_no, status, vehicle_id, owner_id,"
                + " contact_id, brand, service_kind, service_kind_raw, main_items, arrived_at, delivered_on, ordered_on, mileage_km,"
                + " advisor, amount, watch_in_use, first_visit_flag, created_at, changed_at");
        for (int i = 0; i < size.customers(); i++) {
            Customer owner = Customer.person(dice);
            Car car = Car.of(dice, BRAND, owner, owner, today.minusDays(dice.between(400, 3_000)));
            customer(people, id(2, i), owner);
            // The serial counts up: two million drawn by lot would meet.
            String vin = Vin.of(dice, BRAND.maker(), car.model().descriptor(), car.boughtOn().getYear(), i);
            cars.add(tenant, id(3, i), 0, vin, vin.substring(11), car.plate(), car.plate().substring(car.plate().length() - 5),
                    BRAND.name(), car.model().name(), car.colour(), car.kilometresOn(today), id(2, i), car.plate(), made, made);
            known.add(tenant, id(3, i), id(2, i));
            visit(visits, i, 2 * i, car, Job.MAINTENANCE, today.minusDays(dice.between(40, 360)));
            if (i < size.due()) {
                Job job = i % 2 == 0 ? Job.MAINTENANCE : Job.REPAIR;
                visit(visits, i, 2 * i + 1, car, job, today.minusDays(job == Job.MAINTENANCE ? 1 : 3));
            }
        }
        return rows + people.into(connection) + cars.into(connection) + known.into(connection) + visits.into(connection);
    }

    private long staff(Connection connection, List<LargeSample.Worker> staff) throws SQLException {
        Rows colleagues = new Rows("staff", "tenant_id, subject, user_name, name");
        Rows posts = new Rows("post_holding", "subject, tenant_id, post, held_from, source, given_by");
        for (LargeSample.Worker worker : staff) {
            colleagues.add(tenant, worker.subject(), worker.userName(), worker.name());
            worker.posts().forEach(post -> posts.add(worker.subject(), tenant, post, made, "FILE", new UUID(0, 0)));
        }
        return colleagues.into(connection) + posts.into(connection);
    }

    private void customer(Rows people, UUID id, Customer one) {
        String phone = one.phone().isEmpty() ? null : one.phone();
        String key = one.name().replace("·", "");
        people.add(tenant, id, 0, "PERSON", one.name(), key, phone, phone, phone != null && phone.startsWith("1"),
                phone == null ? null : phone.substring(phone.length() - 4), one.email().isEmpty() ? null : one.email(), one.address(),
                one.oftenOnline(), key, phone, made, made);
    }

    private void visit(Rows visits, int customer, int visit, Car car, Job job, LocalDate day) {
        visits.add(tenant, id(4, visit), 0, 1, "SERVICE", "W%04d%06d".formatted(number, visit), "DELIVERED", id(3, customer),
                id(2, customer), id(2, customer), BRAND.name(), job == Job.REPAIR ? "REPAIR" : "MAINTENANCE", job.wording,
                job.item(dice, car.model().drive()), day + "T09:30+08:00", day, day, car.kilometresOn(day), "张三", job.bill(dice) / 100,
                false, false, made, made);
    }

    private UUID id(int kind, int index) {
        return id(today, seed, number, kind, index);
    }

    /** The same id in every run; a UUIDv7, so that a store's rows lie together in its indexes. */
    static UUID id(LocalDate today, long seed, int store, int kind, int index) {
        long millis = today.minusDays(1).toEpochDay() * 86_400_000L;
        return new UUID(millis << 16 | 0x7000L | (seed & 0xFF) << 4 | kind, 0x8000_0000_0000_0000L | (long) store << 32 | index);
    }

    static UUID twin(UUID id, int store, int otherStore, LocalDate today, long seed) {
        UUID tenant = id(today, seed, store, 0, 0);
        boolean ours = id.getMostSignificantBits() >>> 4 == tenant.getMostSignificantBits() >>> 4
                && id.getLeastSignificantBits() >>> 32 == tenant.getLeastSignificantBits() >>> 32;
        return ours ? new UUID(id.getMostSignificantBits(), 0x8000_0000_0000_0000L | (long) otherStore << 32
                | id.getLeastSignificantBits() & 0xFFFF_FFFFL) : id;
    }
}
