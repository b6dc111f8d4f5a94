package io.dealerloop.standards;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom an archive is uploaded: a partner or a group, one of the two.
 *
 * @param partner an organisation, or a person who acts for none
 */
record Uploader(@Nullable UUID partner, @Nullable UUID group) {

    String owner() {
        return (partner == null ? group : partner).toString();
    }

    boolean owns(TrustedSigner signer) {
        return partner == null ? group.equals(signer.group()) : partner.equals(signer.partner());
    }
}
