package io.dealerloop.visits;

import io.dealerloop.spi.ImportMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The words of exports that the current store's standards know, beside the core's own; none where nobody asks standards. */
@ApplicationScoped
public class ExportWords {

    @Inject
    private Instance<StandardWords> standards;

    /** Asks plugins: call it outside of a transaction, and once for a whole file. */
    public ImportMapping ofCurrentStore() {
        return standards.isResolvable() ? standards.get().ofCurrentStore() : ImportMapping.NONE;
    }

    /** The same by the standard that brings them, see {@link StandardWords#byStandardOfCurrentStore}. */
    public List<StandardWords.OfStandard> byStandardOfCurrentStore() {
        return standards.isResolvable() ? standards.get().byStandardOfCurrentStore() : List.of();
    }
}
