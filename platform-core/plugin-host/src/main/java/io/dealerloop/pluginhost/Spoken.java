package io.dealerloop.pluginhost;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads what a worker prints, so that it never waits for a full pipe. The first lines of each minute go to the log, the rest is dropped;
 * whoever floods is read slowly and waits.
 */
final class Spoken {

    private static final System.Logger LOG = System.getLogger(Spoken.class.getName());

    private static final int LINES_A_MINUTE = 20;
    private static final int LONGEST_LINE = 300;
    private static final long FLOOD = 256 << 10;
    private static final long MINUTE = 60_000_000_000L;

    private final long pid;
    private final StringBuilder line = new StringBuilder();
    private long minuteBegan = System.nanoTime();
    private long bytes;
    private int lines;

    private Spoken(long pid) {
        this.pid = pid;
    }

    static void drain(Process process) {
        Thread.ofPlatform().name("words of plugin worker " + process.pid()).daemon().inheritInheritableThreadLocals(false)
                .start(() -> new Spoken(process.pid()).read(process.getInputStream()));
    }

    private void read(InputStream in) {
        byte[] chunk = new byte[16 << 10];
        try (in) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (System.nanoTime() - minuteBegan > MINUTE) {
                    newMinute();
                }
                bytes += read;
                if (lines < LINES_A_MINUTE) {
                    take(new String(chunk, 0, read, StandardCharsets.UTF_8));
                }
                if (bytes > FLOOD) {
                    LockSupport.parkNanos(20_000_000);
                }
            }
        } catch (IOException ended) {
            // So has its process.
        }
        newMinute();
    }

    private void newMinute() {
        if (bytes > FLOOD) {
            LOG.log(System.Logger.Level.WARNING, "Plugin worker {0} printed {1} kB within a minute; most of it was dropped", Long.toString(pid), bytes >> 10);
        }
        minuteBegan = System.nanoTime();
        bytes = 0;
        lines = 0;
    }

    private void take(String text) {
        for (int i = 0; i < text.length() && lines < LINES_A_MINUTE; i++) {
            char letter = text.charAt(i);
            if (letter != '\n') {
                if (line.length() < LONGEST_LINE) {
                    line.append(Character.isISOControl(letter) ? ' ' : letter);
                }
            } else {
                LOG.log(System.Logger.Level.INFO, "Plugin worker {0} says: {1}", Long.toString(pid), line);
                line.setLength(0);
                lines++;
            }
        }
    }
}
