package io.dealerloop.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds times that have come, a few at once, and has them done one after the other. What it has found is its own for a while only: when the node is
 * killed, another one takes it up then. Any number of lanes and nodes may look at the same time.
 */
final class DueLane {

    /** So few that a slow one keeps few others waiting, so many that finding them costs little. */
    static final int BATCH = 16;
    static final Duration OWN = Duration.ofSeconds(30);
    private static final Duration SUSPENDED_ASKS_AGAIN = Duration.ofMinutes(15);
    private static final int LONGEST_PAUSE = 3600;

    private static final Logger LOG = Logger.getLogger(DueLane.class.getName());

    /** Opens connections of the dispatcher. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    private final Connections dispatch;
    private final Clock clock;
    private final Set<String> kinds;
    private final Predicate<TenantId> waits;
    private final Consumer<DueRows.Due> firing;

    /**
     * @param kinds which this node knows; others are left to nodes that know them
     * @param waits whether a store is suspended
     * @param firing does the work of one in its store and transaction
     */
    DueLane(Connections dispatch, Clock clock, Set<String> kinds, Predicate<TenantId> waits, Consumer<DueRows.Due> firing) {
        this.dispatch = dispatch;
        this.clock = clock;
        this.kinds = kinds;
        this.waits = waits;
        this.firing = firing;
    }

    /** One batch. @return whether there may be more */
    boolean round() throws SQLException {
        Instant own = clock.instant().plus(OWN);
        List<DueRows.Due> found;
        try (Connection connection = dispatch.open()) {
            found = DueRows.claim(connection, kinds, clock.instant(), own, BATCH);
        }
        for (DueRows.Due due : found) {
            if (!clock.instant().isBefore(own)) {
                // The rest is not its own any more.
                break;
            }
            if (waits.test(due.store())) {
                mark(connection -> DueRows.postpone(connection, due, clock.instant().plus(SUSPENDED_ASKS_AGAIN)));
            } else {
                fire(due);
            }
        }
        return found.size() == BATCH;
    }

    private void fire(DueRows.Due due) throws SQLException {
        try {
            firing.accept(due);
        } catch (DueFiring.TakenMeanwhile others) {
            LOG.log(Level.FINE, "What was due of {0} {1} was another''s", new Object[] {due.kind(), due.subject()});
        } catch (RuntimeException failure) {
            int failures = due.failures() + 1;
            LOG.log(Level.WARNING, "What was due of " + due.kind() + " " + due.subject() + " in store " + due.store() + " failed " + failures + " time(s)", failure);
            mark(connection -> DueRows.failed(connection, due, clock.instant().plusSeconds(Math.min(LONGEST_PAUSE, 1L << Math.min(failures, 12)))));
        }
    }

    @FunctionalInterface
    private interface Mark {
        void on(Connection connection) throws SQLException;
    }

    private void mark(Mark mark) throws SQLException {
        try (Connection connection = dispatch.open()) {
            mark.on(connection);
        }
    }
}
