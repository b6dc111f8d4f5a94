package io.dealerloop.tenancy;

import io.dealerloop.spi.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks a standard whether it can do with settings before these are kept: what its declarations allow may still be a sentence that cannot be
 * read back, or make an answer of its own invalid. The plugins' own capability stands behind it. To be called outside of any transaction, for
 * a plugin may take its time, and in a group or one of its stores.
 */
public interface SettingsTrial {

    /**
     * Of one store, or of a description of one.
     *
     * @param before as it stands, the group's values included; absent = not followed so far
     * @param after as it would be, the group's values included
     * @return what is wrong and how to mend it, by {@code plugin:key}; empty = nothing
     * @throws io.dealerloop.kernel.Problem when the standard cannot be asked right now
     */
    Map<String, Text> refusals(@Nullable StandardChoice before, StandardChoice after);

    /**
     * Of a group's values for one standard, in each version that its stores have and in the latest.
     *
     * @param before the group's values as they stand, by the plugin's keys
     * @param after as they would be
     * @return as above
     * @throws io.dealerloop.kernel.Problem as above
     */
    Map<String, Text> refusalsInGroup(String plugin, Map<String, String> before, Map<String, String> after);
}
