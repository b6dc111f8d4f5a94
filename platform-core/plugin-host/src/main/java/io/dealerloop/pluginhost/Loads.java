package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Frame;
import io.dealerloop.pluginworker.Parts;
import io.dealerloop.pluginworker.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The plugin versions in one worker. Whoever comes while one is being loaded waits along. */
final class Loads {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    /** Two archives under one version are two plugins to a worker. */
    record Loaded(StandardRef ref, String digest) {

        static Loaded of(PluginRuntime.Archive plugin) {
            return new Loaded(plugin.ref(), plugin.digest());
        }

        @Override
        public String toString() {
            return ref + (digest.isEmpty() ? "" : " " + digest.substring(0, Math.min(8, digest.length())));
        }

        private Path in(Path folder) {
            return folder.resolve(toString().replace(' ', '_') + ".jar");
        }
    }

    private final Line line;
    private final Path folder;
    private final Map<Loaded, CompletableFuture<Parts.Offer>> loads = new ConcurrentHashMap<>();

    Loads(Line line, Path folder) {
        this.line = line;
        this.folder = folder;
    }

    /** @throws WorkerGone when the worker ended, or did not do it in time */
    Parts.Offer load(PluginRuntime.Archive plugin) throws UnusablePlugin, WorkerGone, InterruptedException {
        Loaded key = Loaded.of(plugin);
        CompletableFuture<Parts.Offer> mine = new CompletableFuture<>();
        CompletableFuture<Parts.Offer> first = loads.putIfAbsent(key, mine);
        if (first == null) {
            try {
                loadNow(plugin, key, mine);
            } finally {
                mine.completeExceptionally(new WorkerGone("loading was interrupted"));
            }
        }
        try {
            return (first == null ? mine : first).get(PATIENCE, TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnusablePlugin unusable) {
                throw new UnusablePlugin(unusable.problem());
            }
            loads.remove(key, first == null ? mine : first);
            throw new WorkerGone(failed.getCause().getMessage());
        } catch (TimeoutException silent) {
            throw new WorkerGone("it did not load " + plugin.ref() + " in time");
        }
    }

    private void loadNow(PluginRuntime.Archive plugin, Loaded key, CompletableFuture<Parts.Offer> result) throws InterruptedException {
        try (Line.Call call = line.call()) {
            Path file = Files.write(key.in(folder), plugin.bytes().get());
            call.send(Frame.Kind.LOAD, Wire.bytes(new Frame.Loading(key.toString(), file.getFileName().toString())));
            Frame frame = call.hear(PATIENCE);
            if (frame == null || frame == Line.GONE) {
                result.completeExceptionally(new WorkerGone("it did not load " + plugin.ref()));
                return;
            }
            Frame.Loaded answer = Wire.read(frame.body(), Frame.Loaded.class);
            if (answer.offer().isPresent()) {
                result.complete(answer.offer().get());
                unload(plugin.ref(), key);
            } else {
                result.completeExceptionally(new UnusablePlugin(answer.problem().orElseThrow()));
            }
        } catch (IOException | RuntimeException failed) {
            result.completeExceptionally(new WorkerGone(String.valueOf(failed.getMessage())));
        }
    }

    /** @param but an archive of that version to be kept; {@code null} = none */
    void unload(StandardRef ref, Loaded but) {
        for (Loaded plugin : List.copyOf(loads.keySet())) {
            if (plugin.ref().equals(ref) && !plugin.equals(but)) {
                loads.remove(plugin);
                line.tell(Frame.Kind.UNLOAD, Wire.bytes(new Frame.Loading(plugin.toString(), "")));
                try {
                    Files.deleteIfExists(plugin.in(folder));
                } catch (IOException stays) {
                    throw new UncheckedIOException(stays);
                }
            }
        }
    }

    List<StandardRef> refs() {
        return loads.keySet().stream().map(Loaded::ref).distinct().toList();
    }
}
