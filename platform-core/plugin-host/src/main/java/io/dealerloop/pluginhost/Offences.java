package io.dealerloop.pluginhost;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Which plugin versions lately hung in more than one call, or took their process down: they are asked apart from all others for a while. What is
 * shipped with the platform never is: every store stands on it, and no single batch may keep the others waiting.
 */
final class Offences {

    /** A single call that hangs may be a slow morning. */
    private static final int TOO_MANY = 2;
    /** A batch with that many deadly questions is not worth another process. */
    private static final int MOST_DEATHS = 2;
    private static final int MOST_DEATHS_SHIPPED = 5;
    private static final long PARDON = TimeUnit.MINUTES.toNanos(2);

    private record Version(PluginRuntime.ServedBy where, Loads.Loaded plugin) {}

    private static final class Noted {
        private final Workers.Seat seat = new Workers.Seat();
        private int times;
        private long last = System.nanoTime();

        private boolean pardoned() {
            return System.nanoTime() - last > PARDON;
        }
    }

    private final Map<Version, Noted> noted = new LinkedHashMap<>();

    /** A call of it hung or took its process down. */
    void note(PluginRuntime.Archive plugin) {
        note(plugin, 1);
    }

    /** It certainly took a process down: no slow morning does that, so the first time is once too often. */
    void convict(PluginRuntime.Archive plugin) {
        note(plugin, TOO_MANY);
    }

    private synchronized void note(PluginRuntime.Archive plugin, int times) {
        if (shipped(plugin)) {
            return;
        }
        forgetPardoned();
        Noted known = noted.computeIfAbsent(version(plugin), first -> new Noted());
        known.times += times;
        known.last = System.nanoTime();
    }

    /** How many questions of one batch may cost a process. */
    int bearable(PluginRuntime.Archive plugin) {
        return shipped(plugin) ? MOST_DEATHS_SHIPPED : MOST_DEATHS;
    }

    private static boolean shipped(PluginRuntime.Archive plugin) {
        return plugin.where().owner().equals(PluginLibrary.SHIPPED);
    }

    /** Whether that version is to be asked in a process of its own. */
    synchronized boolean apart(PluginRuntime.Archive plugin) {
        Noted known = noted.get(version(plugin));
        return known != null && known.times >= TOO_MANY && !known.pardoned();
    }

    /** Where that process sits. */
    synchronized Workers.Seat seat(PluginRuntime.Archive plugin) {
        return noted.computeIfAbsent(version(plugin), first -> new Noted()).seat;
    }

    /** Their processes end by themselves, unused. */
    private void forgetPardoned() {
        for (Iterator<Noted> all = noted.values().iterator(); all.hasNext();) {
            if (all.next().pardoned()) {
                all.remove();
            }
        }
    }

    private static Version version(PluginRuntime.Archive plugin) {
        return new Version(plugin.where(), Loads.Loaded.of(plugin));
    }
}
