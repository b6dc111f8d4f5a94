package io.dealerloop.identity;

import io.dealerloop.spi.Post;
import java.util.EnumSet;
import java.util.Set;

/** Of whom a second factor (双重验证) is demanded at sign-in. */
public enum SecondFactor {
    /** Of nobody; whoever wants one sets it up. */
    NONE(EnumSet.noneOf(Post.class)),
    /** Of those who lead a store or its departments, and of headquarters. */
    HEADS(EnumSet.of(Post.GENERAL_MANAGER, Post.CRC_HEAD, Post.MANAGING_SUPERVISOR, Post.CRC_SUPERVISOR, Post.SALES_MANAGER,
            Post.AFTER_SALES_MANAGER, Post.CUSTOMER_SERVICE_MANAGER, Post.HEADQUARTERS)),
    /** Of everybody, whatever their post. */
    EVERYONE(EnumSet.allOf(Post.class));

    private final Set<Post> posts;

    SecondFactor(Set<Post> posts) {
        this.posts = posts;
    }

    /** Whether it is demanded of somebody who holds that post. */
    public boolean demandedFor(Post post) {
        return posts.contains(post);
    }

    /** Whether it is demanded of somebody with those posts, or of somebody who has none yet. */
    public boolean demandedOf(Set<Post> held) {
        return this == EVERYONE || held.stream().anyMatch(posts::contains);
    }

    /** By name, for a statement. */
    String[] names() {
        return posts.stream().map(Enum::name).toArray(String[]::new);
    }
}
