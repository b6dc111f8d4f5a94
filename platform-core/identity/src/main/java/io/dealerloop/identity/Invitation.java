package io.dealerloop.identity;

import java.util.UUID;

/**
 * How an invitation ended.
 *
 * @param subject the person's subject
 * @param known whether that user name had an account before, which then stays as it is; says nothing of the email address
 */
public record Invitation(UUID subject, boolean known) {}
