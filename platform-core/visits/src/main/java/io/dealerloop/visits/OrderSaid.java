package io.dealerloop.visits;

import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What an export says about one work order or sale; a component that is {@code null} says nothing and changes nothing.
 *
 * @param documentNo work-order number (派工单号) or sales contract number: an order is its number
 * @param hash of everything the export says in this order, people and car included: the same again changes nothing
 * @param status {@code null} = follows from the day of delivery
 * @param orderedOn the day the order was opened, or of delivery where that is not said
 * @param watchInUse an item needs watching in further use (继续使用观察)
 * @param firstVisit the export's own flag (首次进厂)
 */
public record OrderSaid(Occasion occasion, String documentNo, long hash, OrderStatus status, String brand, ServiceKind serviceKind,
        String serviceKindRaw, String mainItems, OffsetDateTime arrivedAt, LocalDate deliveredOn, LocalDate orderedOn,
        Integer mileageKm, String advisor, BigDecimal amount, Boolean watchInUse, Boolean firstVisit) {}
