package io.dealerloop.audit;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.PlatformJob;
import io.dealerloop.tenancy.DealerGroups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Seals each group's day soon after it has ended, and every day before it that is not sealed yet, as {@link SealDays} does for stores. */
@ApplicationScoped
public class SealGroupDays implements PlatformJob {

    private static final Logger LOG = Logger.getLogger(SealGroupDays.class.getName());

    @Inject
    private DealerGroups groups;

    @Inject
    private GroupTrail trail;

    @Override
    public String name() {
        return "seal-group-audit-days";
    }

    @Override
    public Duration pause() {
        return SealDays.SETTLED;
    }

    /** A group whose days cannot be sealed does not keep the others from theirs. */
    @Override
    public void run() {
        for (GroupId group : groups.idsAcrossGroups()) {
            try {
                Groups.runAs(group, () -> {
                    while (trail.sealNext().isPresent()) {
                        // The next day, in a transaction of its own.
                    }
                    return null;
                });
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "The days of group " + group + " were not sealed; they are tried again in " + pause(), failure);
            }
        }
    }
}
