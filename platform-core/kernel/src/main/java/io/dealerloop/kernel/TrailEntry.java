package io.dealerloop.kernel;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An entry of a trail as it is written: what cannot be written down is not done, and everybody is told so in the same words. */
@FunctionalInterface
interface TrailEntry {

    Logger LOG = Logger.getLogger(TrailEntry.class.getName());

    int insert() throws SQLException;

    /** @throws Problem when it cannot be written; it ends the transaction, and with it whatever the entry was to tell of */
    static int write(String action, TrailEntry entry) {
        try {
            return entry.insert();
        } catch (SQLException failure) {
            LOG.log(Level.SEVERE, "The trail of " + action + " could not be written; it was not done", failure);
            throw Problem.unavailable("审计记录暂时无法写入，因此没有执行此操作，请稍后重试。",
                    "The audit trail cannot be written right now, so this was not done; please try again in a moment.");
        }
    }
}
