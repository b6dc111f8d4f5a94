package io.dealerloop.standards;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.PlatformJob;
import io.dealerloop.tenancy.DealerGroups;
import io.dealerloop.tenancy.StandardChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the history of stores that follow the latest version when that becomes another: they move without anybody activating anything there.
 * Told right after the version was published or withdrawn, group by group, in the name of who did it; what a stopped node left out is told
 * by a job, in the platform's.
 */
@ApplicationScoped
public class LatestMoves implements PlatformJob {

    private static final Logger LOG = Logger.getLogger(LatestMoves.class.getName());

    @Inject
    private DealerGroups groups;

    @Inject
    private FollowedStandards followed;

    @Inject
    private LatestInGroup one;

    /**
     * Where a group's stores come from and go to.
     *
     * @param from absent = there was none, or it is not known
     * @param to absent = none is left
     */
    record Move(String plugin, @Nullable String from, @Nullable String to) {}

    /** Does what may change the latest version of a standard, and then tells what became of stores that follow it. */
    <T> T around(String plugin, Activation.Way way, Supplier<T> change) {
        return around(plugin, way, groups.idsAcrossGroups(), change);
    }

    /** The same where only one group can see the standard. */
    <T> T within(GroupId group, String plugin, Activation.Way way, Supplier<T> change) {
        return around(plugin, way, List.of(group), change);
    }

    private <T> T around(String plugin, Activation.Way way, List<GroupId> all, Supplier<T> change) {
        Map<GroupId, @Nullable String> before = new HashMap<>();
        all.forEach(group -> before.put(group, latest(group, plugin)));
        T done = change.get();
        before.forEach((group, from) -> {
            String to = latest(group, plugin);
            if (!Objects.equals(from, to)) {
                tell(group, () -> one.tell(group, List.of(new Move(plugin, from, to)), way));
            }
        });
        return done;
    }

    private @Nullable String latest(GroupId group, String plugin) {
        String version = followed.inForce(group, plugin, StandardChoice.LATEST);
        return version.equals(StandardChoice.LATEST) ? null : version;
    }

    private static void tell(GroupId group, Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Where stores of group " + group + " were taken by the latest version is not written down yet; the job does so", failure);
        }
    }

    @Override
    public String name() {
        return "tell-latest-moves";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        for (GroupId group : groups.idsAcrossGroups()) {
            tell(group, () -> one.tellWhatWasLeftOut(group));
        }
    }
}
