package io.dealerloop.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider says of a person's account.
 *
 * @param userName sign-in name; carries the group
 * @param enabled whether the person may sign in
 * @param pending invited, and has not set a password yet
 * @param invited when the last invitation was sent; null where none was
 * @param secondFactor whether a one-time code is asked for at sign-in
 * @param secondFactorRequired whether the person is asked to set one up at the next sign-in
 */
public record Account(String userName, boolean enabled, boolean pending, @Nullable Instant invited, boolean secondFactor,
        boolean secondFactorRequired) {}
