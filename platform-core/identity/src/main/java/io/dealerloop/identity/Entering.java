package io.dealerloop.identity;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/** The right of somebody of headquarters to look into a store they entered: a post there with an end. Who may enter, and why, is tenancy's matter. */
@ApplicationScoped
public class Entering {

    @Inject
    private StoreDatabase database;

    @Inject
    private Posts posts;

    /** The acting person may look into the current store until then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(OffsetDateTime from, OffsetDateTime until) {
        close(from);
        UUID subject = Actor.current().subject();
        database.jdbc(connection -> {
            HoldingRows.give(connection, subject, Tenants.current().value(), Set.of(Post.HEADQUARTERS),
                    new HoldingRows.Term(from, until, null), Holding.Source.ENTRY, SecondFactor.NONE);
            return null;
        });
        posts.changed();
    }

    /** The acting person looks into the current store no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(OffsetDateTime now) {
        database.jdbc(connection -> Sql.update(connection, "UPDATE post_holding SET held_to = greatest(held_from, ?) WHERE subject = ?"
                + " AND tenant_id = ? AND source = 'ENTRY' AND held_to > ?", now, Actor.current().subject(), Tenants.current(), now));
        posts.changed();
    }
}
