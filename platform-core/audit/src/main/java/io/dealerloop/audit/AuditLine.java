package io.dealerloop.audit;

import io.dealerloop.kernel.Origin;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail.
 *
 * @param at in the store's time, of a group's or the platform's trail in UTC
 * @param by who did it; the platform itself where nobody asked for it
 * @param name as they were called then
 * @param via whether a person, a machine client or the platform asked
 * @param posts the posts that counted in the store; none in a group's or the platform's trail
 * @param address from which address
 * @param requestId under which the log and the error pages speak of it
 * @param action what was done, {@code capability.verb}
 * @param details facts needed to understand it; contact data in it as the reader may see it
 * @param settings the settings that were changed
 * @param stores in a group's trail, the stores it was about, by the names they have now
 */
public record AuditLine(UUID id, OffsetDateTime at, UUID by, String name, Origin.Via via, List<String> posts, @Nullable String address,
        @Nullable String requestId, String action, String subjectKind, @Nullable UUID subjectId, Map<String, @Nullable Object> details,
        List<ChangedSetting> settings, List<NamedStore> stores) {

    /**
     * A setting that was changed, in the reader's language.
     *
     * @param title as the settings page calls it
     * @param before in words; absent = no value of its own, the layer below held
     * @param after absent = given back to the layer below
     * @param stores in which of them, where many were changed at once
     */
    public record ChangedSetting(String key, String title, @Nullable String before, @Nullable String after, List<UUID> stores) {}

    /** A store of the group. */
    public record NamedStore(UUID id, String name) {}

    AuditLine inWords(Map<String, @Nullable Object> said, List<ChangedSetting> changed, List<NamedStore> concerned) {
        return new AuditLine(id, at, by, name, via, posts, address, requestId, action, subjectKind, subjectId, said, changed, concerned);
    }
}
