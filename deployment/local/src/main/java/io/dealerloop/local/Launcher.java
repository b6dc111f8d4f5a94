package io.dealerloop.local;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** The start command: starts everything in order, prints where it is, and stops everything in reverse order. */
public final class Launcher {

    private Launcher() {
    }

    public static void main(String[] arguments) {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Path source = Path.of(System.getProperty("dealerloop.source", ".")).toAbsolutePath().normalize();
        Home home = Home.of(source.resolve(".dealerloop"));
        AtomicReference<LocalStack> stack = new AtomicReference<>();
        CountDownLatch finished = new CountDownLatch(1);
        try {
            FileLock claimed = home.claim();
            var started = new LocalStack(home, options, source);
            stack.set(started);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                System.out.println("Stopping ...");
                started.close();
                System.out.println("Stopped.");
            }, "stop"));
            started.start();
            started.onChildExit(finished::countDown);
            finished.await();
            if (claimed.isValid()) {
                System.err.println("One of the servers ended by itself; see " + home.logs() + ".");
            }
            System.exit(1);
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        }
    }
}
