package io.dealerloop.pluginworker;

import io.dealerloop.spi.Contract;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The process in which plugins live. It connects to the platform that started it, gives away every right it does not need, loads what it is
 * told to load, and answers until the platform goes away.
 *
 * <p>Arguments: the platform's socket, the worker's own folder, the folder its own classes lie in, the most threads it may have (0 = not
 * limited here). The secret is the first line of the standard input: arguments can be seen by others on the machine.
 */
public final class Worker {

    private record Held(PluginJar.Loaded loaded, Places places) {}

    private final Path folder;
    private final FrameWriter writer;
    private final Leftovers leftovers;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Map<Long, Future<?>> running = new ConcurrentHashMap<>();
    private final List<WeakReference<ClassLoader>> unloaded = new CopyOnWriteArrayList<>();
    /** These threads never run a plugin's code; those that do are made anew for each batch. */
    private final ExecutorService callers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(null, task, "asking", 0, false);
        thread.setDaemon(true);
        return thread;
    });

    private Worker(Path folder, FrameWriter writer, Leftovers leftovers) {
        this.folder = folder;
        this.writer = writer;
        this.leftovers = leftovers;
    }

    public static void main(String[] arguments) throws IOException {
        String secret = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).readLine();
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(arguments[0]));
        Path folder = Path.of(arguments[1]);
        long pid = ProcessHandle.current().pid();
        // Every thread made from here on, and so all that a plugin runs on, inherits what is given up here.
        Containment containment = Containment.enter(pid, folder, Path.of(arguments[2]), Integer.parseInt(arguments[3]));
        FrameWriter writer = new FrameWriter(channel, "replies");
        writer.send(new Frame(Frame.Kind.HELLO, 0, Wire.bytes(
                new Frame.Hello(Contract.version(), secret, pid, containment.enforced(), containment.missing()))));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 64 << 10))) {
            new Worker(folder, writer, Leftovers.here()).serve(in);
        } finally {
            // The platform is gone: no shutdown hook of a plugin gets a last word.
            Runtime.getRuntime().halt(0);
        }
    }

    private void serve(DataInputStream in) throws IOException {
        while (true) {
            Frame frame = Frame.read(in, Frame.LARGEST);
            switch (frame.kind()) {
                case LOAD -> {
                    Frame.Loading loading = Wire.read(frame.body(), Frame.Loading.class);
                    callers.submit(() -> load(frame.id(), loading));
                }
                case UNLOAD -> unload(Wire.read(frame.body(), Frame.Loading.class).plugin());
                case ASK -> {
                    Wire.Asked<?> asked = Wire.batch(frame.body());
                    Runnable rest = begin(frame.id(), asked);
                    Future<?> batch = callers.submit(rest);
                    running.put(frame.id(), batch);
                    if (batch.isDone()) {
                        running.remove(frame.id());
                    }
                }
                case GIVE_UP -> Optional.ofNullable(running.get(frame.id())).ifPresent(batch -> batch.cancel(true));
                case VITALS -> callers.submit(() -> writer.send(new Frame(Frame.Kind.VITALS, frame.id(), Wire.bytes(vitals()))));
                case HELLO, LOADED, REPLIES, DONE, STUCK -> throw new IOException(frame.kind() + " comes from a worker");
            }
        }
    }

    private void load(long id, Frame.Loading loading) {
        Frame.Loaded answer;
        try {
            Places places = new Places(Places.PER_PLUGIN);
            PluginJar.Loaded loaded = PluginJar.open(folder.resolve(loading.file())).load(places);
            held.put(loading.plugin(), new Held(loaded, places));
            answer = new Frame.Loaded(Optional.of(loaded.parts().offer()), Optional.empty());
        } catch (BadPlugin bad) {
            answer = new Frame.Loaded(Optional.empty(), Optional.of(bad.problem()));
        }
        writer.send(new Frame(Frame.Kind.LOADED, id, Wire.bytes(answer)));
    }

    private void unload(String plugin) {
        Held gone = held.remove(plugin);
        if (gone != null) {
            unloaded.add(new WeakReference<>(gone.loaded().loader()));
            closeQuietly(gone.loaded());
        }
    }

    private static void closeQuietly(Closeable loaded) {
        try {
            loaded.close();
        } catch (IOException | RuntimeException unclosed) {
            // It is unreachable from here on all the same.
        }
    }

    /** @return what is left to do: to watch over the batch until it is answered */
    private <Q> Runnable begin(long id, Wire.Asked<Q> asked) {
        Frame.Batch head = asked.head();
        @SuppressWarnings("unchecked")
        Question<Q, Object> question = (Question<Q, Object>) Question.named(head.question());
        Replying<Object> replying = new Replying<>(id, question, head.alone(), writer);
        Held plugin = held.get(head.plugin());
        Optional<Function<Q, Object>> ask = plugin == null ? Optional.empty() : question.of(plugin.loaded().parts());
        if (ask.isEmpty()) {
            return () -> over(id, replying);
        }
        Asking asking = new Asking(head.plugin(), plugin.places(), Duration.ofMillis(head.answerLimitMillis()), leftovers);
        Duration deadline = Duration.ofMillis(head.deadlineMillis());
        Runnable answering;
        if (head.alone()) {
            answering = () -> oneByOne(asking, asked.questions(), question, ask.get(), deadline, replying);
        } else {
            Asking.Begun<Q, Object> begun = asking.begin(ask.get(), asked.questions(), question.check(), deadline, replying);
            answering = () -> asking.finish(begun);
        }
        return () -> {
            try {
                answering.run();
            } finally {
                over(id, replying);
            }
            if (replying.hung() && !plugin.places().freeAgain(Asking.GRACE)) {
                writer.send(new Frame(Frame.Kind.STUCK, id, Frame.EMPTY));
            }
        };
    }

    private void over(long id, Replying<?> replying) {
        running.remove(id);
        replying.end();
    }

    private static <Q, A> void oneByOne(Asking asking, List<Q> questions, Question<Q, A> question, Function<Q, A> ask, Duration deadline,
            Replying<A> replying) {
        long end = System.nanoTime() + deadline.toNanos();
        for (int i = 0; i < questions.size() && !replying.hung() && System.nanoTime() < end; i++) {
            int index = i;
            asking.all(ask, List.of(questions.get(i)), question.check(), Duration.ofNanos(end - System.nanoTime()),
                    (only, reply) -> replying.replied(index, reply));
        }
    }

    private Frame.Vitals vitals() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        List<WeakReference<ClassLoader>> lingering = new ArrayList<>(unloaded);
        lingering.removeIf(loader -> loader.refersTo(null));
        unloaded.retainAll(lingering);
        return new Frame.Vitals(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                runtime.totalMemory() - runtime.freeMemory(), Thread.getAllStackTraces().size(), lingering.size());
    }
}
