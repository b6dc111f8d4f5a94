package io.dealerloop.kernel;

import java.util.UUID;

/** A row of a list over several stores; it says whose it is, so that each store's trail tells what was shown of it. */
public interface InStore {

    UUID storeId();
}
