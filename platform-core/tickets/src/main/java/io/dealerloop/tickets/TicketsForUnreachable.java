package io.dealerloop.tickets;

import io.dealerloop.callbacks.CustomersUnreachable;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.EventSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Customers nobody can reach from the start: the information clerk is asked to find a way. */
@ApplicationScoped
public class TicketsForUnreachable implements EventSubscriber<CustomersUnreachable> {

    @Inject
    private Tickets tickets;

    @Override
    public Class<CustomersUnreachable> event() {
        return CustomersUnreachable.class;
    }

    @Override
    public void on(CustomersUnreachable unreachable) {
        Actor platform = Actor.SYSTEM;
        tickets.open(unreachable.callbacks().stream()
                .map(callback -> new NewTicket(TicketKind.CORRECTION, callback.callbackId(), callback.customerId(),
                        callback.customerName(), callback.vehicleId(), callback.plate(), callback.model(),
                        "无法联系客户，请核实联系方式：" + callback.reason(), platform.subject(), platform.name()))
                .toList());
    }
}
