package io.dealerloop.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pf4j.ExtensionPoint;

/**
 * The catalogue of one brand's dealer operating standard: what the plugin has an opinion about. Every method has an empty
 * default; what is left empty is answered by the store's base standard.
 *
 * <table>
 * <caption>How the base standard and a brand's combine</caption>
 * <tr><th>part</th><th>asked when</th><th>combined</th></tr>
 * <tr><td>{@link #callbacks}</td><td>a store's day is opened, an attempt failed</td><td>occasion by occasion: for what the brand
 * {@linkplain PerOccasion#occasions answers for}, its own replace the base's; the others are the base's</td></tr>
 * <tr><td>{@link #surveys}</td><td>a callback is worked</td><td>occasion by occasion</td></tr>
 * <tr><td>{@link #scripts}</td><td>a callback is worked or written</td><td>occasion by occasion</td></tr>
 * <tr><td>{@link #forms}</td><td>a form is shown or printed</td><td>form by form: what the brand leaves empty is the base's</td></tr>
 * <tr><td>{@link #imports}</td><td>a file is checked</td><td>merged: the brand's words before the base's</td></tr>
 * <tr><td>{@link #tickets}</td><td>a ticket is recorded, formats are shown</td><td>merged by format code</td></tr>
 * <tr><td>{@link #complaints}</td><td>a complaint is recorded or changes</td><td>levels merged by code; complaint by complaint: where the
 * brand does not decide, the base does</td></tr>
 * </table>
 *
 * <p>What shares a code with the base's keeps its meaning: a format its kind and the types of its slots, a level its rank, a word of exports
 * what it stands for. The conformance kit and the upload refuse what contradicts.
 *
 * <p>One plugin holds exactly one implementation, annotated with PF4J's {@code @Extension}, with a public no-argument constructor.
 * The host asks for the parts once after loading and may then ask each part from several threads at a time.
 */
public interface DealerStandard extends ExtensionPoint {

    /**
     * Brands this standard is written for, as they are written in service exports, synonyms included
     * (for example {@code 晨风}, {@code 晨风汽车}). Compared without regard to case and surrounding space.
     */
    default Set<String> brands() {
        return Set.of();
    }

    /** The standard's name as headquarters and staff read it; empty = the description in the plugin's manifest. */
    default Optional<Text> title() {
        return Optional.empty();
    }

    /**
     * What the standard asks for, in prose, for headquarters to read before it is activated: Markdown of headings, lists and paragraphs,
     * at most 20,000 characters in each language. Since contract 1.1.
     */
    default Optional<Text> documentation() {
        return Optional.empty();
    }

    /** The settings a store or its headquarters may change, each with its default. Days and limits of a standard belong here. */
    default List<SettingDeclaration> settings() {
        return List.of();
    }

    /** Who is called back, through which channel, when and why. */
    default Optional<CallbackStandard> callbacks() {
        return Optional.empty();
    }

    /** What the customer is asked, on which scale, and from which score on the store must react. */
    default Optional<SurveyStandard> surveys() {
        return Optional.empty();
    }

    /** What the agent says step by step, and the wording of written callbacks. */
    default Optional<ScriptStandard> scripts() {
        return Optional.empty();
    }

    /** The printed forms: titles, groups and columns in the order the manufacturer prescribes. */
    default Optional<FormStandard> forms() {
        return Optional.empty();
    }

    /** How the brand's management system writes its exports. Since contract 1.1. */
    default Optional<ImportStandard> imports() {
        return Optional.empty();
    }

    /** The formats in which tickets are recorded (信息记录规范). Since contract 1.1. */
    @Experimental(since = "1.1", until = "2027-05-31")
    default Optional<TicketStandard> tickets() {
        return Optional.empty();
    }

    /** Levels of complaints and their clocks (投诉级别). Since contract 1.1. */
    @Experimental(since = "1.1", until = "2027-05-31")
    default Optional<ComplaintStandard> complaints() {
        return Optional.empty();
    }
}
