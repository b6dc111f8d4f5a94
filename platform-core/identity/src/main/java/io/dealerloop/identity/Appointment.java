package io.dealerloop.identity;

import io.dealerloop.spi.Post;
import java.util.Set;

/**
 * A person and the posts they are to hold in a store, as a tenant's description states it.
 *
 * @param userName sign-in name, 3 to 60 characters of {@code a-z 0-9 . -}
 * @param name shown to colleagues
 * @param email for invitations and resets
 * @param language {@code zh} or {@code en}
 * @param posts to be held from today on; none = takes all posts away
 */
public record Appointment(String userName, String name, String email, String language, Set<Post> posts) {

    public Appointment {
        posts = Set.copyOf(posts);
    }
}
