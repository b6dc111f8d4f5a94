package io.dealerloop.imports;

import io.dealerloop.kernel.TenantId;
import io.dealerloop.visits.ServiceKinds;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * What an import needs to know of its store.
 *
 * @param names its name, code and signature, by which a file is known to be its own
 * @param headings the words its columns are known by
 * @param areaCode its area code (区号), for landlines without one; may be {@code null}
 */
record StoreContext(TenantId tenant, ZoneId zone, Set<String> names, String areaCode, KnownHeadings headings, ServiceKinds kinds,
        OffsetDateTime now) {

    LocalDate today() {
        return now.atZoneSameInstant(zone).toLocalDate();
    }
}
