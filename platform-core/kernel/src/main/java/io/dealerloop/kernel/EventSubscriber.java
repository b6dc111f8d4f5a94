package io.dealerloop.kernel;

/**
 * Reacts to an event of another capability. A CDI bean; called inside the event's store, in a transaction of its own, at least once
 * delivered and deduplicated by the event's id, so that its effect happens once. A failure is retried with growing pauses.
 */
public interface EventSubscriber<E extends DomainEvent> {

    Class<E> event();

    void on(E event);

    /** Stable name under which the kernel remembers what this subscriber has already received. */
    default String name() {
        return getClass().getSimpleName().replaceAll("[$_].*", "");
    }
}
