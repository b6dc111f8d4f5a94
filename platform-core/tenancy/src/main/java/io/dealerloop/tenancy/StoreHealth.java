package io.dealerloop.tenancy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a store fares, in figures that name nobody.
 *
 * @param lastImportAt when an import was last loaded; absent = never
 * @param listOpenedOn the newest day whose list was opened; absent = none yet
 * @param overdueCallbacks callbacks due before today and neither done nor given up
 * @param measuredAt when this was measured; absent = not yet
 */
public record StoreHealth(@Nullable OffsetDateTime lastImportAt, @Nullable LocalDate listOpenedOn, int overdueCallbacks,
        @Nullable OffsetDateTime measuredAt) {

    static final StoreHealth UNKNOWN = new StoreHealth(null, null, 0, null);

    public StoreHealth withLastImport(@Nullable OffsetDateTime at) {
        return new StoreHealth(at, listOpenedOn, overdueCallbacks, measuredAt);
    }

    public StoreHealth withList(@Nullable LocalDate openedOn, int overdue) {
        return new StoreHealth(lastImportAt, openedOn, overdue, measuredAt);
    }

    StoreHealth measured(OffsetDateTime at) {
        return new StoreHealth(lastImportAt, listOpenedOn, overdueCallbacks, at);
    }
}
