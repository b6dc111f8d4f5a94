package io.dealerloop.kernel;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED = 4;

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
    @ConfigProperty(name = "dealerloop.jobs.threads", defaultValue = "16")
    private int threads;

    @Inject
    @ConfigProperty(name = "dealerloop.jobs.polling-interval", defaultValue = "PT0.5S")
    private Duration pollingInterval;

    private Scheduler scheduler;

    /** Begins to look for due work; called once, when the application has started and its data sources stand. */
    public void start() {
        List<Task<?>> tasks = new ArrayList<>();
        tasks.add(Tasks.custom(Events.DELIVERY, String.class)
                .onFailure((complete, operations) -> operations.reschedule(complete, retryAt(complete)))
                .execute((instance, context) -> {
                    deliver(UUID.fromString(instance.getId()), tenantOf(instance));
                    return (complete, operations) -> operations.remove();
                }));
        for (StoreJob job : jobs) {
            tasks.add(Tasks.custom(job.name(), String.class)
                    .onFailure((complete, operations) -> operations.reschedule(complete, retryAt(complete)))
                    .execute((instance, context) -> {
                        TenantId tenant = tenantOf(instance);
                        inStore(tenant, () -> {
                            job.run();
                            return null;
                        });
                        Optional<Instant> next = inStore(tenant, () -> job.next(clock.now()));
                        return (complete, operations) -> next.ifPresentOrElse(
                                at -> operations.reschedule(complete, at), operations::remove);
                    }));
        }
        scheduler = Scheduler.create(dispatch, tasks)
                .clock(clock::now)
                .threads(threads)
                .pollingInterval(pollingInterval)
                .pollUsingLockAndFetch(1.0, 4.0)
                // What a killed node or database had in hand is taken up again within a minute, not after the usual half hour.
                .heartbeatInterval(HEARTBEAT)
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
    private <T> T inStore(TenantId tenant, Callable<T> work) {
        try {
            return contexts.contextualCallable(() ->
                    Actor.runAs(Actor.SYSTEM, () -> Tenants.runAs(tenant, work::call))).call();
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
