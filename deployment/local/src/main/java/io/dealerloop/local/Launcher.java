package io.dealerloop.local;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

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
        LocalStack stack = new LocalStack(home, options, source);
        try (FileLock claimed = home.claim()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
            CountDownLatch childEnded = new CountDownLatch(1);
            stack.start();
            stack.onChildExit(childEnded::countDown);
            stack.fill();
            stack.summary().forEach(System.out::println);
            childEnded.await();
            if (!stack.isClosed() && claimed.isValid()) {
                System.err.println("One of the servers ended by itself; see " + home.logs() + " and start again.");
                System.exit(1);
            }
        } catch (StartFailure e) {
            if (!stack.isClosed()) {
                System.err.println(e.getMessage());
                System.exit(1);
            }
        } catch (IOException e) {
            System.err.println("The folder " + home.root() + " could not be released: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(1);
        }
    }

    private static void stop(LocalStack stack) {
        System.out.println("Stopping ...");
        stack.close();
        System.out.println("Stopped.");
    }
}
