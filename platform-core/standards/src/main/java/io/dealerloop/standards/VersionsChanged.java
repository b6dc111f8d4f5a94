package io.dealerloop.standards;

/** Told within this capability when a transaction that changed versions has ended. */
record VersionsChanged() {}
