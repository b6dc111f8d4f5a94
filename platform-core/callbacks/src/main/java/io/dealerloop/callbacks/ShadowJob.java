package io.dealerloop.callbacks;

import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.StoreJob;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.Text;
import io.dealerloop.surveys.Surveys;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the shadow runs a store was asked for, one after the other. What a killed node was at begins anew: a run writes nothing but its
 * own findings.
 */
@ApplicationScoped
public class ShadowJob implements StoreJob {

    private static final Logger LOG = Logger.getLogger(ShadowJob.class.getName());

    /** A transaction for each piece of a run. */
    @ApplicationScoped
    static class Pieces implements ShadowReplay.Transactions {

        @Inject
        private StoreDatabase database;

        @Override
        @Transactional
        public <T> T in(StoreDatabase.Work<T> work) {
            return database.jdbc(work);
        }
    }

    @Inject
    private Pieces pieces;

    @Inject
    private Stores stores;

    @Inject
    private PluginHost host;

    @Inject
    private Surveys surveys;

    /** What other capabilities keep of those days. */
    @Inject
    @Any
    private Instance<ShadowedPast> pasts;

    @Inject
    private BusinessClock clock;

    @Override
    public String name() {
        return "shadow-run";
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return stores.current().active() && waiting().isPresent() ? Optional.of(after) : Optional.empty();
    }

    @Override
    public void run() {
        for (Optional<ShadowRows.Wanted> wanted = waiting(); wanted.isPresent(); wanted = waiting()) {
            make(wanted.get());
        }
    }

    private void make(ShadowRows.Wanted wanted) {
        try {
            ShadowComparison comparison = new ShadowComparison(side(wanted.plugin(), wanted.against()), side(wanted.plugin(), wanted.version()));
            new ShadowReplay(pieces, surveys, Tenants.current(), wanted, Standards.current(host, stores), comparison, this::now)
                    .run(pasts.stream().toList());
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "Shadow run " + wanted.id() + " failed", failure);
            end(wanted, ShadowRun.State.FAILED, Text.of("发生意外错误，可重试。编号 " + wanted.id(),
                    "Something unexpected happened; try again. Reference " + wanted.id()));
        }
    }

    private ShadowComparison.Side side(String plugin, String version) {
        return new ShadowComparison.Side(new Standards(host, Standards.asker(stores), stores.settings().following(plugin, version)),
                new StandardRef(plugin, version));
    }

    private void end(ShadowRows.Wanted wanted, ShadowRun.State state, Text failure) {
        pieces.in(connection -> new ShadowRows(connection, Tenants.current()).end(wanted.id(), state, failure, now()));
    }

    private Optional<ShadowRows.Wanted> waiting() {
        return pieces.in(connection -> new ShadowRows(connection, Tenants.current()).next());
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
