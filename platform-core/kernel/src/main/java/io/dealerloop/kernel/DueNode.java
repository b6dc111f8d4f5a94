package io.dealerloop.kernel;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This node's part in what falls due: some lanes that look for times that have come, as the dispatcher, and have their work done in their stores. */
@ApplicationScoped
public class DueNode {

    private static final Logger LOG = Logger.getLogger(DueNode.class.getName());
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);
    private static final String WATCHED_AS = "io.dealerloop:type=DueTimes";

    @Resource(lookup = "java:app/jdbc/dispatch")
    private DataSource dispatch;

    @Inject
    private BusinessClock clock;

    @Inject
    private Jobs jobs;

    @Inject
    private DueFiring firing;

    @Inject
    @Any
    private Instance<DueWork> works;

    @Inject
    @ConfigProperty(name = "dealerloop.due.threads", defaultValue = "4")
    private int threads;

    @Inject
    @ConfigProperty(name = "dealerloop.due.polling-interval", defaultValue = "PT1S")
    private Duration pollingInterval;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService lanes = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("due-times-", 0).factory());

    /** Begins to look; called once, when the application has started and its data sources stand. */
    public void start() {
        watch(true);
        Map<String, DueWork> known = works.stream().collect(Collectors.toUnmodifiableMap(DueWork::kind, Function.identity()));
        if (known.isEmpty()) {
            return;
        }
        for (int n = 0; n < threads; n++) {
            DueLane lane = new DueLane(dispatch::getConnection, clock, known.keySet(), jobs::waits, due -> jobs.inStore(due.store(), () -> {
                firing.fire(due, known.get(due.kind()));
                return null;
            }));
            lanes.execute(() -> look(lane));
        }
    }

    private void look(DueLane lane) {
        try {
            do {
                try {
                    while (stopped.getCount() > 0 && lane.round()) {
                        // There may be more.
                    }
                } catch (SQLException | RuntimeException | Error failure) {
                    LOG.log(Level.WARNING, "What is due could not be looked for; it is tried again in " + pollingInterval, failure);
                }
            } while (!stopped.await(pollingInterval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
        watch(false);
        lanes.shutdown();
        try {
            // What they have in hand is finished as a rule; if not, another node takes it up.
            lanes.awaitTermination(PATIENCE_AT_THE_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(boolean watched) {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName name = new ObjectName(WATCHED_AS);
            if (server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
            if (watched) {
                server.registerMBean(new Watched(), name);
            }
        } catch (JMException failure) {
            LOG.log(Level.WARNING, "The figures of due times cannot be watched", failure);
        }
    }

    private DueRows.Standing standing() {
        try (Connection connection = dispatch.getConnection()) {
            return DueRows.standing(connection, clock.now());
        } catch (SQLException failure) {
            throw new IllegalStateException("The due times could not be counted: " + failure.getMessage(), failure);
        }
    }

    /** Asked anew each time somebody looks. */
    private final class Watched implements DueTimesMXBean {

        @Override
        public long getOpen() {
            return standing().open();
        }

        @Override
        public long getLate() {
            return standing().late();
        }

        @Override
        public long getFailing() {
            return standing().failing();
        }

        @Override
        public long getLongestSeconds() {
            return standing().longestSeconds();
        }
    }
}
