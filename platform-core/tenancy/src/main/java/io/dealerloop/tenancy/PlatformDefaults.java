package io.dealerloop.tenancy;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.PlatformJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Notices that the deployment sets other defaults than before, which takes a start: writes it into the platform's trail, and applies what holds
 * for posts that were given before. Groups are gone through one by one; a run that stops half-way is done again by the next, and what is so
 * already stays untouched.
 */
@ApplicationScoped
public class PlatformDefaults implements PlatformJob {

    private static final Logger LOG = Logger.getLogger(PlatformDefaults.class.getName());

    @Inject
    private DefaultsBook book;

    @Inject
    private DealerGroups groups;

    @Inject
    private SecondFactors secondFactors;

    @Override
    public String name() {
        return "platform-defaults";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        List<SettingChange> changes = book.changes();
        if (changes.stream().anyMatch(change -> change.key().equals(StoreSetting.SECOND_FACTOR.key()))) {
            int failed = 0;
            for (GroupId group : groups.idsAcrossGroups()) {
                try {
                    secondFactors.defaultChanged(group);
                } catch (RuntimeException failure) {
                    LOG.log(Level.WARNING, "The platform's default was not applied to group " + group, failure);
                    failed++;
                }
            }
            if (failed > 0) {
                throw new IllegalStateException("The platform's defaults were not applied to " + failed + " groups; they are tried again in " + pause());
            }
        }
        if (!changes.isEmpty()) {
            book.keep(changes);
        }
    }
}
