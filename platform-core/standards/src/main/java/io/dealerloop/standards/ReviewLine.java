package io.dealerloop.standards;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version as the operator lists it.
 *
 * @param partner whose it is, an organisation or a person; absent = shipped with the platform
 * @param partnerName the organisation's name; absent = a person who acts for none
 * @param warnings how many of the kit's warnings it was kept with
 * @param stores how many stores of all groups follow it; counted some minutes ago
 * @param groups how many groups have such a store
 */
public record ReviewLine(String plugin, String version, String title, List<String> brands, String provider, VersionOrigin origin,
        VersionState state, @Nullable UUID partner, @Nullable String partnerName, OffsetDateTime uploadedAt, int warnings, int stores, int groups) {}
