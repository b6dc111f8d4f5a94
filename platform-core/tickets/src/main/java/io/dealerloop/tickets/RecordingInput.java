package io.dealerloop.tickets;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody recorded.
 *
 * @param kind what the ticket is; may be left out where the format says it
 * @param entryPoint how it came in; a call where it is not said, for a machine the API
 * @param brand chooses the standard where no car is named; neither = the store's base
 * @param format the record format's code; needed for consultations, rescues and complaints
 * @param slots what was said, by the slot's name
 * @param asSaid slots whose value stands although it does not look like one, for the customer said it so
 * @param text whatever else was said, up to 4,000 characters; needed where there is no format
 * @param customerId of the customer's file
 * @param vehicleId of the car's file
 * @param callerName who called or came, where it is not the customer: a driver, a relative, a salesperson for them
 * @param callerPhone by which the caller is reached
 */
public record RecordingInput(
        @Nullable TicketKind kind,
        @Nullable EntryPoint entryPoint,
        @Nullable String brand,
        @Nullable String format,
        @Nullable Map<String, @Nullable String> slots,
        @Nullable List<String> asSaid,
        @Nullable String text,
        @Nullable UUID customerId,
        @Nullable UUID vehicleId,
        @Nullable String callerName,
        @Nullable String callerPhone) {}
