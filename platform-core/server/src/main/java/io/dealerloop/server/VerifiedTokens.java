package io.dealerloop.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealerloop.kernel.Json;
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
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a minute that a token was found genuine: the container would read the identity provider's keys and compute the
 * signature anew for every request, a quarter of its processor time. Only this is remembered, the token's own end and who holds which
 * post are asked each time; a signing key the provider withdraws is noticed within two minutes. The keys are those that
 * {@link SigningKeys} keeps, so that tokens are verified while the provider is away, and a token of a new key is known at once.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class VerifiedTokens implements IdentityStoreHandler {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final String BEARER = "Bearer ";
    private static final int AT_MOST = 20_000;

    private final Cache<String, CredentialValidationResult> genuine =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(AT_MOST).build();

    @Inject
    private Instance<IdentityStore> stores;

    @Inject
    private HttpServletRequest request;

    @Inject
    private SigningKeys keys;

    /** The container made the credential of this request's token; nothing but the header it took it from says which. */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        String header = request.getHeader("Authorization");
        CredentialValidationResult known = header == null ? null : genuine.getIfPresent(header);
        if (known != null && lasts(known)) {
            return known;
        }
        keys.keepFresh();
        CredentialValidationResult found = verify(credential);
        if (found.getStatus() != CredentialValidationResult.Status.VALID && keyNamed(header).filter(keys::lookAgain).isPresent()) {
            found = verify(credential);
        }
        if (header != null && found.getStatus() == CredentialValidationResult.Status.VALID) {
            genuine.put(header, found);
        }
        return found;
    }

    /** The key the token says it was signed with; nothing else of it is believed here. */
    private static Optional<String> keyNamed(String header) {
        if (header == null || !header.startsWith(BEARER) || header.indexOf('.') < 0) {
            return Optional.empty();
        }
        try {
            byte[] first = Base64.getUrlDecoder().decode(header.substring(BEARER.length(), header.indexOf('.')));
            return Optional.ofNullable(Json.MAPPER.readTree(first).path("kid").textValue());
        } catch (IOException | IllegalArgumentException noToken) {
            return Optional.empty();
        }
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
