package io.dealerloop.identity;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Somebody a group's headquarters knows.
 *
 * @param subject the identity provider's id
 * @param userName sign-in name, begins with the group's code
 * @param name shown to colleagues
 * @param email for invitations and resets
 * @param language {@code zh} or {@code en}
 * @param addedAt when they were invited or named by a description
 * @param disabled whether they may not sign in for the time being
 */
public record Person(UUID subject, String userName, String name, String email, String language, OffsetDateTime addedAt, boolean disabled) {}
