package io.dealerloop.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Does the work of one time that has come, in one transaction of its store with which the time is gone. The time is taken away after the work: who
 * changes a subject locks first the subject and then its times, and so must this, or the two would wait for each other.
 */
@ApplicationScoped
class DueFiring {

    private static final ScopedValue<Taking> TAKING = ScopedValue.newInstance();

    /** Somebody else did, moved or cleared it while it was being worked on; what was done here goes with the transaction. */
    static final class TakenMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1;

        TakenMeanwhile() {
            super("It was done, moved or cleared meanwhile", null, false, false);
        }
    }

    /** The time that is being worked on. */
    private static final class Taking {

        private final DueRows.Due due;
        private boolean taken;

        Taking(DueRows.Due due) {
            this.due = due;
        }

        void take(StoreDatabase database) {
            if (!taken) {
                if (!database.<Boolean>jdbc(connection -> DueRows.take(connection, due))) {
                    throw new TakenMeanwhile();
                }
                taken = true;
            }
        }
    }

    @Inject
    private StoreDatabase database;

    /** @throws TakenMeanwhile when it was not there any more in the end */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fire(DueRows.Due due, DueWork work) {
        if (!database.<Boolean>jdbc(connection -> DueRows.stands(connection, due))) {
            return;
        }
        Taking taking = new Taking(due);
        ScopedValue.where(TAKING, taking).run(() -> work.due(due.subject(), due.at()));
        taking.take(database);
    }

    /** Before the work of a time sets or clears that same time itself: what is gone then is its own doing. */
    static void touched(StoreDatabase database, String kind, TenantId store, Iterable<UUID> subjects) {
        if (TAKING.isBound()) {
            Taking taking = TAKING.get();
            for (UUID subject : subjects) {
                if (taking.due.subject().equals(subject) && taking.due.kind().equals(kind) && taking.due.store().equals(store)) {
                    taking.take(database);
                }
            }
        }
    }
}
