package io.dealerloop.tickets;

/** Where a ticket (工单) stands. */
public enum TicketState { OPEN, CLOSED }
