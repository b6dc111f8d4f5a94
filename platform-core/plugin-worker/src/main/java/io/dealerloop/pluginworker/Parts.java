package io.dealerloop.pluginworker;

import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.ComplaintStandard;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.ImportStandard;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.PerOccasion;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a standard consists of, fetched once after loading: the parts that answer, and what it says of itself. */
public record Parts(
        Optional<CallbackStandard> callbacks,
        Optional<SurveyStandard> surveys,
        Optional<ScriptStandard> scripts,
        Optional<FormStandard> forms,
        Optional<ImportStandard> imports,
        Optional<TicketStandard> tickets,
        Optional<ComplaintStandard> complaints,
        Offer offer) {

    private static final int MOST_ENTRIES = 200;
    private static final int LONGEST_DOCUMENTATION = 20_000;
    private static final int LONGEST_TITLE = 200;

    /**
     * What a standard says of itself.
     *
     * @param parts names of the parts it has an opinion about
     * @param occasions what each part answers for that is asked occasion by occasion
     */
    public record Offer(Optional<Text> title, Set<String> brands, List<SettingDeclaration> settings, Optional<Text> documentation,
            Set<String> parts, Map<String, Set<Occasion>> occasions) {
        public Offer {
            brands = Set.copyOf(brands);
            settings = List.copyOf(settings);
            parts = Set.copyOf(parts);
            occasions = Map.copyOf(occasions);
        }
    }

    /** Runs the plugin's code. @throws IllegalArgumentException when what it says of itself breaks the contract */
    public static Parts of(DealerStandard standard) {
        Optional<CallbackStandard> callbacks = offered("callbacks", standard.callbacks());
        Optional<SurveyStandard> surveys = offered("surveys", standard.surveys());
        Optional<ScriptStandard> scripts = offered("scripts", standard.scripts());
        Optional<FormStandard> forms = offered("forms", standard.forms());
        Optional<ImportStandard> imports = offered("imports", standard.imports());
        Optional<TicketStandard> tickets = offered("tickets", standard.tickets());
        Optional<ComplaintStandard> complaints = offered("complaints", standard.complaints());
        Set<String> parts = new LinkedHashSet<>();
        callbacks.ifPresent(part -> parts.add("CALLBACKS"));
        surveys.ifPresent(part -> parts.add("SURVEYS"));
        scripts.ifPresent(part -> parts.add("SCRIPTS"));
        forms.ifPresent(part -> parts.add("FORMS"));
        imports.ifPresent(part -> parts.add("IMPORTS"));
        tickets.ifPresent(part -> parts.add("TICKETS"));
        complaints.ifPresent(part -> parts.add("COMPLAINTS"));
        Map<String, Set<Occasion>> occasions = new LinkedHashMap<>();
        callbacks.ifPresent(part -> occasions.put("CALLBACKS", occasions("callbacks", part)));
        surveys.ifPresent(part -> occasions.put("SURVEYS", occasions("surveys", part)));
        scripts.ifPresent(part -> occasions.put("SCRIPTS", occasions("scripts", part)));
        return new Parts(callbacks, surveys, scripts, forms, imports, tickets, complaints,
                new Offer(text("title", standard.title(), LONGEST_TITLE), brands(standard), settings(standard),
                        text("documentation", standard.documentation(), LONGEST_DOCUMENTATION), parts, occasions));
    }

    private static Set<Occasion> occasions(String method, PerOccasion part) {
        Set<Occasion> occasions = EnumSet.noneOf(Occasion.class);
        for (Occasion occasion : Objects.requireNonNull(part.occasions(), () -> method + "().occasions() returned null; name the occasions, or leave it out")) {
            occasions.add(Objects.requireNonNull(occasion, () -> method + "().occasions() holds null"));
        }
        if (occasions.isEmpty()) {
            throw new IllegalArgumentException(method + "().occasions() is empty; leave " + method + "() out, and the standard beneath is asked");
        }
        return Set.copyOf(occasions);
    }

    private static Set<String> brands(DealerStandard standard) {
        Set<String> brands = new LinkedHashSet<>();
        for (String brand : offered("brands", standard.brands())) {
            refuseMany("brands", brands.size());
            if (brand.length() > LONGEST_TITLE) {
                throw new IllegalArgumentException("brands() holds a name longer than " + LONGEST_TITLE + " characters");
            }
            brands.add(brand);
        }
        return brands;
    }

    private static List<SettingDeclaration> settings(DealerStandard standard) {
        List<SettingDeclaration> settings = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (SettingDeclaration setting : offered("settings", standard.settings())) {
            refuseMany("settings", settings.size());
            if (!keys.add(setting.key())) {
                throw new IllegalArgumentException("settings() declares '" + setting.key() + "' twice; keep one of them");
            }
            settings.add(setting);
        }
        return settings;
    }

    private static void refuseMany(String method, int size) {
        if (size >= MOST_ENTRIES) {
            throw new IllegalArgumentException(method + "() holds more than " + MOST_ENTRIES + " entries");
        }
    }

    private static Optional<Text> text(String method, Optional<Text> text, int longest) {
        if (offered(method, text).filter(given -> given.zh().length() > longest || given.en().length() > longest).isPresent()) {
            throw new IllegalArgumentException(method + "() is longer than " + longest + " characters");
        }
        return text;
    }

    private static <T> T offered(String method, T value) {
        return Objects.requireNonNull(value, () -> method + "() returned null; return an empty value or leave the method out");
    }
}
