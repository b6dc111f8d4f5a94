package io.dealerloop.standards;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate whose signature counts (受信任的签名证书).
 *
 * @param fingerprint SHA-256 of the certificate, in hex
 * @param name the certificate's subject
 * @param validUntil when the certificate ends
 * @param partner the organisation, or the partner who acts for none, that signs with it; absent = a group does
 * @param group the group that signs with it; absent = a partner does
 * @param plugins the plugin ids it may sign; empty = any that are not somebody else's
 * @param brands the brands it may sign for; empty = any
 * @param revokedAt since when nothing new is taken that it signed; absent = it is trusted
 */
public record TrustedSigner(UUID id, String fingerprint, String name, OffsetDateTime validUntil, @Nullable UUID partner,
        @Nullable UUID group, List<String> plugins, List<String> brands, OffsetDateTime since, @Nullable OffsetDateTime revokedAt) {

    /**
     * Whose signature shall count, for what.
     *
     * @param certificate in PEM
     * @param partner either this or {@code group}: an organisation, or somebody who acts for it or for none
     * @param plugins absent = any
     * @param brands absent = any
     */
    public record NewSigner(String certificate, @Nullable UUID partner, @Nullable UUID group, @Nullable List<String> plugins,
            @Nullable List<String> brands) {}
}
