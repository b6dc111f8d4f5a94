package io.dealerloop.standards;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ServiceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version would show a store's staff, with a made-up customer and the plugin's own defaults.
 *
 * @param unanswered what could not be shown, with why
 */
public record Preview(List<Spoken> scripts, List<Written> messages, List<Survey> surveys, List<Form> forms, List<Format> formats,
        List<Level> levels, List<ImportWords> importWords, List<KindWords> serviceKinds, List<Unanswered> unanswered) {

    /** A call or visit. */
    public record Spoken(Occasion occasion, Channel channel, List<Step> steps) {}

    public record Step(String title, Script.Kind kind, String words) {}

    /** @param subject of an e-mail; absent for a text message */
    public record Written(Occasion occasion, Channel channel, @Nullable String subject, String body) {}

    /**
     * @param lowest lowest score
     * @param highest highest score
     * @param alarmAt a score at or below this is one the store must react to
     */
    public record Survey(Occasion occasion, Channel channel, String title, int lowest, int highest, int alarmAt, List<Question> questions) {}

    public record Question(String code, String wording, String factor) {}

    /** @param columns headings under the group's, in print's order */
    public record Form(FormCode code, String title, boolean landscape, int linesPerPage, List<Columns> groups, List<String> notes) {}

    public record Columns(String title, List<String> columns) {}

    /**
     * A format in which tickets are recorded.
     *
     * @param sample the sentence with made-up values
     * @param fixedAnswer what is always answered; absent = the agent's own
     */
    public record Format(String code, RecordFormat.Kind kind, String title, List<Slot> slots, String sample, @Nullable String fixedAnswer) {}

    public record Slot(String name, String label, RecordFormat.SlotType type, boolean required) {}

    public record Level(String code, String title, int rank, boolean managerInPerson, List<Clock> clocks) {}

    /** @param minutes within which the step is due */
    public record Clock(ComplaintLevel.Step step, long minutes, ComplaintLevel.Counting counting) {}

    /** @param words headings by which the column is known */
    public record ImportWords(ImportField field, List<String> words) {}

    /** @param words that mean this kind of service in an export */
    public record KindWords(ServiceKind kind, List<String> words) {}

    public record Unanswered(StandardPart part, String why) {}
}
