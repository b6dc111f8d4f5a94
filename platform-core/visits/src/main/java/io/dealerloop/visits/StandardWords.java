package io.dealerloop.visits;

import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.Text;
import java.util.List;

/** How the standards a store follows name columns and kinds of service in exports. Implemented where standards are asked. */
public interface StandardWords {

    /**
     * The words for the store in whose name this code runs: its brands' before its base's. Asks plugins: call it outside of a transaction.
     *
     * @return never {@code null}; what a failing standard would have said is left out
     */
    ImportMapping ofCurrentStore();

    /** The same words by the standard that brings them, the nearest first; a word a nearer one has used is not repeated. */
    List<OfStandard> byStandardOfCurrentStore();

    /**
     * What one standard brings.
     *
     * @param plugin its id
     * @param title its name
     */
    record OfStandard(String plugin, Text title, ImportMapping words) {}
}
