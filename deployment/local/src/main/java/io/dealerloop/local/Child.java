package io.dealerloop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server this launcher started. Its process id and start time are written down, so that the next launcher recognises it when
 * this one was killed; nothing else is ever ended.
 */
final class Child {

    /** A session of its own, so that the terminal's Ctrl-C reaches the launcher alone; macOS has no setsid command, but Perl. */
    private static final String OWN_SESSION = "trap '' INT HUP; if command -v setsid >/dev/null; then exec setsid \"$@\"; "
        + "elif command -v perl >/dev/null; then exec perl -e 'use POSIX; POSIX::setsid(); exec @ARGV or exit 127' \"$@\"; "
        + "else exec \"$@\"; fi";

    private final ProcessHandle process;
    private final Path record;

    private Child(ProcessHandle process, Path record) {
        this.process = process;
        this.record = record;
    }

    /** Starts a program that writes into a log file and does not hear the terminal's Ctrl-C: its launcher stops it in order. */
    static Child start(Home home, String name, List<String> command, Map<String, String> environment, Path folder) {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", OWN_SESSION, name));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.to(home.logs().resolve(name + ".log").toFile()));
        builder.environment().putAll(environment);
        try {
            Path record = home.run().resolve(name + ".pid");
            ProcessHandle process = builder.start().toHandle();
            Files.writeString(record, process.pid() + " " + startOf(process).toEpochMilli());
            return new Child(process, record);
        } catch (IOException e) {
            throw new StartFailure("Starting " + name + " failed: " + e.getMessage(), e);
        }
    }

    /** Ends what an earlier launcher of this home left running. */
    static void endOrphan(Home home, String name) {
        Path record = home.run().resolve(name + ".pid");
        try {
            if (!Files.exists(record)) {
                return;
            }
            String[] parts = Files.readString(record).strip().split(" ");
            if (parts.length == 2) {
                Instant started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
                Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(parts[0])).filter(ProcessHandle::isAlive)
                    // The kernel counts ticks since boot and the clock may be set meanwhile: a little room.
                    .filter(p -> Duration.between(startOf(p), started).abs().compareTo(Duration.ofSeconds(2)) < 0);
                if (left.isPresent()) {
                    String signal = name.equals(LocalPostgres.NAME) ? LocalPostgres.FAST_SHUTDOWN : "TERM";
                    new Child(left.get(), record).stop(signal, Duration.ofSeconds(10));
                }
            }
            Files.deleteIfExists(record);
        } catch (IOException | NumberFormatException e) {
            throw new StartFailure("The note " + record + " is unreadable; end the old " + name + " by hand and delete the note.", e);
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long processId() {
        return process.pid();
    }

    /** Runs an action when the process ends, for whatever reason. */
    void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** Asks with a signal, and kills what has not ended within the patience. */
    void stop(String signal, Duration patience) {
        if (process.isAlive()) {
            signal(signal);
            if (!waitFor(patience)) {
                signal("KILL");
                waitFor(Duration.ofSeconds(10));
            }
        }
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            System.err.println("The note " + record + " could not be deleted.");
        }
    }

    /** As a power cut would: the process and all it has started, at once and unasked. */
    void kill() {
        List<ProcessHandle> family = new ArrayList<>(List.of(process));
        process.descendants().forEach(family::add);
        family.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("/bin/kill", "-s", signal, Long.toString(process.pid()))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean waitFor(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
