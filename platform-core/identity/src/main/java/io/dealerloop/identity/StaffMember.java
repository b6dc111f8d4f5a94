package io.dealerloop.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of a store as those who manage its staff see them.
 *
 * @param subject the identity provider's id
 * @param userName sign-in name; carries the group
 * @param name as shown to colleagues
 * @param holdings the posts held here now or in time to come, by post and beginning; never empty
 */
public record StaffMember(UUID subject, String userName, String name, List<Holding> holdings) {

    public StaffMember {
        holdings = List.copyOf(holdings);
    }
}
