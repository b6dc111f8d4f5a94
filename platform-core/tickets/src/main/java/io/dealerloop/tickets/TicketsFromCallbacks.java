package io.dealerloop.tickets;

import io.dealerloop.callbacks.CallbackRecorded;
import io.dealerloop.kernel.EventSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** A complaint, an alarming score, a wish for an appointment or a customer nobody can reach: each becomes a ticket. */
@ApplicationScoped
public class TicketsFromCallbacks implements EventSubscriber<CallbackRecorded> {

    @Inject
    private Tickets tickets;

    @Override
    public Class<CallbackRecorded> event() {
        return CallbackRecorded.class;
    }

    @Override
    public void on(CallbackRecorded recorded) {
        List<NewTicket> wanted = wanted(recorded);
        if (!wanted.isEmpty()) {
            tickets.open(wanted);
        }
    }

    static List<NewTicket> wanted(CallbackRecorded recorded) {
        List<NewTicket> wanted = new ArrayList<>();
        String scores = recorded.lowScores().isEmpty() ? "" : "低分：" + String.join("，", recorded.lowScores());
        if (recorded.complaint() || !recorded.lowScores().isEmpty()) {
            wanted.add(ticket(TicketKind.COMPLAINT, recorded, scores));
        }
        if (recorded.booking()) {
            wanted.add(ticket(TicketKind.BOOKING, recorded, ""));
        }
        if (recorded.correctionTask()) {
            wanted.add(ticket(TicketKind.CORRECTION, recorded, recorded.consequence()));
        }
        return wanted;
    }

    private static NewTicket ticket(TicketKind kind, CallbackRecorded recorded, String about) {
        String text = about.isEmpty() ? recorded.words() : recorded.words().isEmpty() ? about : about + "\n" + recorded.words();
        return new NewTicket(kind, recorded.callbackId(), recorded.customerId(), recorded.customerName(), recorded.vehicleId(),
                recorded.plate(), recorded.model(), text.isEmpty() ? kind.title().zh() : text, recorded.agent(), recorded.agentName());
    }
}
