package io.dealerloop.standards;

/** A version as its partner sees it. */
public record PartnerPage(VersionPage page, UseCounts use) {}
