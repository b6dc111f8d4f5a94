package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Parts;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a plugin version says of itself, asked for once.
 *
 * @param title the standard's name; where the plugin gives none, the description in its manifest
 * @param brands the brands it is written for, as they appear in exports
 * @param settings what it declares, in its order
 * @param documentation what it asks for, in prose (Markdown)
 * @param parts what it has an opinion about; everything else is answered by a base standard
 * @param occasions what each part answers for that is asked occasion by occasion; a part that is not named here answers for all
 */
public record StandardDescription(Text title, Set<String> brands, List<SettingDeclaration> settings, Optional<Text> documentation,
        Set<Part> parts, Map<Part, Set<Occasion>> occasions) {

    public StandardDescription {
        Objects.requireNonNull(title, "title");
        brands = Set.copyOf(brands);
        settings = List.copyOf(settings);
        Objects.requireNonNull(documentation, "documentation");
        parts = Set.copyOf(parts);
        // Versions taken in before parts had occasions say nothing of them.
        occasions = occasions == null ? Map.of() : Map.copyOf(occasions);
    }

    /** @param otherwise its name where it gives none */
    static StandardDescription of(String otherwise, Parts.Offer offer) {
        return new StandardDescription(offer.title().orElseGet(() -> Text.of(otherwise, otherwise)), offer.brands(), offer.settings(),
                offer.documentation(), offer.parts().stream().map(Part::valueOf).collect(Collectors.toUnmodifiableSet()),
                offer.occasions().entrySet().stream().collect(Collectors.toUnmodifiableMap(entry -> Part.valueOf(entry.getKey()), Map.Entry::getValue)));
    }

    /** Of a plugin that cannot be used, all that is known is a name. */
    public static StandardDescription named(String name) {
        return new StandardDescription(Text.of(name, name), Set.of(), List.of(), Optional.empty(), Set.of(), Map.of());
    }

    /**
     * Whether it answers such a question.
     *
     * @param about the question's occasion; empty = it is about none
     */
    public boolean answers(Part part, Optional<Occasion> about) {
        return parts.contains(part) && about.filter(occasion -> !occasions.getOrDefault(part, Set.of(occasion)).contains(occasion)).isEmpty();
    }
}
