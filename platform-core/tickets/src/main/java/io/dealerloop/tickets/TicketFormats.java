package io.dealerloop.tickets;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Problem;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.Refusal;
import io.dealerloop.pluginhost.StandardChain;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.tenancy.StandardChoice;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.StoreSettings;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The record formats (信息记录规范) of the store in whose name this code runs: those of the brand's standard over the base's. Standards are
 * asked, so not inside a transaction that others wait for.
 */
@ApplicationScoped
public class TicketFormats {

    /** Longest text that is searched for a format. */
    private static final int LONGEST = 4000;

    @Inject
    private PluginHost host;

    @Inject
    private Stores stores;

    /**
     * A store's formats.
     *
     * @param brands for which it follows a standard, as its settings write them
     * @param faults standards that should have brought formats and failed, in the reader's language
     */
    public record FormatList(List<TicketFormat> formats, List<String> brands, List<String> faults) {}

    /** A sentence as it stands. */
    public record Rendered(String sentence, RecordingPoints points) {}

    /** @param brand of the car in question; {@code null} or unknown = the store's base standard */
    public FormatList list(@Nullable String brand) {
        StandardChain.Merged<StandardChain.Format> found = found(brand);
        List<String> brands = brands();
        return new FormatList(found.entries().stream().map(entry -> TicketFormat.of(entry.format(), entry.ref().toString(), brands)).toList(), brands,
                found.faults().stream().map(Refusal::message).map(words -> words.in(Actor.languageOrDefault())).toList());
    }

    /**
     * The formats a text may be meant in, the likeliest first: in which it reads back exactly, or whose words it shares.
     *
     * @throws Problem when there is no text, or too much
     */
    public List<RecognisedFormat> recognise(@Nullable String brand, @Nullable String text) {
        String said = SaidText.needed("text", text, LONGEST);
        return FormatRecognition.of(found(brand).entries().stream().map(StandardChain.Format::format).toList(), said);
    }

    /** The sentence of those slots, what is missing in it and what it would earn. */
    public Rendered render(@Nullable String brand, @Nullable String code, @Nullable Map<String, @Nullable String> slots) {
        Recorded recorded = Recorded.sofar(chosen(brand, SaidText.needed("format", code, 20)), slots);
        return new Rendered(recorded.sentence(), RecordingPoints.of(recorded.format(), recorded.points()));
    }

    /** @throws Problem when the store has no such format for that brand */
    StandardChain.Format chosen(@Nullable String brand, String code) {
        List<StandardChain.Format> formats = found(brand).entries();
        return formats.stream().filter(entry -> entry.format().code().equals(code)).findFirst().orElseThrow(() -> {
            String ofZh = brand == null || brand.isBlank() ? "本店" : "本店的“" + brand + "”";
            String ofEn = brand == null || brand.isBlank() ? "This store" : "This store, for '" + brand + "',";
            String known = formats.stream().map(entry -> entry.format().code()).collect(Collectors.joining("、"));
            return Problem.invalid("format", ofZh + "没有记录格式“" + code + "”；可用的有：" + known + "。",
                    ofEn + " has no record format '" + code + "'; there are: " + known.replace("、", ", ") + ".");
        });
    }

    /** Whether tickets of that kind are recorded in a format here. */
    boolean anyOf(@Nullable String brand, TicketKind kind) {
        return found(brand).entries().stream().anyMatch(entry -> TicketKind.of(entry.format().kind()) == kind);
    }

    List<String> brands() {
        return stores.settings().standards().stream().flatMap(choice -> choice.brands().stream()).distinct().toList();
    }

    private StandardChain.Merged<StandardChain.Format> found(@Nullable String brand) {
        Store store = stores.current();
        StoreSettings settings = stores.settings();
        Asker asker = new Asker(store.groupId().value(), store.id().value());
        List<StandardRef> refs = List.of(settings.standardFor(brand), settings.baseStandard()).stream()
                .map(choice -> host.find(asker, choice.plugin(), choice.version()).orElse(new StandardRef(choice.plugin(), choice.version()))).toList();
        return host.chain(asker, refs, plugin -> settings.standards().stream().filter(choice -> choice.plugin().equals(plugin)).findFirst()
                .map(StandardChoice::settings).orElse(Map.of())).formatsByStandard();
    }
}
