package io.dealerloop.identity;

import io.dealerloop.kernel.DomainEvent;

/** Somebody joined or left a store; the identity provider's organization follows. */
public record StaffChanged() implements DomainEvent {}
