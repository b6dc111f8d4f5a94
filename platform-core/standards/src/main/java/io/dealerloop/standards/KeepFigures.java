package io.dealerloop.standards;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.pluginhost.Figures;
import io.dealerloop.pluginhost.PluginHost;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes the figures of this node's plugin host to the database now and then; no job of the scheduler, since each node has its own. */
@ApplicationScoped
class KeepFigures {

    private static final Logger LOG = Logger.getLogger(KeepFigures.class.getName());
    /** Previews ask for nobody's store. */
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    private PluginHost host;

    @Inject
    private StandardFigures figures;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService timer;

    @Inject
    @ConfigProperty(name = "dealerloop.standards.figures-every", defaultValue = "PT15S")
    private Duration every;

    /** Called once, when the application's data sources stand. */
    void begin() {
        timer.scheduleWithFixedDelay(this::keep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void keep() {
        try {
            Map<UUID, List<Figures>> byGroup = host.drainFigures().stream().filter(one -> !one.asker().store().equals(NOBODY))
                    .collect(Collectors.groupingBy(one -> one.asker().group()));
            byGroup.forEach((group, drained) -> keep(new GroupId(group), drained));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The figures of plugins were not read", failure);
        }
    }

    private void keep(GroupId group, List<Figures> drained) {
        try {
            figures.add(group, drained);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Figures of plugins in group " + group + " were lost", failure);
        }
    }
}
