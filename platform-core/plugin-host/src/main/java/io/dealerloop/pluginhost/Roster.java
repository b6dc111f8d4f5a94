package io.dealerloop.pluginhost;

import io.dealerloop.spi.Contract;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts workers, keeps some ready for whoever needs one next, and watches those that are there. */
final class Roster implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Roster.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Launch launch;
    private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<WorkerProcess> ready = new LinkedBlockingQueue<>();
    private final AtomicInteger started = new AtomicInteger();
    private final ExecutorService starting = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("plugin worker starting").daemon().inheritInheritableThreadLocals(false).factory());
    private final Watch watch;
    private volatile boolean closed;

    Roster(Launch launch) {
        this.launch = launch;
        this.watch = new Watch(launch.limits(), all);
        refill();
    }

    Limits limits() {
        return launch.limits();
    }

    List<WorkerProcess> all() {
        return List.copyOf(all);
    }

    /** A worker that nobody else has: one that is ready, or a new one. */
    WorkerProcess take(PluginRuntime.ServedBy whom) throws WorkerGone, InterruptedException {
        WorkerProcess worker = ready.poll();
        while (worker != null && worker.spent()) {
            worker = ready.poll();
        }
        if (worker == null) {
            worker = start(false, limits().startLimit());
        }
        worker.serve(whom.toString());
        refill();
        return worker;
    }

    /**
     * A worker that gets what others leave of the processor, started for one plugin version.
     *
     * @param longest how long to wait for it at most
     */
    WorkerProcess takeApart(PluginRuntime.Archive plugin, Duration longest) throws WorkerGone, InterruptedException {
        WorkerProcess worker = start(true, longest);
        worker.serve(plugin.where() + ", " + plugin.ref() + " apart");
        return worker;
    }

    private void refill() {
        if (limits().spares() > 0 && !closed) {
            starting.execute(() -> {
                try {
                    while (ready.size() < limits().spares() && !closed) {
                        ready.add(start(false, limits().startLimit()));
                    }
                } catch (WorkerGone failed) {
                    LOG.log(closed ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING, "No spare plugin worker: {0}", failed.getMessage());
                } catch (InterruptedException ending) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private WorkerProcess start(boolean apart, Duration longest) throws WorkerGone, InterruptedException {
        if (closed) {
            throw new WorkerGone("the platform is ending");
        }
        long began = System.nanoTime();
        Path own = null;
        Process process = null;
        try {
            own = Files.createDirectory(launch.folder().resolve("w" + started.incrementAndGet()));
            Path socket = own.resolve("s");
            try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                door.bind(UnixDomainSocketAddress.of(socket));
                byte[] random = new byte[16];
                RANDOM.nextBytes(random);
                String secret = HexFormat.of().formatHex(random);
                process = launch.start(own, socket, apart);
                Spoken.drain(process);
                process.getOutputStream().write((secret + "\n").getBytes(StandardCharsets.US_ASCII));
                process.getOutputStream().close();
                WorkerProcess worker = welcome(process, door, secret, own, longest);
                Files.delete(socket);
                all.add(worker);
                process.onExit().thenAccept(ended -> {
                    worker.end("its process ended");
                    all.remove(worker);
                });
                worker.listen();
                LOG.log(System.Logger.Level.DEBUG, "Plugin worker {0} started in {1} ms{2}", Long.toString(process.pid()),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), worker.state().mark().map(mark -> ", " + mark).orElse(""));
                return worker;
            }
        } catch (IOException | RuntimeException failed) {
            String why = why(failed, process, longest);
            if (process != null) {
                process.destroyForcibly();
            }
            if (own != null) {
                Launch.delete(own);
            }
            throw new WorkerGone("a plugin worker could not be started: " + why);
        }
    }

    private String why(Exception failed, Process process, Duration longest) {
        if (closed) {
            return "the platform is ending";
        }
        if (!(failed instanceof AsynchronousCloseException)) {
            return String.valueOf(failed.getMessage());
        }
        return process.isAlive() ? "it did not call within " + longest : "its process ended at once";
    }

    /** Only who knows the secret is let in; whoever else finds the door is turned away. */
    private WorkerProcess welcome(Process process, ServerSocketChannel door, String secret, Path own, Duration longest) throws IOException {
        watch.closeLater(door, process, longest);
        while (true) {
            SocketChannel caller = door.accept();
            Line line = new Line(caller, process.pid());
            if (!line.hello().secret().equals(secret)) {
                line.close();
            } else if (!line.hello().contract().equals(Contract.version())) {
                throw new IOException("it speaks contract " + line.hello().contract() + ", the platform " + Contract.version());
            } else {
                return new WorkerProcess(process, line, launch, own);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        starting.shutdownNow();
        watch.close();
        all().forEach(worker -> worker.end("the platform ends"));
        launch.close();
    }
}
