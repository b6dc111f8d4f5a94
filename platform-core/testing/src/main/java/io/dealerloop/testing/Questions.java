package io.dealerloop.testing;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardDescription;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One standard in one host, and how the kit puts questions to it: many at once, and as long as there is time. */
final class Questions {

    /** A standard that hangs on every question costs the kit one such batch. */
    private static final int MOST_AT_ONCE = 500;

    /** For a batch, and for each question of it besides. Generous, for a machine may be busy: a single question has its own limit, which is strict. */
    private static final Duration FOR_A_BATCH = Duration.ofSeconds(10);
    private static final Duration FOR_EACH = Duration.ofMillis(4);

    /** Hears the answers one after the other, by the place of their question. */
    @FunctionalInterface
    interface Hearing<A> {
        void hear(int index, Answer<A> answer);
    }

    private final PluginHost host;
    private final StandardRef ref;
    private final Asker asker;
    private final Deadline time;
    private final StandardDescription description;
    private final Settings defaults;

    Questions(PluginHost host, StandardRef ref, Deadline time) {
        this(host, ref, Asker.PLATFORM, time, host.description(ref)
                .orElseThrow(() -> new IllegalStateException("Plugin " + ref + " cannot be asked; see the host's list of plugins")));
    }

    private Questions(PluginHost host, StandardRef ref, Asker asker, Deadline time, StandardDescription description) {
        this.host = host;
        this.ref = ref;
        this.asker = asker;
        this.time = time;
        this.description = description;
        this.defaults = Settings.defaultsOf(description.settings());
    }

    /** The same, asked for another store: what one store may ask at once is limited. */
    Questions ofStore(int number) {
        return new Questions(host, ref, new Asker(asker.group(), new UUID(0, number)), time, description);
    }

    StandardRef ref() {
        return ref;
    }

    StandardDescription description() {
        return description;
    }

    Settings defaults() {
        return defaults;
    }

    /** @throws Deadline.Passed when there is no time left */
    void inTime() {
        time.check();
    }

    /** Every declared value at each end of what it allows, the others as they are by default: for questions about words. */
    List<Settings> everySetting() {
        return settings(List.of("x", "", "长".repeat(2000)));
    }

    /** The same for decisions, which no text should sway: one strange text each. */
    List<Settings> everySettingOfRules() {
        return settings(List.of("x"));
    }

    /** The defaults first. */
    private List<Settings> settings(List<String> texts) {
        List<Settings> all = new ArrayList<>(List.of(defaults));
        for (SettingDeclaration declared : description.settings()) {
            List<String> values = switch (declared.type()) {
                case NUMBER -> List.of(Integer.toString(declared.min()), Integer.toString(declared.max()));
                case FLAG -> List.of("true", "false");
                case CHOICE -> declared.choices().stream().map(SettingDeclaration.Choice::value).toList();
                case TEXT -> texts;
            };
            values.stream().filter(value -> !value.equals(declared.defaultValue())).forEach(value -> all.add(defaults.with(declared.key(), value)));
        }
        return all;
    }

    /** The settings that differ from the defaults, for a finding's input. */
    String changed(Settings settings) {
        return settings.values().entrySet().stream().filter(entry -> !entry.getValue().equals(defaults.values().get(entry.getKey())))
                .map(entry -> entry.getKey() + " = " + (entry.getValue().length() > 40 ? entry.getValue().substring(0, 40) + "…" : entry.getValue()))
                .findFirst().map(change -> "(with " + change + ")").orElse("(with the default settings)");
    }

    /** @return an answer to each, in the order asked */
    <Q, A> List<Answer<A>> ask(Question<Q, A> question, List<Q> all) {
        List<Answer<A>> answers = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            answers.addAll(batch(question, all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE))));
        }
        return answers;
    }

    <Q, A> Answer<A> ask(Question<Q, A> question, Q asked) {
        return ask(question, List.of(asked)).getFirst();
    }

    /** Asks until enough was found. */
    <Q, A> void each(Question<Q, A> question, List<Q> all, Findings findings, Hearing<A> hearing) {
        for (int from = 0; from < all.size() && !findings.enough(); from += MOST_AT_ONCE) {
            List<Answer<A>> answers = batch(question, all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)));
            for (int i = 0; i < answers.size() && !findings.enough(); i++) {
                hearing.hear(from + i, answers.get(i));
            }
        }
    }

    /** What was not answered because the kit's own time is over is nothing the standard is blamed for. */
    private <Q, A> List<Answer<A>> batch(Question<Q, A> question, List<Q> some) {
        List<Answer<A>> answers = host.ask(asker, ref, question, some, time.take(some.size(), FOR_A_BATCH.plus(FOR_EACH.multipliedBy(some.size()))));
        time.check();
        return answers;
    }
}
