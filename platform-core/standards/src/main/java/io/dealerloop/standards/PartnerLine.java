package io.dealerloop.standards;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as its partner lists it.
 *
 * @param uploadedBy sign-in name of who uploaded it; absent when they have left, or while the identity provider cannot be reached
 * @param warnings how many of the kit's warnings it was kept with
 * @param reason why it was refused or withdrawn
 */
public record PartnerLine(String plugin, String version, String title, List<String> brands, VersionState state, OffsetDateTime uploadedAt,
        @Nullable String uploadedBy, int warnings, @Nullable String reason, UseCounts use) {}
