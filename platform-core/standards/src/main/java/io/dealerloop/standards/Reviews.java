package io.dealerloop.standards;

import io.dealerloop.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * The operator's judgement of versions that are nobody's private: each stands in the platform's trail, and in the history of stores that
 * follow the latest where that becomes another.
 */
@ApplicationScoped
public class Reviews {

    @Inject
    private ReviewBook book;

    @Inject
    private LatestMoves moves;

    /** Lets all groups activate it, from now on within seconds. @throws Problem when it is published already */
    public void publish(String plugin, String version) {
        moves.around(plugin, Activation.Way.PUBLISHED, () -> {
            book.publish(plugin, version);
            return null;
        });
    }

    /** @throws Problem when it does not wait for review, or no reason is stated */
    public void refuse(String plugin, String version, String reason) {
        book.refuse(plugin, version, reason);
    }

    /**
     * Nobody may begin to follow it any more; who does, keeps it; who follows the latest, moves to what is the latest then.
     *
     * @param stores how many stores the operator knows to follow it; {@code null} = none
     * @throws Problem when it is not published, no reason is stated, or another number of stores follows it
     */
    public void withdraw(String plugin, String version, String reason, @Nullable Integer stores) {
        moves.around(plugin, Activation.Way.WITHDRAWN, () -> {
            book.withdraw(plugin, version, reason, stores);
            return null;
        });
    }
}
