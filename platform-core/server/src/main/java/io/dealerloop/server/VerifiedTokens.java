package io.dealerloop.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a minute that a token was found genuine: the container would read the identity provider's keys and compute the
 * signature anew for every request, a quarter of its processor time. Only this is remembered, the token's own end and who holds which
 * post are asked each time; a signing key the provider withdraws is noticed within the minute.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class VerifiedTokens implements IdentityStoreHandler {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int AT_MOST = 20_000;

    private final Cache<String, CredentialValidationResult> genuine =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(AT_MOST).build();

    @Inject
    private Instance<IdentityStore> stores;

    @Inject
    private HttpServletRequest request;

    /** The container made the credential of this request's token; nothing but the header it took it from says which. */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        String header = request.getHeader("Authorization");
        CredentialValidationResult known = header == null ? null : genuine.getIfPresent(header);
        if (known != null && lasts(known)) {
            return known;
        }
        CredentialValidationResult found = verify(credential);
        if (header != null && found.getStatus() == CredentialValidationResult.Status.VALID) {
            genuine.put(header, found);
        }
        return found;
    }

    private CredentialValidationResult verify(Credential credential) {
        CredentialValidationResult result = CredentialValidationResult.NOT_VALIDATED_RESULT;
        for (IdentityStore store : stores) {
            result = store.validate(credential);
            if (result.getStatus() == CredentialValidationResult.Status.VALID) {
                return result;
            }
        }
        return result;
    }

    private static boolean lasts(CredentialValidationResult known) {
        return known.getCallerPrincipal() instanceof JsonWebToken token
                && Instant.now().isBefore(Instant.ofEpochSecond(token.getExpirationTime()));
    }
}
