package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Failure;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.pluginworker.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What has been replied to a batch so far, wherever it was asked: the first reply to a question stands. Answers are held against the
 * contract here once more, where no plugin can have had a hand in the checking.
 */
final class Replies<Q, A> {

    private final Question<Q, A> question;
    private final List<Q> questions;
    private final List<Reply<A>> replies;

    Replies(Question<Q, A> question, List<Q> questions) {
        this.question = question;
        this.questions = questions;
        this.replies = new ArrayList<>(Collections.nCopies(questions.size(), null));
    }

    Question<Q, A> question() {
        return question;
    }

    List<Q> questions(List<Integer> indexes) {
        return indexes.stream().map(questions::get).toList();
    }

    /** Questions without a reply, in their order, so many at most. */
    List<Integer> open(int most) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < replies.size() && open.size() < most; i++) {
            if (replies.get(i) == null) {
                open.add(i);
            }
        }
        return open;
    }

    boolean complete() {
        return replies.stream().allMatch(reply -> reply != null);
    }

    void put(int index, Reply<A> reply) {
        if (replies.get(index) == null) {
            replies.set(index, reply instanceof Reply.Given<A>(A answer) ? checked(questions.get(index), answer) : reply);
        }
    }

    private Reply<A> checked(Q asked, A answer) {
        try {
            return question.problem(asked, answer).map(Reply::<A>nonsense).orElseGet(() -> new Reply.Given<>(answer));
        } catch (RuntimeException broken) {
            return Reply.failed(Failure.NONSENSE, broken.getClass().getSimpleName());
        }
    }

    void failRest(Failure failure, Object said) {
        for (int index : open(replies.size())) {
            put(index, Reply.failed(failure, said));
        }
    }

    List<Reply<A>> all() {
        return List.copyOf(replies);
    }
}
