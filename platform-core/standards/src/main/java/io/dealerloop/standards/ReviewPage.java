package io.dealerloop.standards;

/**
 * A version as the operator judges it.
 *
 * @param stores how many stores of all groups follow it, counted now: to be said when it is withdrawn
 * @param groups how many groups have such a store
 */
public record ReviewPage(VersionPage page, int stores, int groups) {}
