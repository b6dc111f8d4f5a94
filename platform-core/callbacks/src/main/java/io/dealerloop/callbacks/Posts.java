package io.dealerloop.callbacks;

import io.dealerloop.identity.Colleague;
import io.dealerloop.identity.Permission;
import io.dealerloop.spi.Post;
import java.util.List;
import java.util.Set;

/**
 * Who makes a callback when the store has nobody in the post the standard names: small stores have one person for several posts, and
 * no callback may be orphaned.
 */
final class Posts {

    private Posts() {}

    /** The posts that make such a callback, the standard's own first, then who stands in. */
    private static List<Post> inTurn(Post post) {
        return switch (post) {
            case CALLBACK_AGENT -> List.of(Post.CALLBACK_AGENT, Post.MANAGING_SUPERVISOR);
            case MANAGING_SUPERVISOR -> List.of(Post.MANAGING_SUPERVISOR, Post.CALLBACK_AGENT);
            case SALESPERSON -> List.of(Post.SALESPERSON, Post.SALES_MANAGER, Post.CALLBACK_AGENT, Post.MANAGING_SUPERVISOR);
            case SALES_MANAGER -> List.of(Post.SALES_MANAGER, Post.SALESPERSON, Post.CALLBACK_AGENT, Post.MANAGING_SUPERVISOR);
            default -> Permission.CALLBACKS_WORK.heldBy(Set.of(post))
                    ? List.of(post, Post.CALLBACK_AGENT, Post.MANAGING_SUPERVISOR)
                    : List.of(Post.CALLBACK_AGENT, Post.MANAGING_SUPERVISOR);
        };
    }

    /** The post that makes it in this store today; the standard's own when nobody at all could. */
    static Post standingIn(Post post, List<Colleague> staff) {
        return inTurn(post).stream()
                .filter(candidate -> staff.stream().anyMatch(colleague -> colleague.posts().contains(candidate)))
                .findFirst()
                .orElse(post);
    }

    static List<Colleague> holders(Post post, List<Colleague> staff) {
        Post making = standingIn(post, staff);
        return staff.stream().filter(colleague -> colleague.posts().contains(making)).toList();
    }

    /** Whether somebody with those posts may make it without looking who else is there: the post itself, or the supervisor of it all. */
    static boolean makes(Set<Post> held, Post post) {
        return held.contains(post) || held.contains(Post.MANAGING_SUPERVISOR);
    }
}
