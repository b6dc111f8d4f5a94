package io.dealerloop.tenancy;

import io.dealerloop.kernel.TenantId;
import java.util.List;

/** Is told what standards a store follows from now on, in the transaction that sets them and by whatever way they are set. */
public interface StandardChanges {

    /** @param before as they stood; empty for a new store */
    void changed(TenantId store, List<StandardChoice> before, List<StandardChoice> after, SetBy.Way way);
}
