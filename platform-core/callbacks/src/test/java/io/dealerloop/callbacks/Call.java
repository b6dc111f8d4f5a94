package io.dealerloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Outcome;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A call that went well, unless said otherwise. */
final class Call {

    private Integer version = 0;
    private Channel channel = Channel.PHONE;
    private Outcome outcome = Outcome.DONE;
    private Map<String, Object> answers;
    private String opinion;
    private String remarks;
    private OffsetDateTime agreedAt;
    private boolean complaint;
    private boolean booking;
    private AttemptInput.Visitor visitor;

    Call version(Integer seen) {
        version = seen;
        return this;
    }

    Call channel(Channel through) {
        channel = through;
        return this;
    }

    Call outcome(Outcome what) {
        outcome = what;
        return this;
    }

    Call answers(Map<String, Object> given) {
        answers = given;
        return this;
    }

    Call opinion(String text) {
        opinion = text;
        return this;
    }

    Call remarks(String text) {
        remarks = text;
        return this;
    }

    Call agreedAt(OffsetDateTime at) {
        agreedAt = at;
        return this;
    }

    Call complaint() {
        complaint = true;
        return this;
    }

    Call booking() {
        booking = true;
        return this;
    }

    Call visitor(String name, String title) {
        visitor = new AttemptInput.Visitor(name, title);
        return this;
    }

    AttemptInput input() {
        return new AttemptInput(version, channel, outcome, answers, null, opinion, remarks, agreedAt, complaint, booking, visitor, null);
    }

    static Call call() {
        return new Call();
    }

    static Map<String, Object> answers(Object... pairs) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return answers;
    }

    static void assertProblem(ThrowingCallable work, Problem.Kind kind, String field) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            if (field != null) {
                assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly(field);
            }
        });
    }
}
