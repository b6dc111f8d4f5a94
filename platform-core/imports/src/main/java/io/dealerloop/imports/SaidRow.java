package io.dealerloop.imports;

import io.dealerloop.customers.CarSaid;
import io.dealerloop.customers.PersonSaid;
import io.dealerloop.customers.RowSaid;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.visits.OrderSaid;
import io.dealerloop.visits.OrderStatus;
import io.dealerloop.visits.ServiceKinds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row as it was read: what it says, nothing of it looked up yet. Rows of one order below each other are one order.
 *
 * @param line the row's line; of several, the first
 * @param cells as written, for the file of bad rows
 * @param documentNo {@code null} in a list of customers
 */
record SaidRow(int line, SourceRow source, ImportKind kind, String documentNo, CarSaid car, PersonSaid owner, PersonSaid contact,
        LocalDateTime arrivedAt, LocalDate deliveredOn, OrderStatus status, String serviceKindRaw, String mainItems, String advisor,
        BigDecimal amount, Boolean watchInUse, Boolean firstVisit) {

    /** Whether the next row continues this order. */
    boolean continuedBy(SaidRow next) {
        return documentNo != null && documentNo.equals(next.documentNo) && agree(car.vin(), next.car.vin())
                && (car.vin() != null || agree(car.plate(), next.car.plate()));
    }

    private static boolean agree(String one, String other) {
        return one == null || other == null || one.equals(other);
    }

    /** This order with what another of its rows adds. */
    SaidRow with(SaidRow next) {
        return new SaidRow(line, source, kind, documentNo,
                new CarSaid(first(car.vin(), next.car.vin()), first(car.plate(), next.car.plate()), first(car.brand(), next.car.brand()),
                        first(car.model(), next.car.model()), first(car.colour(), next.car.colour()),
                        first(car.mileageKm(), next.car.mileageKm())),
                owner.nobody() ? next.owner : owner, contact.nobody() ? next.contact : contact,
                first(arrivedAt, next.arrivedAt), later(deliveredOn, next.deliveredOn), first(status, next.status),
                joined(serviceKindRaw, next.serviceKindRaw, "+"), joined(mainItems, next.mainItems, "；"), first(advisor, next.advisor),
                amount == null ? next.amount : next.amount == null ? amount : amount.max(next.amount),
                watchInUse == null ? next.watchInUse : Boolean.valueOf(watchInUse || Boolean.TRUE.equals(next.watchInUse)),
                first(firstVisit, next.firstVisit));
    }

    private static <T> T first(T one, T other) {
        return one != null ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null ? other : other == null || one.isAfter(other) ? one : other;
    }

    private static String joined(String one, String other, String between) {
        Set<String> parts = Stream.of(one, other).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        return parts.isEmpty() || one != null && other != null && one.contains(other) ? one : String.join(between, parts);
    }

    /** What it says of people and car, ordered among all rows by its day. @param statedOn the day a list without days speaks of */
    RowSaid said(LocalDate statedOn) {
        LocalDate day = arrivedAt != null ? arrivedAt.toLocalDate() : deliveredOn != null ? deliveredOn : statedOn;
        String at = documentNo == null ? statedOn + "|~|%08d".formatted(line) : day + "|" + documentNo;
        return new RowSaid(at, car, owner, contact);
    }

    /** Everything it says, in sixty-four bits. */
    Fingerprint fingerprint() {
        return new Fingerprint().and(documentNo).and(car).and(owner).and(contact).and(arrivedAt).and(deliveredOn).and(status)
                .and(serviceKindRaw).and(mainItems).and(advisor).and(amount).and(watchInUse).and(firstVisit);
    }

    /** What it says of the order. */
    OrderSaid order(ZoneId zone, ServiceKinds kinds) {
        ServiceKind serviceKind = kind == ImportKind.SALE || serviceKindRaw == null ? null : kinds.read(serviceKindRaw);
        return new OrderSaid(kind == ImportKind.SALE ? Occasion.SALE : Occasion.SERVICE, documentNo,
                fingerprint().and(serviceKind).and(zone).bits(), status, car.brand(), serviceKind, serviceKindRaw, mainItems,
                arrivedAt == null ? null : arrivedAt.atZone(zone).toOffsetDateTime(), deliveredOn,
                arrivedAt != null ? arrivedAt.toLocalDate() : deliveredOn, car.mileageKm(), advisor, amount, watchInUse, firstVisit);
    }
}
