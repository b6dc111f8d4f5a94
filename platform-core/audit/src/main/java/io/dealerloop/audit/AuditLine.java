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
 * @param at in the store's time
 * @param by who did it; the platform itself where nobody asked for it
 * @param name as they were called then
 * @param via whether a person, a machine client or the platform asked
 * @param posts the posts that counted
 * @param address from which address
 * @param requestId under which the log and the error pages speak of it
 * @param action what was done, {@code capability.verb}
 * @param details facts needed to understand it; contact data in it as the reader may see it
 */
public record AuditLine(UUID id, OffsetDateTime at, UUID by, String name, Origin.Via via, List<String> posts, @Nullable String address,
        @Nullable String requestId, String action, String subjectKind, @Nullable UUID subjectId, Map<String, @Nullable Object> details) {}
