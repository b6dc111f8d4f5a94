package io.dealerloop.identity;

import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.PlatformJob;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the identity provider which accounts were disabled, enabled or removed, and of whom a second factor is demanded. Our database has
 * refused accounts since the moment that was decided; this ends their sessions and keeps them from signing in, as soon as the provider can
 * be reached.
 */
@ApplicationScoped
public class AccountsFollow implements PlatformJob {

    private static final Logger LOG = Logger.getLogger(AccountsFollow.class.getName());
    private static final int AT_ONCE = 200;
    /** A person waits for these; a rule for a whole group is the job's. */
    private static final int SOON = 20;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String WAITING = "SELECT a.subject, a.prefix, a.disabled_at IS NOT NULL, a.removed_at IS NOT NULL,"
            + " a.second_factor_asked, EXISTS (SELECT FROM post_holding h WHERE h.subject = a.subject AND h.second_factor AND"
            + " (h.held_to IS NULL OR h.held_to > ?)) OR EXISTS (SELECT FROM group_post_holding h WHERE h.subject = a.subject"
            + " AND h.second_factor AND (h.held_to IS NULL OR h.held_to > ?)), a.changes FROM account a"
            + " WHERE NOT a.followed AND a.subject > ? ORDER BY a.subject LIMIT ?";

    /**
     * @param asked whether the provider was told to ask for a second factor
     * @param demanded whether it is to be asked for
     * @param changes as they were counted when this was read
     */
    private record Waiting(UUID subject, String prefix, boolean disabled, boolean removed, boolean asked, boolean demanded, int changes) {}

    @Inject
    private PlatformDatabase database;

    @Inject
    private Directory directory;

    @Inject
    @ConfigProperty(name = "dealerloop.accounts.follow-every", defaultValue = "PT1M")
    private Duration every;

    @Override
    public String name() {
        return "accounts-follow";
    }

    @Override
    public Duration pause() {
        return every;
    }

    /** Tries at once; what cannot be told now is told by the job. */
    public void soon() {
        try {
            tell(waiting(FIRST, SOON));
        } catch (Problem later) {
            LOG.log(Level.INFO, "The identity provider hears of changed accounts later: {0}", later.getMessage());
        }
    }

    @Override
    public void run() {
        List<Waiting> waiting = waiting(FIRST, AT_ONCE);
        while (!waiting.isEmpty()) {
            tell(waiting);
            waiting = waiting.size() < AT_ONCE ? List.of() : waiting(waiting.getLast().subject(), AT_ONCE);
        }
    }

    private List<Waiting> waiting(UUID after, int most) {
        OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
        return database.jdbc(connection -> Sql.list(connection, WAITING, row -> new Waiting(row.getObject(1, UUID.class), row.getString(2),
                row.getBoolean(3), row.getBoolean(4), row.getBoolean(5), row.getBoolean(6), row.getInt(7)), now, now, after, most));
    }

    /** An account that the provider refuses does not keep the others from following; a provider that is away does. */
    private void tell(List<Waiting> waiting) {
        for (Waiting account : waiting) {
            try {
                tell(account);
            } catch (Problem refused) {
                if (refused.kind() == Problem.Kind.UNAVAILABLE) {
                    throw refused;
                }
                LOG.log(Level.WARNING, "The identity provider does not follow for account " + account.subject(), refused);
            }
        }
    }

    private void tell(Waiting account) {
        if (account.removed()) {
            directory.remove(account.prefix(), account.subject());
        } else if (account.disabled()) {
            directory.disable(account.prefix(), account.subject());
        } else {
            directory.enable(account.prefix(), account.subject());
        }
        if (!account.removed() && account.demanded()) {
            directory.demandSecondFactor(account.prefix(), account.subject());
        } else if (!account.removed() && account.asked()) {
            directory.waiveSecondFactor(account.prefix(), account.subject());
        }
        database.jdbc(connection -> account.removed()
                ? Sql.update(connection, "DELETE FROM account WHERE subject = ? AND removed_at IS NOT NULL AND disabled_at IS NOT NULL = ?",
                        account.subject(), account.disabled())
                : Sql.update(connection, "UPDATE account SET followed = true, second_factor_asked = ? WHERE subject = ? AND removed_at IS NULL"
                        + " AND disabled_at IS NOT NULL = ? AND changes = ?", account.demanded(), account.subject(), account.disabled(),
                        account.changes()));
    }
}
