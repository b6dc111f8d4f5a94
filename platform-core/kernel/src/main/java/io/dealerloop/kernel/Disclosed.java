package io.dealerloop.kernel;

import java.util.Map;

/** An answer that shows people of several stores at once. */
public interface Disclosed {

    /** How many rows of each store it shows; a store that shows none is absent. */
    Map<TenantId, Integer> shownByStore();
}
