package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Asking;
import io.dealerloop.pluginworker.BadPlugin;
import io.dealerloop.pluginworker.Failure;
import io.dealerloop.pluginworker.Parts;
import io.dealerloop.pluginworker.Places;
import io.dealerloop.pluginworker.PluginJar;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.pluginworker.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plugins as objects of this process: for the conformance kit and unit tests. Nothing contains them. */
final class InProcess implements PluginRuntime {

    private record Held(Parts parts, Places places) {}

    private final Duration answerLimit;
    private final int concurrency;
    private final Map<StandardRef, Held> held = new ConcurrentHashMap<>();
    private final List<PluginJar.Loaded> jars = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    InProcess(Duration answerLimit, int concurrency) {
        this.answerLimit = answerLimit;
        this.concurrency = concurrency;
    }

    void hold(StandardRef ref, Parts parts) {
        held.put(ref, new Held(parts, new Places(concurrency)));
    }

    @Override
    public Parts.Offer describe(Archive plugin) throws UnusablePlugin {
        try {
            Path file = Files.createTempFile("plugin", ".jar");
            files.add(file);
            Files.write(file, plugin.bytes().get());
            PluginJar.Loaded loaded = PluginJar.open(file).load(new Places(concurrency));
            jars.add(loaded);
            hold(plugin.ref(), loaded.parts());
            return loaded.parts().offer();
        } catch (BadPlugin bad) {
            throw new UnusablePlugin(bad.problem());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public <Q, A> List<Reply<A>> ask(Archive plugin, Question<Q, A> question, List<Q> questions, Duration deadline) {
        Held standard = held.get(plugin.ref());
        if (standard == null) {
            return questions.stream().map(asked -> Reply.<A>failed(Failure.THREW, "it is not held here")).toList();
        }
        return question.of(standard.parts())
                .map(ask -> new Asking(plugin.ref().toString(), standard.places(), answerLimit).all(question, ask, questions, deadline))
                .orElseGet(List::of);
    }

    @Override
    public void retire(StandardRef ref) {
        held.remove(ref);
    }

    @Override
    public List<WorkerState> workers() {
        return List.of();
    }

    @Override
    public void close() {
        for (PluginJar.Loaded jar : jars) {
            jar.close();
        }
        files.forEach(Launch::delete);
        held.clear();
    }
}
