package io.dealerloop.identity;

import java.util.List;

/**
 * Somebody of a group, with everything they hold in its stores and headquarters.
 *
 * @param person who it is
 * @param headquarters whether they belong to the headquarters (集团)
 * @param holdings posts in stores, now or to come
 */
public record PersonView(Person person, boolean headquarters, List<Holding> holdings) {

    public PersonView {
        holdings = List.copyOf(holdings);
    }
}
