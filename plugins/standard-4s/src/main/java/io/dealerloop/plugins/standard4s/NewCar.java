package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.List;

/** Calls after a new car was handed over: by the salesperson, by the sales manager, and by the callback agent after a month. */
final class NewCar {

    static final String SALESPERSON = "NEW-CAR-SALESPERSON";
    static final String MANAGER = "NEW-CAR-MANAGER";
    static final String MONTH = "NEW-CAR-MONTH";

    private NewCar() {}

    static List<Wish> wishes(DeliveryFacts delivery) {
        Settings settings = delivery.settings();
        LocalDate day = delivery.deliveredOn();
        return List.of(
                call(SALESPERSON, day.plusDays(settings.number(Keys.NEW_CAR_SALESPERSON_DAYS)), delivery,
                        Text.of("新车交车，销售顾问回访", "New car: the salesperson's call")),
                call(MANAGER, day.plusDays(settings.number(Keys.NEW_CAR_MANAGER_DAYS)), delivery,
                        Text.of("新车交车，销售经理回访", "New car: the sales manager's call")),
                call(MONTH, day.plusMonths(settings.number(Keys.NEW_CAR_MONTHS)), delivery,
                        Text.of("新车满月，回访员回访", "New car: the call after a month")));
    }

    /** What is due after the ordinary last day has as many days of its own. */
    private static Wish call(String rule, LocalDate due, DeliveryFacts delivery, Text reason) {
        int expiry = delivery.settings().number(Keys.EXPIRY_DAYS);
        LocalDate ordinary = delivery.deliveredOn().plusDays(expiry);
        return new Wish(rule, reason, Channel.PHONE, false, way -> due, due.isAfter(ordinary) ? due.plusDays(expiry) : ordinary);
    }
}
