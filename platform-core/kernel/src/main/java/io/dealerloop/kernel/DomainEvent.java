package io.dealerloop.kernel;

/** Something that happened in a store and that another capability may react to. A record with a stable simple name. */
public interface DomainEvent {}
