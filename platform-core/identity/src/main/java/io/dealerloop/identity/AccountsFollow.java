package io.dealerloop.identity;

import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.PlatformJob;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the identity provider which accounts were disabled, enabled or removed. Our database has refused them since the moment that
 * was decided; this ends their sessions and keeps them from signing in, as soon as the provider can be reached.
 */
@ApplicationScoped
public class AccountsFollow implements PlatformJob {

    private static final Logger LOG = Logger.getLogger(AccountsFollow.class.getName());
    private static final int AT_ONCE = 200;

    private record Waiting(UUID subject, String prefix, boolean disabled, boolean removed) {}

    @Inject
    private PlatformDatabase database;

    @Inject
    private Directory directory;

    @Override
    public String name() {
        return "accounts-follow";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    /** Tries at once; what cannot be told now is told by the job. */
    public void soon() {
        try {
            run();
        } catch (Problem later) {
            LOG.log(Level.INFO, "The identity provider hears of changed accounts later: {0}", later.getMessage());
        }
    }

    @Override
    public void run() {
        List<Waiting> waiting = database.jdbc(connection -> Sql.list(connection, "SELECT subject, prefix, disabled_at IS NOT NULL, removed_at IS NOT NULL"
                + " FROM account WHERE NOT followed LIMIT ?", row -> new Waiting(row.getObject(1, UUID.class), row.getString(2),
                row.getBoolean(3), row.getBoolean(4)), AT_ONCE));
        for (Waiting account : waiting) {
            if (account.removed()) {
                directory.remove(account.prefix(), account.subject());
            } else if (account.disabled()) {
                directory.disable(account.prefix(), account.subject());
            } else {
                directory.enable(account.prefix(), account.subject());
            }
            database.jdbc(connection -> Sql.update(connection, account.removed()
                    ? "DELETE FROM account WHERE subject = ? AND removed_at IS NOT NULL AND disabled_at IS NOT NULL = ?"
                    : "UPDATE account SET followed = true WHERE subject = ? AND removed_at IS NULL AND disabled_at IS NOT NULL = ?",
                    account.subject(), account.disabled()));
        }
    }
}
