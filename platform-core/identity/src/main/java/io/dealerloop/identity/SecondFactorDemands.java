package io.dealerloop.identity;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;

/**
 * Applies another rule to posts that are held already, in the transaction that changed it; posts given later bring theirs with them. The
 * identity provider hears of it as of every change of an account: by {@link AccountsFollow}.
 */
@ApplicationScoped
public class SecondFactorDemands {

    private static final String TELL = " RETURNING subject) UPDATE account SET followed = false, changes = changes + 1"
            + " WHERE subject IN (SELECT subject FROM changed)";

    @Inject
    private PlatformDatabase database;

    /** In those stores. Whoever entered one from headquarters is under their group's rule. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void inStores(Collection<UUID> stores, SecondFactor rule) {
        database.jdbc(connection -> Sql.update(connection, "WITH changed AS (UPDATE post_holding SET second_factor = post = ANY (?)"
                + " WHERE tenant_id = ANY (?) AND source <> 'ENTRY' AND (held_to IS NULL OR held_to > ?)"
                + " AND second_factor <> (post = ANY (?))" + TELL, rule.names(), stores.toArray(UUID[]::new), now(), rule.names()));
    }

    /** In a group's headquarters. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void inHeadquarters(GroupId group, SecondFactor rule) {
        database.jdbc(connection -> Sql.update(connection, "WITH changed AS (UPDATE group_post_holding SET second_factor = post = ANY (?)"
                + " WHERE group_id = ? AND (held_to IS NULL OR held_to > ?) AND second_factor <> (post = ANY (?))" + TELL,
                rule.names(), group, now(), rule.names()));
    }

    /** After somebody was given a post that demands one. */
    static void tell(Connection connection, UUID subject) throws SQLException {
        Sql.update(connection, "UPDATE account SET followed = false, changes = changes + 1 WHERE subject = ? AND NOT second_factor_asked", subject);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(Clock.systemUTC());
    }
}
