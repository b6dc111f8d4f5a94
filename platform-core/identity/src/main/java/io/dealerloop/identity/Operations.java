package io.dealerloop.identity;

import java.util.Map;

/** The operations of the API by name, and what each asks of the caller. The server stands behind it. */
public interface Operations {

    /** Those that take place in one store; only they may be granted to machines. */
    Map<String, Permission> ofStores();
}
