package io.dealerloop.callbacks;

import io.dealerloop.identity.Contact;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.PlannedCallback.Mark;
import io.dealerloop.spi.ServiceKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback as a row of a day's list; what is not known is {@code null}.
 *
 * @param version what the next change must be made upon
 * @param day the list it stands on; {@code null} for one that has not come onto a list yet
 * @param personId whom to call: rows of one person belong together
 * @param dueOn the standard's day; never moves
 * @param nextOn the day it is to be worked next
 * @param rule the standard's rule that asked for it, or {@code ADDED…} for one a person added
 * @param reason why, in words
 * @param origin why it stands on that day's list
 * @param state as it was at the end of that day, for a list of the past
 * @param lastChange who changed it last, when and how
 */
public record Entry(
        UUID storeId,
        String storeName,
        UUID callbackId,
        int version,
        @Nullable LocalDate day,
        UUID personId,
        Customer customer,
        Vehicle vehicle,
        Occasion occasion,
        ServiceKind serviceKind,
        @Nullable String mainItems,
        String orderNumber,
        LocalDate deliveredOn,
        Channel channel,
        LocalDate dueOn,
        LocalDate nextOn,
        LocalDate expiresOn,
        String rule,
        String reason,
        @Nullable Origin origin,
        CallbackState state,
        @Nullable OffsetDateTime agreedAt,
        int attempts,
        Set<Mark> marks,
        Proposal proposal,
        @Nullable Person assignee,
        @Nullable Outcome lastOutcome,
        boolean complaint,
        boolean booking,
        Change lastChange) {

    public record Customer(UUID id, String name, @Nullable Contact phone) {}

    public record Vehicle(UUID id, @Nullable String plate, @Nullable String vin, @Nullable String brand, @Nullable String model) {}

    public record Person(UUID subject, String name) {}

    public record Change(String by, OffsetDateTime at, String what) {}
}
