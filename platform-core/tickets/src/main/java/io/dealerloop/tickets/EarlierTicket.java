package io.dealerloop.tickets;

import java.util.Set;

/**
 * An earlier ticket that may be about the same.
 *
 * @param because what it has in common with what is being recorded
 */
public record EarlierTicket(TicketView ticket, Set<Because> because) {

    /** What two tickets have in common, the surest first. */
    public enum Because { VEHICLE, CUSTOMER, PHONE, NAME, PROBLEM }
}
