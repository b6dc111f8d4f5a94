package io.dealerloop.spi;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One finished delivery and all of its history a standard may decide on.
 *
 * @param occasion service or sale
 * @param deliveredOn D, the day the customer took the car (服务交付日)
 * @param today the store's current day; a delivery may lie in the past (late import) or, by a typing error, in the future
 * @param serviceKind how the order's kind was read; {@link ServiceKind#NONE} for a sale
 * @param firstVisit no earlier order for this car at this store, or marked so by the export
 * @param watchInUse an item needs watching in further use (继续使用观察)
 * @param majorComplaintResolvedOn the day a major complaint (重大投诉) about this car was resolved, when that has not been visited yet
 * @param fleetCustomer the customer runs a fleet (集团性客户)
 * @param goodAdvice the customer gave very good advice (提出很好意见)
 * @param fleetVisitedOn the day of the last visit made, planned or proposed for this fleet; empty for customers without a fleet
 * @param firstWrittenSincePhone the day of the first SMS or e-mail callback after the last successful phone callback, or ever;
 *     empty = the half-year clock has not started
 * @param contact how the person can be reached
 * @param settings the plugin's settings as they stand for this store
 */
public record DeliveryFacts(
        Occasion occasion,
        LocalDate deliveredOn,
        LocalDate today,
        ServiceKind serviceKind,
        boolean firstVisit,
        boolean watchInUse,
        Optional<LocalDate> majorComplaintResolvedOn,
        boolean fleetCustomer,
        boolean goodAdvice,
        Optional<LocalDate> fleetVisitedOn,
        Optional<LocalDate> firstWrittenSincePhone,
        ContactFacts contact,
        Settings settings) {

    public DeliveryFacts {
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(deliveredOn, "deliveredOn");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(serviceKind, "serviceKind");
        Objects.requireNonNull(majorComplaintResolvedOn, "majorComplaintResolvedOn");
        Objects.requireNonNull(fleetVisitedOn, "fleetVisitedOn");
        Objects.requireNonNull(firstWrittenSincePhone, "firstWrittenSincePhone");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(settings, "settings");
    }
}
