package io.dealerloop.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The outbox: an event is written in the transaction that caused it and handed to its subscribers afterwards, at least once.
 * The due work is a row of the job scheduler's own table (ids only), so a crash between the two loses and doubles nothing.
 */
@ApplicationScoped
public class Events {

    static final String DELIVERY = "deliver-event";

    @Inject
    private StoreDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    @Any
    private Instance<EventSubscriber<?>> subscribers;

    /** Publishes within the current transaction; nothing is published when it rolls back. */
    public void publish(DomainEvent event) {
        UUID id = Ids.next();
        UUID tenant = Tenants.current().value();
        OffsetDateTime at = clock.now().atOffset(ZoneOffset.UTC);
        boolean wanted = subscribers.stream().anyMatch(subscriber -> subscriber.event().isInstance(event));
        database.jdbc(connection -> {
            try (PreparedStatement outbox = connection.prepareStatement(
                    "INSERT INTO outbox_event (tenant_id, id, type, body, occurred_at, actor) VALUES (?, ?, ?, ?::jsonb, ?, ?)")) {
                outbox.setObject(1, tenant);
                outbox.setObject(2, id);
                outbox.setString(3, event.getClass().getSimpleName());
                outbox.setString(4, Json.write(event));
                outbox.setObject(5, at);
                outbox.setObject(6, Actor.current().subject());
                outbox.executeUpdate();
            }
            if (wanted) {
                schedule(connection.prepareStatement(
                        "INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                                + " VALUES (?, ?, ?, ?, false, 1)"), id, tenant, at);
            }
            return null;
        });
    }

    private static void schedule(PreparedStatement statement, UUID id, UUID tenant, OffsetDateTime at) throws SQLException {
        try (statement) {
            statement.setString(1, DELIVERY);
            statement.setString(2, id.toString());
            statement.setBytes(3, tenant.toString().getBytes(StandardCharsets.UTF_8));
            statement.setObject(4, at);
            statement.executeUpdate();
        }
    }
}
