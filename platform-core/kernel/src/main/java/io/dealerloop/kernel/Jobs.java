package io.dealerloop.kernel;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Runs what is due: events to deliver and the jobs of stores. The scheduler finds due work as {@code dl_dispatch}, which sees
 * platform tables alone; the work itself then runs inside its store.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    /** Resuming a store wakes its work at once; this is for a node that heard of it late. */
    private static final Duration SUSPENDED_ASKS_AGAIN = Duration.ofMinutes(15);

    private static final int MISSED = 4;
    private static final int PLACING_ATTEMPTS = 5;

    @Resource(lookup = "java:app/jdbc/dispatch")
    private DataSource dispatch;

    @Resource(lookup = "java:comp/DefaultContextService")
    private ContextService contexts;

    @Inject
    private BusinessClock clock;

    @Inject
    private EventDelivery delivery;

    @Inject
    @Any
    private Instance<StoreJob> jobs;

    @Inject
    @Any
    private Instance<PlatformJob> platformJobs;

    @Inject
    private Instance<ActiveStores> active;

    @Inject
    @ConfigProperty(name = "dealerloop.jobs.threads", defaultValue = "16")
    private int threads;

    @Inject
    @ConfigProperty(name = "dealerloop.jobs.polling-interval", defaultValue = "PT0.5S")
    private Duration pollingInterval;

    /** How often a node says that it is still at its work. */
    @Inject
    @ConfigProperty(name = "dealerloop.jobs.heartbeat", defaultValue = "PT10S")
    private Duration heartbeat;

    private Scheduler scheduler;

    /** Begins to look for due work; called once, when the application has started and its data sources stand. */
    public void start() {
        List<Task<?>> tasks = new ArrayList<>();
        tasks.add(Tasks.custom(Events.DELIVERY, String.class)
                .onFailure((complete, operations) -> operations.reschedule(complete, retryAt(complete)))
                .execute((instance, context) -> {
                    if (waits(tenantOf(instance))) {
                        return (complete, operations) -> operations.reschedule(complete, clock.now().plus(SUSPENDED_ASKS_AGAIN));
                    }
                    deliver(UUID.fromString(instance.getId()), tenantOf(instance));
                    return (complete, operations) -> operations.remove();
                }));
        for (StoreJob job : jobs) {
            tasks.add(Tasks.custom(job.name(), String.class)
                    .onFailure((complete, operations) -> operations.reschedule(complete, retryAt(complete)))
                    .execute((instance, context) -> {
                        TenantId tenant = tenantOf(instance);
                        if (waits(tenant)) {
                            return (complete, operations) -> operations.reschedule(complete, clock.now().plus(SUSPENDED_ASKS_AGAIN));
                        }
                        inStore(tenant, () -> {
                            job.run();
                            return null;
                        });
                        Optional<Instant> next = inStore(tenant, () -> job.next(clock.now()));
                        return (complete, operations) -> next.ifPresentOrElse(
                                at -> operations.reschedule(complete, at), operations::remove);
                    }));
        }
        List<RecurringTask<Void>> recurring = new ArrayList<>();
        for (PlatformJob job : platformJobs) {
            recurring.add(Tasks.recurring(job.name(), FixedDelay.of(job.pause())).execute((instance, context) -> asPlatform(job)));
        }
        scheduler = Scheduler.create(dispatch, tasks)
                .startTasks(recurring)
                .clock(clock::now)
                .threads(threads)
                .pollingInterval(pollingInterval)
                .pollUsingLockAndFetch(1.0, 4.0)
                // What a killed node or database had in hand is taken up again within a minute, not after the usual half hour.
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED)
                .serializer(new TenantIdText())
                .build();
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Makes sure the current store does all jobs at the times it asks for; called when its settings may have changed. */
    public void keepAll() {
        jobs.forEach(this::keep);
    }

    /**
     * Makes sure the current store does a job at the times it asks for; called when a store is created and whenever its settings change.
     */
    public void keep(StoreJob job) {
        for (int attempt = 1; ; attempt++) {
            try {
                place(job);
                return;
            } catch (TaskInstanceCurrentlyExecutingException running) {
                // When it has run it asks for its next time itself, by the settings as they are then.
                return;
            } catch (DbSchedulerException moved) {
                // It began or ended between our look and our change.
                if (attempt == PLACING_ATTEMPTS) {
                    throw moved;
                }
            }
        }
    }

    private void place(StoreJob job) {
        TenantId tenant = Tenants.current();
        TaskInstanceId id = TaskInstanceId.of(job.name(), tenant.toString());
        Optional<Instant> next = job.next(clock.now());
        boolean known = scheduler.getScheduledExecution(id).isPresent();
        if (next.isEmpty()) {
            if (known) {
                scheduler.cancel(id);
            }
        } else if (known) {
            scheduler.reschedule(id, next.get());
        } else {
            scheduler.scheduleIfNotExists(new TaskInstance<>(job.name(), tenant.toString(), tenant.toString()), next.get());
        }
    }

    /** Runs work in a store on behalf of the platform, with the application's naming and class loading on this thread. */
    <T> T inStore(TenantId tenant, Callable<T> work) {
        try {
            return contexts.contextualCallable(() ->
                    Actor.runAs(Actor.SYSTEM, () -> Tenants.runAs(tenant, work::call))).call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    boolean waits(TenantId tenant) {
        return active.isResolvable() && !active.get().active(tenant);
    }

    /** Makes everything that waited while the current store was suspended due now. */
    public void resume() {
        String store = Tenants.current().toString();
        // Platform rows of the dispatcher alone: which of them are this store's says the id they carry.
        try (Connection connection = dispatch.getConnection()) {
            Sql.update(connection, "UPDATE scheduled_tasks SET execution_time = ? WHERE task_data = ? AND NOT picked AND execution_time > ?"
                    + " AND task_name = ?", clock.now().atOffset(ZoneOffset.UTC), store.getBytes(StandardCharsets.UTF_8),
                    clock.now().atOffset(ZoneOffset.UTC), Events.DELIVERY);
            DueRows.wake(connection, Tenants.current());
        } catch (SQLException failure) {
            throw new IllegalStateException("The waiting events could not be woken: " + failure.getMessage(), failure);
        }
        keepAll();
    }

    /** How many jobs, events and due times of each store failed the last time they were tried. */
    public Map<TenantId, Long> failing(Collection<TenantId> stores) {
        try (Connection connection = dispatch.getConnection()) {
            Map<TenantId, Long> failing = new HashMap<>();
            Sql.list(connection, "SELECT convert_from(task_data, 'UTF8')::uuid, count(*) FROM scheduled_tasks"
                    + " WHERE consecutive_failures > 0 AND task_data = ANY (SELECT convert_to(store, 'UTF8') FROM unnest(?) store) GROUP BY 1",
                    row -> failing.put(new TenantId(row.getObject(1, UUID.class)), row.getLong(2)),
                    (Object) stores.stream().map(TenantId::toString).toArray(String[]::new));
            DueRows.failing(connection, stores).forEach((store, many) -> failing.merge(store, many, Long::sum));
            return failing;
        } catch (SQLException failure) {
            throw new IllegalStateException("The failing jobs could not be read: " + failure.getMessage(), failure);
        }
    }

    private void asPlatform(PlatformJob job) {
        try {
            contexts.contextualCallable(() -> Actor.runAs(Actor.SYSTEM, () -> {
                job.run();
                return null;
            })).call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void deliver(UUID eventId, TenantId tenant) {
        inStore(tenant, () -> {
            for (EventSubscriber<?> subscriber : delivery.subscribers()) {
                delivery.deliver(eventId, subscriber);
            }
            return null;
        });
    }

    private Instant retryAt(ExecutionComplete complete) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        complete.getCause().ifPresent(cause -> LOG.log(Level.WARNING,
                "Job " + complete.getExecution().taskInstance + " failed " + failures + " time(s)", cause));
        return clock.now().plusSeconds(Math.min(3600, 1L << Math.min(failures, 12)));
    }

    private static TenantId tenantOf(TaskInstance<String> instance) {
        return TenantId.parse(instance.getData());
    }

    /** Job data is the tenant's id in plain text: readable in the table, and nothing to deserialise into code. */
    private static final class TenantIdText implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return bytes == null ? null : type.cast(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
