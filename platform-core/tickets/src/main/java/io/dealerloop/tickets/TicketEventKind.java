package io.dealerloop.tickets;

/** What became of a ticket. */
public enum TicketEventKind {
    OPENED,
    /** What was recorded is now recorded otherwise; what it was is kept. */
    CORRECTED,
    /** Belongs together with another ticket. */
    LINKED,
    /** That was taken back. */
    UNLINKED,
    /** This ticket has gone into another one. */
    MERGED,
    /** Another ticket has gone into this one. */
    ABSORBED,
    /** This ticket stands for itself again. */
    UNMERGED,
    /** The other ticket stands for itself again. */
    RELEASED,
    /** Part of this ticket became another one. */
    SPLIT,
    /** This ticket was part of another one. */
    SPLIT_OFF,
    CLOSED,
    REOPENED
}
