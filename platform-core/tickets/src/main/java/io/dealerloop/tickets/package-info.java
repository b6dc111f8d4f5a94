/** Tickets (工单) of a minimal kind for now: what a callback brought up and somebody must follow: complaint, booking, correction. */
package io.dealerloop.tickets;
