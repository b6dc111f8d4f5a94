package io.dealerloop.standards;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.PlatformJob;
import io.dealerloop.tenancy.DealerGroups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts how many stores of each group follow which version, for partners, who are told numbers alone, and the operator. */
@ApplicationScoped
public class CountUse implements PlatformJob {

    private static final Logger LOG = Logger.getLogger(CountUse.class.getName());

    @Inject
    private DealerGroups groups;

    @Inject
    private UseOfGroup use;

    @Inject
    @ConfigProperty(name = "dealerloop.standards.count-every", defaultValue = "PT5M")
    private Duration every;

    @Override
    public String name() {
        return "count-standards-use";
    }

    @Override
    public Duration pause() {
        return every;
    }

    @Override
    public void run() {
        for (GroupId group : groups.idsAcrossGroups()) {
            try {
                use.count(group);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "The use of standards in group " + group + " was not counted; the next run does so", failure);
            }
        }
    }
}
