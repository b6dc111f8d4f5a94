package io.dealerloop.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Makes single visits to one workshop. */
final class Visits {

    private final Store store;
    private final LocalDate today;
    private final Dice dice;
    private final List<String> advisors;
    private final Customer house;

    Visits(Store store, LocalDate today, Dice dice) {
        this.store = store;
        this.today = today;
        this.dice = dice;
        this.advisors = List.of(Names.of(dice, false), Names.of(dice, true), Names.of(dice, false), Names.of(dice, false));
        this.house = new Customer(store.name(), true, false, "", "", "", false, false);
    }

    /** The store itself, where an export has it as the customer of its own cars. */
    Customer house() {
        return house;
    }

    /** A car handed back on that day. Now and then the order turns out void. */
    Order delivered(Car car, Customer bringer, Job job, LocalDate day, boolean first) {
        int stay = job.days == 0 ? 0 : dice.between(0, job.days * 2);
        LocalDate entered = day.minusDays(stay);
        LocalDateTime in = entered.atTime(dice.between(8, stay == 0 ? 11 : 16), dice.between(0, 59));
        LocalDateTime out = stay == 0
                ? in.plusMinutes(job.maintenance() ? dice.between(45, 150) : dice.between(60, 330))
                : day.atTime(dice.between(9, 18), dice.between(0, 59));
        boolean isVoid = dice.percent(1.2);
        boolean watch = (job == Job.REPAIR || job == Job.SMALL_REPAIR || job == Job.MAINTENANCE) && dice.percent(4);
        return new Order("", car, bringer, job, job.item(dice, car.model().drive()), in, isVoid ? null : out,
                isVoid ? Order.State.VOID : Order.State.DELIVERED, car.kilometresOn(entered), job.bill(dice), dice.one(advisors),
                first, watch,
                watch ? "异响轻微,建议继续使用观察" : remark());
    }

    /** Visits of the year before that day, back at the pace the car is driven. */
    List<Order> before(Car car, LocalDate day) {
        List<Order> earlier = new ArrayList<>();
        LocalDate at = day;
        while (true) {
            int distance = dice.percent(75) ? dice.between(6_000, 10_500) : dice.between(1_500, 5_000);
            at = at.minusDays(Math.clamp(365L * distance / car.kilometresPerYear(), 25, 330));
            if (at.isBefore(today.minusDays(365)) || at.isBefore(car.boughtOn().plusDays(45))) {
                return earlier;
            }
            earlier.add(delivered(car, car.usualBringer(), Job.ordinary(dice), at, false));
        }
    }

    /** A car still in the workshop. */
    Order inWork(Car car, LocalDate entered) {
        Job job = dice.one(List.of(Job.ACCIDENT, Job.REPAIR, Job.REPAIR, Job.WARRANTY));
        return new Order("", car, car.usualBringer(), job, job.item(dice, car.model().drive()), entered.atTime(dice.between(9, 17), dice.between(0, 59)), null,
                Order.State.IN_WORK, car.kilometresOn(entered), job.bill(dice), dice.one(advisors), false, false, remark());
    }

    /** Work on the store's own cars. */
    Order forTheHouse(Brand brand, LocalDate day) {
        Job job = Job.house(dice);
        Car issued = Car.of(dice, brand, house, house, day.minusDays(dice.between(3, 40)));
        Car car = new Car(issued.vin(), job == Job.INTERNAL ? issued.plate() : "", brand, issued.model(), issued.colour(), house, house,
                issued.boughtOn(), 300);
        return delivered(car, house, job, day, false);
    }

    private String remark() {
        return dice.percent(92) ? "" : dice.one(List.of("客户要求洗车", "旧件带走", "客户等待", "配件已到货", "建议下次更换轮胎",
                "客户赶时间,请提前电话", "车内贵重物品已取走"));
    }
}
