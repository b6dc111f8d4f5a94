package io.dealerloop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoreYearTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Store store = new Store("demo-west", "启程汽车西郊店", List.of(Brand.named("北京现代"), Brand.named("曜澜")), List.of("徐鹏"));
    private final StoreYear year = StoreYear.of(store, TODAY, 7);

    @Test
    void every_day_of_the_last_weeks_hands_over_fifteen_to_thirty_cars() {
        var byDay = year.orders().stream().filter(order -> order.deliveredAt() != null)
                .collect(Collectors.groupingBy(order -> order.deliveredAt().toLocalDate(), Collectors.counting()));
        assertThat(IntStream.rangeClosed(1, 28).mapToObj(TODAY::minusDays)).allSatisfy(day -> assertThat(byDay.get(day)).isBetween(13L, 32L));
        assertThat(year.orders()).hasSizeBetween(1_400, 2_600);
    }

    @Test
    void nothing_was_handed_over_today_or_later_and_nothing_before_it_came_in() {
        assertThat(year.orders()).filteredOn(order -> order.deliveredAt() != null).allSatisfy(order -> {
            assertThat(order.deliveredAt()).isBefore(TODAY.atStartOfDay());
            assertThat(order.deliveredAt()).isAfterOrEqualTo(order.enteredAt());
        });
        assertThat(year.sales()).allSatisfy(sale -> assertThat(sale.deliveredOn()).isBefore(TODAY));
    }

    @Test
    void order_numbers_are_never_used_twice() {
        assertThat(year.orders().stream().map(Order::number)).doesNotHaveDuplicates();
        assertThat(year.sales().stream().map(Sale::number)).doesNotHaveDuplicates();
    }

    @Test
    void a_car_never_runs_backwards() {
        year.orders().stream().filter(order -> order.car().kilometresPerYear() > 300).collect(Collectors.groupingBy(order -> order.car().vin()))
                .values().forEach(visits -> assertThat(visits.stream().map(Order::kilometres)).isSorted());
    }

    @Test
    void a_year_holds_every_case_the_standards_tell_apart() {
        assertThat(year.orders()).anyMatch(Order::firstVisit).anyMatch(Order::watchInUse)
                .anyMatch(order -> order.state() == Order.State.VOID).anyMatch(order -> order.state() == Order.State.IN_WORK)
                .anyMatch(order -> order.car().owner().fleet()).anyMatch(order -> !order.bringer().equals(order.car().owner()))
                .anyMatch(order -> order.car().brand().name().equals("曜澜"))
                .extracting(Order::job).contains(Job.MAINTENANCE, Job.SMALL_REPAIR, Job.REPAIR, Job.ACCIDENT, Job.WARRANTY, Job.RECALL, Job.INSPECTION);
        assertThat(year.customers()).anyMatch(Customer::oftenOnline).anyMatch(customer -> customer.phone().isEmpty());
    }
}
