package io.dealerloop.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.ZoneOffset;
import java.util.UUID;

/** Hands one event to one subscriber, in one transaction of the event's store. */
@ApplicationScoped
class EventDelivery {

    private record Stored(String type, String body) {}

    @Inject
    private StoreDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    @Any
    private Instance<EventSubscriber<?>> subscribers;

    Iterable<EventSubscriber<?>> subscribers() {
        return subscribers;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <E extends DomainEvent> void deliver(UUID eventId, EventSubscriber<E> subscriber) {
        Stored stored = find(eventId);
        if (stored == null || !stored.type().equals(subscriber.event().getSimpleName()) || !firstTime(eventId, subscriber.name())) {
            return;
        }
        subscriber.on(Json.read(stored.body(), subscriber.event()));
    }

    private Stored find(UUID eventId) {
        return database.jdbc(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT type, body FROM outbox_event WHERE tenant_id = ? AND id = ?")) {
                statement.setObject(1, Tenants.current().value());
                statement.setObject(2, eventId);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? new Stored(row.getString(1), row.getString(2)) : null;
                }
            }
        });
    }

    private boolean firstTime(UUID eventId, String subscriber) {
        return database.jdbc(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT INTO event_received (tenant_id, event_id, subscriber, received_at) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT DO NOTHING")) {
                statement.setObject(1, Tenants.current().value());
                statement.setObject(2, eventId);
                statement.setString(3, subscriber);
                statement.setObject(4, clock.now().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate() == 1;
            }
        });
    }
}
