package io.dealerloop.pluginworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.FormField;
import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every question and every answer arrives as it was sent, or is refused. */
class WireTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final Text TEXT = Text.of("中文", "English");
    private static final Settings SETTINGS = new Settings(Map.of("days", "3", "words", "长".repeat(500)));
    private static final ContactFacts CONTACT = new ContactFacts(true, false, true, false, true, false, Set.of(Channel.SMS, Channel.EMAIL));

    private static <Q> void travels(Question<Q, ?> question, Q asked) throws IOException {
        byte[] bytes = Wire.batch(new Frame.Batch("a 1", question.name(), 1, 2, 3, true, 1), question, List.of(asked));

        Wire.Asked<?> arrived = Wire.batch(bytes);
        assertThat(arrived.questions()).isEqualTo(List.of(asked));
        assertThat(arrived.head()).isEqualTo(new Frame.Batch("a 1", question.name(), 1, 2, 3, true, 1));
    }

    private static <A> Reply<A> arrived(Question<?, A> question, Reply<A> reply) throws IOException {
        List<Reply<A>> arrived = new ArrayList<>();
        Wire.replies(written(7, question, reply), question, (index, read) -> {
            assertThat(index).isEqualTo(7);
            arrived.add(read);
        });
        return arrived.getFirst();
    }

    private static <A> byte[] written(int index, Question<?, A> question, Reply<A> reply) {
        Wire.Written<A> written = new Wire.Written<>(question);
        written.add(index, reply);
        return written.taken().getFirst();
    }

    private static <A> void returns(Question<?, A> question, A answer) throws IOException {
        assertThat(arrived(question, new Reply.Given<>(answer))).isEqualTo(new Reply.Given<>(answer));
    }

    @Test
    void every_question_arrives_as_it_was_asked() throws IOException {
        travels(Question.PLAN, delivery(SETTINGS));
        travels(Question.AFTER_ATTEMPT, new AttemptFacts(Occasion.SALE, "R-1", Channel.VISIT, Outcome.WRONG_PERSON, DAY, DAY, DAY, 3, 2, CONTACT,
                SETTINGS));
        travels(Question.SURVEY, new SurveyFacts(Occasion.SERVICE, Channel.PHONE, ServiceKind.CAMPAIGN, SETTINGS));
        travels(Question.SCRIPT, new ScriptFacts(Occasion.SERVICE, Channel.PHONE, ServiceKind.CAMPAIGN, DAY, OptionalInt.of(12_345), SETTINGS));
        travels(Question.MESSAGE, new ScriptFacts(Occasion.SERVICE, Channel.SMS, ServiceKind.NONE, DAY, OptionalInt.empty(), SETTINGS));
        travels(Question.FORM, new Question.FormAsked(FormCode.INTERVIEW_RECORD, SETTINGS));
        travels(Question.IMPORT_MAPPING, SETTINGS);
        travels(Question.RECORD_FORMATS, SETTINGS);
        travels(Question.COMPLAINT_LEVELS, SETTINGS);
        travels(Question.COMPLAINT_LEVEL, new ComplaintFacts("P3", true, false, true, false, true, 2, -1, SETTINGS));
    }

    private static DeliveryFacts delivery(Settings settings) {
        return new DeliveryFacts(Occasion.SERVICE, DAY, DAY.plusDays(1), ServiceKind.UNKNOWN, true, false, Optional.of(DAY.minusYears(1)), true,
                false, Optional.empty(), Optional.of(DAY.minusDays(9)), CONTACT, settings);
    }

    @Test
    void every_answer_arrives_as_it_was_given() throws IOException {
        returns(Question.PLAN, CallbackPlan.of(new PlannedCallback("R-1", Channel.PHONE, DAY, DAY.plusDays(3), Post.CALLBACK_AGENT, TEXT,
                PlannedCallback.Standing.PROPOSED, Set.of(PlannedCallback.Mark.HALF_YEAR))));
        returns(Question.PLAN, CallbackPlan.none("NONE", TEXT));
        returns(Question.AFTER_ATTEMPT, new NextStep.Retry(DAY, TEXT));
        returns(Question.AFTER_ATTEMPT, new NextStep.Switch(Channel.SMS, DAY, Post.SALESPERSON, TEXT));
        returns(Question.AFTER_ATTEMPT, new NextStep.GiveUp(true, TEXT));
        returns(Question.SURVEY, Optional.empty());
        returns(Question.SURVEY, Optional.of(new SurveyDefinition("S", 2, TEXT, List.of(new SurveyDefinition.Question("Q1", TEXT, TEXT)), 1, 10, 6)));
        returns(Question.SCRIPT, Optional.of(new Script(List.of(new Script.Step("S1", Script.Kind.SAY, TEXT, TEXT)),
                Optional.of(new Script.NextService(5000, DAY)))));
        returns(Question.MESSAGE, Optional.of(new MessageTemplate(Optional.of(TEXT), TEXT)));
        returns(Question.FORM, Optional.of(new FormDefinition(TEXT, new FormDefinition.Document("1", "2", "3"), true, true, 12,
                List.of(new FormDefinition.Group(TEXT, List.of(new FormDefinition.Cell(FormField.PLATE, TEXT, 3)))),
                List.of(new FormDefinition.Cell(FormField.MADE_BY, TEXT, 1)), List.of(TEXT))));
        returns(Question.IMPORT_MAPPING, new ImportMapping(List.of(new ImportMapping.Heading(ImportField.VIN, List.of("车架号"))),
                List.of(new ImportMapping.KindWords(ServiceKind.NONE, List.of("PDI")))));
        returns(Question.RECORD_FORMATS, List.of(new RecordFormat("C1", RecordFormat.Kind.RESCUE, TEXT,
                List.of(new RecordFormat.Slot("a", RecordFormat.SlotType.PLATE, TEXT, true, 20)), "车牌{a}。", Optional.of(TEXT),
                new RecordFormat.Score(40, 30, 30))));
        returns(Question.COMPLAINT_LEVELS, List.of(new ComplaintLevel("MAJOR", TEXT, 3, true, List.of(new ComplaintLevel.Clock(
                ComplaintLevel.Step.CLOSE, Duration.ofHours(36), ComplaintLevel.Counting.BUSINESS_HOURS)))));
        returns(Question.COMPLAINT_LEVEL, Optional.of("MAJOR"));
        returns(Question.COMPLAINT_LEVEL, Optional.empty());
        for (Failure failure : Failure.values()) {
            assertThat(arrived(Question.PLAN, Reply.failed(failure, "said"))).isEqualTo(Reply.failed(failure, "said"));
        }
        for (Mistake mistake : Mistake.values()) {
            Reply<CallbackPlan> reply = new Reply.Failed<>(Failure.THREW, mistake, "said");
            assertThat(arrived(Question.PLAN, reply)).isEqualTo(reply);
        }
    }

    @Test
    void what_a_plugin_says_of_itself_arrives() throws IOException {
        Frame.Loaded loaded = new Frame.Loaded(Optional.of(new Parts.Offer(Optional.of(TEXT), Set.of("北方"),
                List.of(SettingDeclaration.number("days", 3, 0, 9, TEXT), SettingDeclaration.flag("strict", true, TEXT), SettingDeclaration.choice(
                        "kind", "a", List.of(SettingDeclaration.Choice.of("a", "甲", "A")), TEXT), SettingDeclaration.text("words", "x", TEXT)),
                Optional.of(TEXT), Set.of("CALLBACKS"), Map.of("CALLBACKS", Set.of(Occasion.SALE)))), Optional.empty());

        assertThat(Wire.read(Wire.bytes(loaded), Frame.Loaded.class)).isEqualTo(loaded);
    }

    @Test
    void the_settings_of_a_batch_are_written_once() throws IOException {
        int one = Wire.batch(head(1), Question.PLAN, List.of(delivery(SETTINGS))).length;
        int hundred = Wire.batch(head(100), Question.PLAN, Collections.nCopies(100, delivery(SETTINGS))).length;

        assertThat(one).isGreaterThan(1500);
        assertThat(hundred - one).isLessThan(99 * 150);
        Settings other = new Settings(Map.of("days", "4"));
        List<DeliveryFacts> mixed = List.of(delivery(SETTINGS), delivery(other), delivery(SETTINGS), delivery(other));
        assertThat(Wire.batch(Wire.batch(head(4), Question.PLAN, mixed)).questions()).isEqualTo(mixed);
    }

    private static Frame.Batch head(int count) {
        return new Frame.Batch("a 1", Question.PLAN.name(), 1, 1, 1, false, count);
    }

    @Test
    void an_answer_that_is_too_large_is_nonsense_before_it_travels() throws IOException {
        Text endless = Text.of("长".repeat(600_000), "long");

        assertThat(arrived(Question.MESSAGE, new Reply.Given<>(Optional.of(new MessageTemplate(Optional.empty(), endless)))))
                .isEqualTo(Reply.nonsense(new Wrong(Mistake.TOO_LONG, "the answer is larger than 1024 kB")));
    }

    @Test
    void what_the_contract_refuses_is_refused_on_arrival_too() throws IOException {
        byte[] plan = written(7, Question.PLAN, new Reply.Given<>(CallbackPlan.none("NONE", TEXT)));
        byte[] forged = new String(plan, StandardCharsets.ISO_8859_1).replace("NONE", "none").getBytes(StandardCharsets.ISO_8859_1);

        List<Reply<CallbackPlan>> arrived = new ArrayList<>();
        Wire.replies(forged, Question.PLAN, (index, reply) -> arrived.add(reply));

        assertThat(arrived).singleElement().satisfies(reply -> assertThat(((Reply.Failed<CallbackPlan>) reply).said()).contains("A rule is 1-40"));
    }

    @Test
    void a_reply_of_another_type_is_refused_like_any_other_nonsense() throws IOException {
        List<Reply<CallbackPlan>> arrived = new ArrayList<>();

        Wire.replies(written(0, Question.COMPLAINT_LEVEL, new Reply.Given<>(Optional.of("MAJOR"))), Question.PLAN, (index, reply) -> arrived.add(reply));

        assertThat(arrived).singleElement().matches(reply -> reply.is(Failure.NONSENSE));
    }

    @Test
    void replies_share_their_words_and_one_that_cannot_travel_spoils_none_of_the_others() throws IOException {
        Reply<Optional<MessageTemplate>> words = new Reply.Given<>(Optional.of(new MessageTemplate(Optional.of(TEXT), Text.of("同样的话", "the same words"))));
        Reply<Optional<MessageTemplate>> endless = new Reply.Given<>(Optional.of(new MessageTemplate(Optional.empty(), Text.of("长".repeat(600_000), "long"))));
        Wire.Written<Optional<MessageTemplate>> written = new Wire.Written<>(Question.MESSAGE);
        written.add(0, words);
        int one = written.size();
        for (int i = 1; i < 20; i++) {
            written.add(i, words);
        }
        assertThat(written.size()).isLessThan(20 * one / 2);

        written.add(20, endless);
        written.add(21, new Reply.Failed<>(Failure.THREW, Mistake.NULL_USED, "half a letter \ud83d"));
        written.add(22, words);
        Map<Integer, Reply<Optional<MessageTemplate>>> arrived = new LinkedHashMap<>();
        for (byte[] bytes : written.taken()) {
            Wire.replies(bytes, Question.MESSAGE, arrived::put);
        }

        assertThat(arrived.keySet()).containsExactlyElementsOf(IntStream.range(0, 23).boxed().toList());
        assertThat(arrived.get(20)).isEqualTo(Reply.nonsense(new Wrong(Mistake.TOO_LONG, "the answer is larger than 1024 kB")));
        assertThat(arrived.get(21)).isEqualTo(new Reply.Failed<>(Failure.THREW, Mistake.NULL_USED, "it cannot be written down"));
        assertThat(arrived.values()).filteredOn(words::equals).hasSize(21);
        assertThat(written.taken()).isEmpty();
    }

    @Test
    void behind_a_reply_the_contract_refuses_the_others_are_read() throws IOException {
        Wire.Written<CallbackPlan> written = new Wire.Written<>(Question.PLAN);
        Reply<CallbackPlan> good = new Reply.Given<>(CallbackPlan.none("FINE", TEXT));
        written.add(0, new Reply.Given<>(CallbackPlan.none("NONE", Text.of("别的", "other"))));
        written.add(1, good);
        byte[] forged = new String(written.taken().getFirst(), StandardCharsets.ISO_8859_1).replace("NONE", "none").getBytes(StandardCharsets.ISO_8859_1);

        List<Reply<CallbackPlan>> arrived = new ArrayList<>();
        Wire.replies(forged, Question.PLAN, (index, reply) -> arrived.add(reply));

        assertThat(arrived).hasSize(2);
        assertThat(arrived.getFirst().is(Failure.NONSENSE)).isTrue();
        assertThat(arrived.getLast()).isEqualTo(good);
    }

    @Test
    void a_frame_that_is_none_is_not_read() {
        byte[] huge = {127, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1};

        assertThatThrownBy(() -> Frame.read(new DataInputStream(new ByteArrayInputStream(huge)), Frame.LARGEST)).isInstanceOf(IOException.class)
                .hasMessageContaining("none of ours");
    }

    @Test
    void a_frame_longer_than_a_worker_may_send_is_refused_before_its_body_is_read() throws IOException {
        byte[] head = ByteBuffer.allocate(13).putInt(Frame.LARGEST_REPLY + 1).put((byte) Frame.Kind.REPLIES.ordinal()).putLong(1).array();
        ByteArrayInputStream body = new ByteArrayInputStream(new byte[10]);

        assertThatThrownBy(() -> Frame.read(new DataInputStream(new SequenceInputStream(new ByteArrayInputStream(head), body)), Frame.LARGEST_REPLY))
                .isInstanceOf(IOException.class).hasMessageContaining("none of ours");
        assertThat(body.available()).isEqualTo(10);
    }
}
