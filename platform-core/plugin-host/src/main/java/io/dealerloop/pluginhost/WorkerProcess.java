package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Failure;
import io.dealerloop.pluginworker.Frame;
import io.dealerloop.pluginworker.Parts;
import io.dealerloop.pluginworker.Places;
import io.dealerloop.pluginworker.Reply;
import io.dealerloop.pluginworker.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One worker, from the platform's side: plugins are loaded into it and batches put to it, several at a time. */
final class WorkerProcess {

    /** How a batch ended in a worker. */
    enum Ended {
        /** The worker has no more to say; what it left out was not asked. */
        DONE,
        /** The worker is no more. */
        DIED,
        /** The worker says nothing, though every question has its limit. */
        SILENT,
        /** The batch's time is over. */
        LATE
    }

    private static final System.Logger LOG = System.getLogger(WorkerProcess.class.getName());

    private static final String SPARE = "spare";
    /** What a worker may take beyond a question's limit to say so. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);
    private static final long LAST_WORD = TimeUnit.MILLISECONDS.toNanos(500);
    /** What is read of one batch's answers; each may be a megabyte, but none that makes sense is. */
    private static final int MOST_HEARD = Frame.LARGEST;
    private static final int OUT_OF_MEMORY = 3;
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final Line line;
    private final Launch launch;
    private final Path folder;
    private final Loads loads;
    private final Instant since = Instant.now();
    private final AtomicInteger asking = new AtomicInteger();
    /** How many batches of each version are in it. */
    private final Map<Loads.Loaded, Integer> asked = new ConcurrentHashMap<>();
    private volatile Set<Loads.Loaded> present = Set.of();
    private volatile String name = SPARE;
    private volatile String ended;
    private volatile long lastUsed = System.nanoTime();

    WorkerProcess(Process process, Line line, Launch launch, Path folder) {
        this.process = process;
        this.line = line;
        this.launch = launch;
        this.folder = folder;
        this.loads = new Loads(line, folder);
    }

    void listen() {
        line.listen(how -> end(how, true));
    }

    /** @param whom as it is told in figures and in the log */
    void serve(String whom) {
        name = whom;
        lastUsed = System.nanoTime();
    }

    /** Ends the process at once: nothing in it has anything to save, and nothing of a plugin's gets a last word. */
    void end(String why) {
        end(why, false);
    }

    private synchronized void end(String why, boolean closed) {
        if (ended == null) {
            present = Set.copyOf(asked.keySet());
            ended = closed && endedByItself() || !process.isAlive() ? exit() : why;
            LOG.log(asking.get() > 0 ? System.Logger.Level.WARNING : System.Logger.Level.DEBUG,
                    "Plugin worker {0} ({1}) is gone: {2}; {3} batches were in it", Long.toString(process.pid()), name, ended, asking.get());
            process.destroyForcibly();
            line.close();
            Launch.delete(folder);
        }
    }

