package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Mistake;
import io.dealerloop.pluginworker.Wrong;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The standards that speak for one case, the nearest first: the brand's, the store's base choice, the platform's base. What one has no
 * opinion on, a whole part of the contract, an occasion or a single complaint, is the next one's to answer; lists are merged by code. See
 * {@link PluginHost#chain}.
 */
public final class StandardChain {

    /** A standard and its settings as they stand for the asking store. */
    public record Link(StandardRef ref, Settings settings) {}

    /**
     * A list put together from several standards.
     *
     * @param entries what was found
     * @param faults standards that should have contributed and failed
     */
    public record Merged<T>(List<T> entries, List<Refusal> faults) {
        public Merged {
            entries = List.copyOf(entries);
            faults = List.copyOf(faults);
        }
    }

    /** What one standard brings to the words of exports. */
    public record Words(StandardRef ref, ImportMapping mapping) {}

    /** A record format and the standard that brings it. */
    public record Format(StandardRef ref, RecordFormat format) {}

    private final PluginHost host;
    private final Asker asker;
    private final List<Link> links;

    StandardChain(PluginHost host, Asker asker, List<Link> links) {
        this.host = host;
        this.asker = asker;
        this.links = List.copyOf(links);
    }

    /** The nearest first; empty where a store follows none and the platform has no base. */
    public List<Link> links() {
        return links;
    }

    /**
     * Asks one after the other until one has an opinion.
     *
     * @param question gets the standard to ask and its settings
     */
    public <T> Answer<T> ask(BiFunction<StandardRef, Settings, Answer<T>> question) {
        Answer<T> answer = Sentences.noStandard();
        for (Link link : links) {
            answer = question.apply(link.ref(), link.settings());
            if (!noOpinion(answer)) {
                return answer;
            }
        }
        return answer;
    }

    /**
     * Who is called back, for many deliveries at once, each asked of the nearest standard that answers for its occasion.
     *
     * @param deliveries the same deliveries in the same order, with the settings of the standard that is asked
     * @param deadline for all of them together
     * @return an answer for each, in their order; nothing where there is no link
     */
    public List<Answer<CallbackPlan>> plan(Function<Settings, List<DeliveryFacts>> deliveries, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        List<Answer<CallbackPlan>> answers = new ArrayList<>();
        List<Integer> open = List.of();
        for (Link link : links) {
            List<DeliveryFacts> asked = deliveries.apply(link.settings());
            if (answers.isEmpty()) {
                answers.addAll(Collections.nCopies(asked.size(), Sentences.noStandard()));
                open = IntStream.range(0, asked.size()).boxed().toList();
            }
            List<Answer<CallbackPlan>> given = host.plan(asker, link.ref(), open.stream().map(asked::get).toList(),
                    Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            for (int i = 0; i < given.size(); i++) {
                answers.set(open.get(i), given.get(i));
            }
            open = open.stream().filter(i -> noOpinion(answers.get(i))).toList();
            if (open.isEmpty()) {
                break;
            }
        }
        return answers;
    }

    /** The layout of a printed form, form by form. */
    public Answer<FormDefinition> form(FormCode code) {
        return ask((ref, settings) -> host.form(asker, ref, code, settings));
    }

    /** The record formats, in the base's order, a nearer standard's in place of the base's with the same code. */
    public Merged<RecordFormat> recordFormats() {
        return merged((ref, settings) -> host.recordFormats(asker, ref, settings), RecordFormat::code);
    }

    /** As {@link #recordFormats}, each with the standard that brings it, for whoever keeps what was recorded in it. */
    public Merged<Format> formatsByStandard() {
        return merged((ref, settings) -> host.recordFormats(asker, ref, settings)
                .map(formats -> formats.stream().map(format -> new Format(ref, format)).toList()), named -> named.format().code());
    }

    /** The levels of complaints, merged by code, the least grave first. */
    public Merged<ComplaintLevel> complaintLevels() {
        Merged<ComplaintLevel> levels = merged((ref, settings) -> host.complaintLevels(asker, ref, settings), ComplaintLevel::code);
        return new Merged<>(levels.entries().stream().sorted(Comparator.comparing(ComplaintLevel::rank)).toList(), levels.faults());
    }

    /** The level a complaint has: one of {@link #complaintLevels}. */
    public Answer<ComplaintLevel> complaintLevel(Function<Settings, ComplaintFacts> complaint) {
        List<ComplaintLevel> levels = complaintLevels().entries();
        for (Link link : links) {
            Answer<String> code = host.complaintLevel(asker, link.ref(), complaint.apply(link.settings()));
            if (!noOpinion(code)) {
                return switch (code) {
                    case Answer.Refused<String>(Refusal why) -> new Answer.Refused<>(why);
                    case Answer.Given<String>(String given) -> levels.stream().filter(level -> level.code().equals(given)).findFirst()
                            .<Answer<ComplaintLevel>>map(Answer::of)
                            .orElseGet(() -> Sentences.nonsense(link.ref(), new Wrong(Mistake.OTHER, "the level '" + given + "' is not among "
                                    + levels.stream().map(ComplaintLevel::code).toList())));
                };
            }
        }
        return Sentences.noStandard();
    }

    /** The words of exports: a nearer standard's before the others', and a word it has given a meaning keeps that meaning. */
    public ImportMapping importMapping() {
        return ImportWords.merged(links.stream().flatMap(link -> words(link).stream()).toList());
    }

    /** The words of exports by the standard that brings them, the nearest first; a word a nearer one has used is not repeated. */
    public List<Words> importWords() {
        List<Link> speaking = links.stream().filter(link -> words(link).isPresent()).toList();
        List<ImportMapping> added = ImportWords.added(speaking.stream().map(link -> words(link).orElse(ImportMapping.NONE)).toList());
        return IntStream.range(0, speaking.size()).mapToObj(i -> new Words(speaking.get(i).ref(), added.get(i))).toList();
    }

    private Optional<ImportMapping> words(Link link) {
        return host.importMapping(asker, link.ref(), link.settings()).value();
    }

    private <T> Merged<T> merged(BiFunction<StandardRef, Settings, Answer<List<T>>> question, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        List<Refusal> faults = new ArrayList<>();
        for (Link link : links.reversed()) {
            Answer<List<T>> answer = question.apply(link.ref(), link.settings());
            answer.value().ifPresent(entries -> entries.forEach(entry -> byCode.put(code.apply(entry), entry)));
            answer.refusal().filter(Refusal::isFault).ifPresent(faults::add);
        }
        return new Merged<>(List.copyOf(byCode.values()), faults);
    }

    private static boolean noOpinion(Answer<?> answer) {
        return answer.refusal().filter(why -> why.reason() == Refusal.Reason.NOT_OFFERED).isPresent();
    }

    /** The link of a standard in this chain, if it is one. */
    public Optional<Link> link(StandardRef ref) {
        return links.stream().filter(link -> link.ref().equals(ref)).findFirst();
    }
}
