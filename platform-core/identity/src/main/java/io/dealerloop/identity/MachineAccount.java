package io.dealerloop.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * How a machine, a dealer management system or a partner's, signs in: by client id and secret, for a token of its own.
 *
 * @param subject what its tokens say they are
 * @param clientId opaque: {@code m-} and the id it was made with
 * @param secret shown this once; empty where the account was there already
 */
public record MachineAccount(UUID subject, String clientId, Optional<String> secret) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "MachineAccount[" + clientId + "]";
    }
}
