package io.dealerloop.identity;

import io.dealerloop.spi.Post;
import java.util.Set;
import java.util.UUID;

/**
 * A person who holds posts in a store.
 *
 * @param subject the identity provider's id
 * @param userName sign-in name; carries the group
 * @param name as shown to colleagues
 * @param posts held today in this store; empty for somebody who left
 */
public record Colleague(UUID subject, String userName, String name, Set<Post> posts) {

    public Colleague {
        posts = Set.copyOf(posts);
    }
}
