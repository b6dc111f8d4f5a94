package io.dealerloop.audit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody wants to see of the trail; what is {@code null} does not matter.
 *
 * @param person who did it
 * @param action what was done
 * @param subject to what
 * @param from first day in the store's time
 * @param to last day
 */
record AuditQuery(UUID person, String action, UUID subject, LocalDate from, LocalDate to) {

    AuditQuery {
        action = action == null || action.isBlank() ? null : action.strip();
    }

    AuditQuery since(LocalDate day) {
        return new AuditQuery(person, action, subject, day, to);
    }
}