    /** The connection closes a moment before the process ends. */
    private boolean endedByItself() {
        try {
            return process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private String exit() {
        return switch (process.exitValue()) {
            case OUT_OF_MEMORY -> "it ran out of memory";
            case KILLED -> "it was killed";
            default -> "it exited with " + process.exitValue();
        };
    }

    /** Whether it is gone and nothing else was being asked when it went: then that version did it, by whatever means. */
    boolean goneOf(PluginRuntime.Archive plugin) {
        return gone() && present.equals(Set.of(Loads.Loaded.of(plugin)));
    }

    boolean gone() {
        return ended != null;
    }

    String how() {
        return ended == null ? "it is there" : ended;
    }

    /** Whether no new batch should be put to it. */
    boolean spent() {
        return gone() || line.stuck();
    }

    /** Whether it ever served somebody; a spare is not unused, it is ready. */
    boolean used() {
        return !name.equals(SPARE);
    }

    boolean unused() {
        return asking.get() == 0;
    }

    long unusedNanos() {
        return unused() ? System.nanoTime() - lastUsed : 0;
    }

    Process process() {
        return process;
    }

    /** Loads a plugin version unless it is there already. */
    Parts.Offer load(PluginRuntime.Archive plugin) throws UnusablePlugin, WorkerGone, InterruptedException {
        lastUsed = System.nanoTime();
        try {
            return loads.load(plugin);
        } catch (WorkerGone failed) {
            end(failed.getMessage());
            throw new WorkerGone(how());
        }
    }

    void unload(StandardRef ref) {
        loads.unload(ref, null);
    }

    /**
     * Puts questions to a plugin that is loaded.
     *
     * @param indexes which of the batch's
     * @param end when the batch's time is over, by {@link System#nanoTime}
     * @param alone whether each reply is to be on its way before the next question is asked
     */
    <Q, A> Ended ask(PluginRuntime.Archive plugin, Replies<Q, A> replies, List<Integer> indexes, long end, boolean alone)
            throws InterruptedException {
        long limit = launch.limits().answerLimit().toMillis();
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
        byte[] body = Wire.batch(new Frame.Batch(Loads.Loaded.of(plugin).toString(), replies.question().name(), limit, left, Places.PER_PLUGIN,
                alone, indexes.size()), replies.question(), replies.questions(indexes));
        if (body.length > Frame.LARGEST) {
            if (indexes.size() == 1) {
                replies.put(indexes.getFirst(), Reply.failed(Failure.NONSENSE, "the question is larger than " + (Frame.LARGEST >> 20) + " MB"));
                return Ended.DONE;
            }
            return ask(plugin, replies, indexes.subList(0, indexes.size() / 2), end, alone);
        }
        asking.incrementAndGet();
        asked.merge(Loads.Loaded.of(plugin), 1, Integer::sum);
        try (Line.Call call = line.call()) {
            call.send(Frame.Kind.ASK, body);
            return collect(call, replies, indexes, end, TimeUnit.MILLISECONDS.toNanos(limit) + PATIENCE);
        } catch (IOException garbled) {
            end("it sends what cannot be read: " + garbled.getMessage());
            return Ended.DIED;
        } finally {
            lastUsed = System.nanoTime();
            asked.computeIfPresent(Loads.Loaded.of(plugin), (version, batches) -> batches == 1 ? null : batches - 1);
            asking.decrementAndGet();
        }
    }

    private <Q, A> Ended collect(Line.Call call, Replies<Q, A> replies, List<Integer> indexes, long end, long silence)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        long bytes = 0;
        try {
            while (true) {
                Frame frame = call.hear(Math.min(end + LAST_WORD, Math.max(began, line.lastHeard()) + silence) - System.nanoTime());
                if (frame == null && System.nanoTime() >= end + LAST_WORD) {
                    call.send(Frame.Kind.GIVE_UP, Frame.EMPTY);
                    return Ended.LATE;
                } else if (frame == null && System.nanoTime() >= Math.max(began, line.lastHeard()) + silence) {
                    return Ended.SILENT;
                } else if (frame == Line.GONE) {
                    return Ended.DIED;
                } else if (frame != null) {
                    bytes += frame.body().length;
                    if (bytes > MOST_HEARD) {
                        throw new IOException("more than " + (MOST_HEARD >> 20) + " MB of answers to one batch");
                    }
                    Wire.replies(frame.body(), replies.question(), (index, reply) -> {
                        if (index >= 0 && index < indexes.size()) {
                            replies.put(indexes.get(index), reply);
                        }
                    });
                    if (frame.kind() == Frame.Kind.DONE) {
                        return Ended.DONE;
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            call.send(Frame.Kind.GIVE_UP, Frame.EMPTY);
            throw interrupted;
        }
    }

    /** How it is after a collection of garbage. */
    Frame.Vitals vitals() throws WorkerGone, InterruptedException {
        try (Line.Call call = line.call()) {
            call.send(Frame.Kind.VITALS, Frame.EMPTY);
            Frame frame = call.hear(TimeUnit.SECONDS.toNanos(30));
            if (frame == null || frame == Line.GONE) {
                throw new WorkerGone(how());
            }
            return Wire.read(frame.body(), Frame.Vitals.class);
        } catch (IOException garbled) {
            throw new WorkerGone(garbled.getMessage());
        }
    }

    WorkerState state() {
        return new WorkerState(name, process.pid(), since, loads.refs(), asking.get(),
                Sighting.of(process.pid()).map(Sighting::residentBytes).orElse(-1L), launch.enforced(line.hello().enforced()),
                launch.notContained(line.hello().notContained()));
    }
}
