package io.dealerloop.tenancy;

import io.dealerloop.kernel.DomainEvent;

/** A store stands in our database; what it needs elsewhere follows. */
public record StoreCreated() implements DomainEvent {}
