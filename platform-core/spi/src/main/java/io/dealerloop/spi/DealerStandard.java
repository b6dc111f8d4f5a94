package io.dealerloop.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pf4j.ExtensionPoint;

/**
 * The catalogue of one brand's dealer operating standard: what the plugin has an opinion about. Every method has an empty
 * default; what is left empty is answered by the store's base standard.
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
}
