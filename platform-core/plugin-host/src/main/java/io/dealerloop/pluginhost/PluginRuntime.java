package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Parts;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.pluginworker.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where plugins run: in worker processes, or, for tests and the conformance kit, here. */
interface PluginRuntime extends AutoCloseable {

    /**
     * Whom a worker serves.
     *
     * @param owner whose plugins run in it
     * @param group the only group that asks it; {@code null} = all, for what is shipped
     */
    record ServedBy(String owner, @Nullable UUID group) {

        static ServedBy of(PluginLibrary.Listed plugin, Asker asker) {
            return new ServedBy(plugin.owner(), plugin.owner().equals(PluginLibrary.SHIPPED) ? null : asker.group());
        }

        @Override
        public String toString() {
            return group == null ? owner : owner + " for " + group;
        }
    }

    /**
     * A plugin version to be loaded where it is not yet.
     *
     * @param digest tells two archives of one version apart
     */
    record Archive(StandardRef ref, ServedBy where, String digest, Supplier<byte[]> bytes) {
        public Archive {
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(where, "where");
        }
    }

    /** Loads a plugin and tells what it says of itself. */
    Parts.Offer describe(Archive plugin) throws UnusablePlugin;

    /** @return a reply to each question, in their order */
    <Q, A> List<Reply<A>> ask(Archive plugin, Question<Q, A> question, List<Q> questions, Duration deadline);

    /** Lets go of that version. */
    void retire(StandardRef ref);

    List<WorkerState> workers();

    @Override
    void close();
}
