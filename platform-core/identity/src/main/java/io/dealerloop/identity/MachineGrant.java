package io.dealerloop.identity;

import java.util.Set;

/**
 * What a machine client, such as a dealer management system, may do in a store.
 *
 * @param operations the operations granted by name, as the API's description calls them
 * @param permissions what those operations ask for; {@link Permission#CONTACTS_SEE} where it was granted to see contact data whole
 */
public record MachineGrant(Set<String> operations, Set<Permission> permissions) {

    public MachineGrant {
        operations = Set.copyOf(operations);
        permissions = Set.copyOf(permissions);
    }
}
