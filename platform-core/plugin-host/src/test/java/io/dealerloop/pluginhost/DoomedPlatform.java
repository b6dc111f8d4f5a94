package io.dealerloop.pluginhost;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A platform in a process of its own, for a test to kill: one worker waits for work, one is ready, one is busy for ever. */
public final class DoomedPlatform {

    private static final UUID GROUP = new UUID(1, 1);

    private DoomedPlatform() {}

    /** @param arguments a jar that answers and one that never does; the workers' processes are printed on one line once all is as it should be */
    public static void main(String[] arguments) {
        Shelf shelf = new Shelf();
        StandardRef good = shelf.put(Path.of(arguments[0]), PluginLibrary.SHIPPED, null);
        StandardRef endless = shelf.put(Path.of(arguments[1]), "partner", null);
        Limits patient = Limits.DEFAULTS.answering(Duration.ofMinutes(5));
        PluginHost host = new PluginHost(patient, new Workers(patient), shelf);
        host.plan(Asker.ofGroup(GROUP), good, Facts.deliveries(1), Duration.ofMinutes(5));
        Thread.ofPlatform().daemon().start(() -> host.plan(Asker.ofGroup(GROUP), endless, Facts.deliveries(1), Duration.ofMinutes(5)));
        while (host.workers().size() < 3 || host.workers().stream().noneMatch(worker -> worker.asking() > 0)) {
            LockSupport.parkNanos(5_000_000);
        }
        System.out.println(host.workers().stream().map(worker -> Long.toString(worker.pid())).collect(Collectors.joining(" ")));
        LockSupport.park();
    }
}
