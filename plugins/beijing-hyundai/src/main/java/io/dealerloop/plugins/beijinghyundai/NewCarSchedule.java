package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Callbacks after a new car was handed over: the salesperson, the sales manager, and the callback agent after a month. */
final class NewCarSchedule {

    static final String SALESPERSON = "NEW-CAR-SALESPERSON";
    static final String MANAGER = "NEW-CAR-MANAGER";
    static final String MONTH = "NEW-CAR-MONTH";

    private NewCarSchedule() {}

    static CallbackPlan plan(DeliveryFacts delivery) {
        Settings settings = delivery.settings();
        LocalDate delivered = delivery.deliveredOn();
        List<PlannedCallback> wanted = Stream.of(
                        wish(SALESPERSON, Post.SALESPERSON, delivered.plusDays(settings.number(Keys.NEW_CAR_SALESPERSON_DAYS)), delivery,
                                Text.of("新车交车后销售顾问回访", "New car: the salesperson's call")),
                        wish(MANAGER, Post.SALES_MANAGER, delivered.plusDays(settings.number(Keys.NEW_CAR_MANAGER_DAYS)), delivery,
                                Text.of("新车交车后销售经理回访", "New car: the sales manager's call")),
                        wish(MONTH, Post.CALLBACK_AGENT, delivered.plusMonths(settings.number(Keys.NEW_CAR_MONTHS)), delivery,
                                Text.of("新车交车满月回访", "New car: the call after a month")))
                .flatMap(wish -> wish.under(delivery).stream())
                .toList();
        return wanted.isEmpty() ? Wish.noneWanted() : HyundaiCallbacks.withoutExpired(wanted, delivery);
    }

    /** A call due after the ordinary last day has as many days of its own, counted from the day it is due. */
    private static Wish wish(String rule, Post post, LocalDate due, DeliveryFacts delivery, Text reason) {
        int expiry = delivery.settings().number(Keys.EXPIRY_DAYS);
        LocalDate ordinary = delivery.deliveredOn().plusDays(expiry);
        LocalDate expiresOn = due.isAfter(ordinary) ? due.plusDays(expiry) : ordinary;
        return new Wish(rule, reason, Channel.PHONE, delivery.deliveredOn(), Optional.of(due), expiresOn, post);
    }

    /** Who goes on with a callback after its channel changed. */
    static Post postOf(String rule) {
        return switch (rule) {
            case SALESPERSON -> Post.SALESPERSON;
            case MANAGER -> Post.SALES_MANAGER;
            default -> Post.CALLBACK_AGENT;
        };
    }
}
