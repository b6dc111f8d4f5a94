package io.dealerloop.spi;

import java.util.Set;

/**
 * A part that is asked about a service or about a sale, and says which of them it answers for. What it does not answer for is asked of the
 * standard beneath, as if the part had been left out: a brand with an opinion on services alone leaves the callbacks, the survey or the
 * words of sales to the base.
 *
 * <pre>{@code
 * @Override
 * public Set<Occasion> occasions() {
 *     return Set.of(Occasion.SERVICE);
 * }
 * }</pre>
 *
 * <p>One class that holds several parts answers for the same occasions in all of them. Since contract 1.1.
 */
public interface PerOccasion {

    /**
     * The occasions this part answers for; about any other it is never asked. Fetched once after loading, so it follows from nothing but the
     * version.
     *
     * @return never {@code null}, never empty: a part that answers for nothing is left out of the {@link DealerStandard}. Unless overridden
     *     services and sales, and none that a later contract may bring: those remain the base's
     */
    default Set<Occasion> occasions() {
        return Set.of(Occasion.SERVICE, Occasion.SALE);
    }
}
