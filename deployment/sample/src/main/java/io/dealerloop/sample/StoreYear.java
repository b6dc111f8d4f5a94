package io.dealerloop.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A year of one store's business up to the evening before {@code today}. The last four weeks are complete, 15 to 25 cars handed over
 * a day; from the months before, it holds the earlier visits of those cars and some of customers who have not been back, so that a
 * year stays small enough to load in seconds.
 */
final class StoreYear {

    private static final int FULL_DAYS = 28;

    private final Store store;
    private final LocalDate today;
    private final Dice dice;
    private final Visits visits;
    private final List<Customer> fleets = new ArrayList<>();
    private final Map<Customer, List<Car>> fleetCars = new HashMap<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Sale> sales = new ArrayList<>();

    private StoreYear(Store store, LocalDate today, Dice dice) {
        this.store = store;
        this.today = today;
        this.dice = dice;
        this.visits = new Visits(store, today, dice);
    }

    static StoreYear of(Store store, LocalDate today, long seed) {
        StoreYear year = new StoreYear(store, today, Dice.of(seed, store.code()));
        year.foundFleets();
        year.sellCars();
        for (int back = FULL_DAYS; back >= 1; back--) {
            year.fillDay(today.minusDays(back));
        }
        year.recallLapsedCustomers();
        year.fillWorkshop();
        year.number();
        return year;
    }

    /** In the order they came in. */
    List<Order> orders() {
        return List.copyOf(orders);
    }

    List<Sale> sales() {
        return List.copyOf(sales);
    }

    /** Everybody who owns or brings a car, each once. */
    List<Customer> customers() {
        List<Customer> all = new ArrayList<>();
        orders.stream().filter(order -> !order.car().owner().equals(visits.house())).forEach(order -> {
            all.add(order.car().owner());
            all.add(order.bringer());
        });
        sales.forEach(sale -> all.add(sale.car().owner()));
        return all.stream().distinct().toList();
    }

    private void foundFleets() {
        for (int i = 0; i < 3; i++) {
            Customer fleet = Customer.fleet(dice);
            fleets.add(fleet);
            List<Car> cars = new ArrayList<>();
            for (int driver = dice.between(5, 14); driver > 0; driver--) {
                cars.add(Car.of(dice, brand(), fleet, Customer.person(dice), today.minusDays(dice.between(200, 1_500))));
            }
            fleetCars.put(fleet, cars);
        }
    }

    private void sellCars() {
        for (LocalDate day = today.minusDays(365); day.isBefore(today); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().getValue() >= 6;
            for (int sold = weekend ? dice.weighted(30, 40, 30) : dice.weighted(50, 40, 10); sold > 0; sold--) {
                Customer buyer = Customer.person(dice);
                Car car = Car.of(dice, brand(), buyer, buyer, day);
                boolean plateIssued = day.isBefore(today.minusDays(dice.between(5, 25)));
                sales.add(new Sale("", car, day.minusDays(dice.between(2, 40)), day,
                        (car.model().price() - dice.between(0, 15) * 1_000L) * 100, dice.one(store.salespeople()), plateIssued));
                LocalDate firstService = day.plusDays(dice.between(80, 170));
                if (firstService.isBefore(today) && dice.percent(55)) {
                    orders.add(visits.delivered(car, buyer, Job.FIRST_MAINTENANCE, firstService, true));
                }
            }
        }
    }

    private void fillDay(LocalDate day) {
        int cars = dice.between(15, 21) + (day.getDayOfWeek().getValue() >= 6 ? 3 : 0);
        while (cars > 0) {
            if (dice.percent(6)) {
                orders.add(visits.forTheHouse(brand(), day));
                cars--;
            } else if (dice.percent(4)) {
                Customer fleet = dice.one(fleets);
                Car car = dice.one(fleetCars.get(fleet));
                orders.add(visits.delivered(car, car.usualBringer(), Job.ordinary(dice), day, false));
                cars--;
            } else {
                cars -= privateCustomer(day);
            }
        }
    }

    /** One customer, now and then with two cars, with the visits of the year before. */
    private int privateCustomer(LocalDate day) {
        Customer owner = Customer.person(dice);
        Customer bringer = dice.percent(14) ? Customer.person(dice) : owner;
        int cars = dice.percent(5) ? 2 : 1;
        for (int i = 0; i < cars; i++) {
            boolean first = dice.percent(12);
            Car car = Car.of(dice, brand(), owner, bringer, today.minusDays(first ? dice.between(120, 900) : dice.between(200, 3_000)));
            Job job = Job.ordinary(dice);
            orders.add(visits.delivered(car, bringer, job, day, first));
            if (!first) {
                orders.addAll(visits.before(car, day));
            }
            if (dice.percent(1.5) && day.plusDays(4).isBefore(today)) {
                orders.add(visits.delivered(car, bringer, Job.REWORK, day.plusDays(dice.between(1, 4)), false));
            }
        }
        return cars;
    }

    private void recallLapsedCustomers() {
        for (int i = 0; i < 250; i++) {
            Customer owner = Customer.person(dice);
            LocalDate last = today.minusDays(dice.between(FULL_DAYS + 1, 360));
            Car car = Car.of(dice, brand(), owner, owner, last.minusDays(dice.between(200, 2_500)));
            orders.add(visits.delivered(car, owner, Job.ordinary(dice), last, false));
            orders.addAll(visits.before(car, last));
        }
    }

    private void fillWorkshop() {
        for (int i = 0; i < 12; i++) {
            Customer owner = Customer.person(dice);
            Car car = Car.of(dice, brand(), owner, owner, today.minusDays(dice.between(100, 2_500)));
            orders.add(visits.inWork(car, today.minusDays(dice.between(1, 4))));
        }
    }

    private void number() {
        orders.sort(Comparator.comparing(Order::enteredAt).thenComparing(order -> order.car().vin()));
        Map<LocalDate, Integer> ofDay = new HashMap<>();
        orders.replaceAll(order -> order.numbered("W" + store.mark() + compact(order.enteredOn())
                + "%03d".formatted(ofDay.merge(order.enteredOn(), 1, Integer::sum))));
        sales.sort(Comparator.comparing(Sale::deliveredOn).thenComparing(sale -> sale.car().vin()));
        Map<LocalDate, Integer> contractsOfDay = new HashMap<>();
        sales.replaceAll(sale -> sale.numbered("X" + store.mark() + compact(sale.orderedOn())
                + "%02d".formatted(contractsOfDay.merge(sale.orderedOn(), 1, Integer::sum))));
    }

    private Brand brand() {
        return store.brands().size() == 1 || dice.percent(70) ? store.brands().getFirst() : store.brands().getLast();
    }

    private static String compact(LocalDate day) {
        return day.format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE).substring(2);
    }
}
