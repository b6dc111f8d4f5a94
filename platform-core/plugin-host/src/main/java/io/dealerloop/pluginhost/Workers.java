package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Failure;
import io.dealerloop.pluginworker.Parts;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.pluginworker.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Plugins in processes of their own: one for each owner and group, one for everything shipped. What a worker takes down with it is asked
 * again, batch by batch, each in a worker of its own where every reply is on its way before the next question is asked: so it is certain
 * which question kills, and every other gets its answer.
 */
final class Workers implements PluginRuntime {

    private static final int LONGEST_PATH = 45;
    /** Questions in one frame. */
    private static final int PIECE = 500;
    /** What a batch whose worker died may take beyond its deadline, so that the innocent are answered. */
    private static final long RESCUE = TimeUnit.SECONDS.toNanos(10);
    /** Processes that ask again, at a time: a death with many batches on board must not start a process for each at once. */
    private static final int RESCUES = 2;

    /** Where a worker sits that is asked again and again. */
    static final class Seat {
        private final Semaphore turn = new Semaphore(1, true);
        private WorkerProcess worker;
    }

    private final Roster roster;
    private final Map<ServedBy, Seat> seats = new ConcurrentHashMap<>();
    private final Offences offences = new Offences();
    private final Semaphore rescues = new Semaphore(RESCUES, true);

    Workers(Limits limits) {
        try {
            roster = new Roster(new Launch(limits, OwnFolder.in(temporary())));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("No folder for plugin workers", unwritable);
        }
    }

    /** A socket's path is short, about a hundred bytes. */
    private static Path temporary() {
        Path usual = Path.of(System.getProperty("java.io.tmpdir"));
        Path other = Path.of("/tmp");
        return usual.toAbsolutePath().toString().length() <= LONGEST_PATH || !Files.isDirectory(other) ? usual : other;
    }

    @Override
    public Parts.Offer describe(Archive plugin) throws UnusablePlugin {
        try {
            return seated(plugin.where()).load(plugin);
        } catch (WorkerGone gone) {
            throw new UnusablePlugin("插件进程在加载时终止：" + gone.getMessage(), "Its process ended while it was loaded: " + gone.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnusablePlugin("加载被中断", "Loading was interrupted");
        }
    }

    @Override
    public <Q, A> List<Reply<A>> ask(Archive plugin, Question<Q, A> question, List<Q> questions, Duration deadline) {
        Replies<Q, A> replies = new Replies<>(question, questions);
        long end = System.nanoTime() + deadline.toNanos();
        long rescued = System.nanoTime() + Math.max(RESCUE, deadline.toNanos());
        try {
            boolean apart = offences.apart(plugin);
            if (!apart && !together(plugin, replies, end)) {
                if (!offences.apart(plugin)) {
                    alone(plugin, replies, rescued);
                }
                apart = offences.apart(plugin);
            }
            if (apart && !replies.complete()) {
                apart(plugin, replies, rescued);
            }
            replies.failRest(Failure.NOT_REACHED, deadline.toMillis());
        } catch (UnusablePlugin unusable) {
            replies.failRest(Failure.THREW, unusable.problem().en());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            replies.failRest(Failure.INTERRUPTED, "");
        }
        List<Reply<A>> all = replies.all();
        if (all.stream().anyMatch(Reply::broke)) {
            offences.note(plugin);
        }
        return all;
    }

    /** @return whether the worker lived; what is left open then is too late */
    private <Q, A> boolean together(Archive plugin, Replies<Q, A> replies, long end) throws InterruptedException, UnusablePlugin {
        int inVain = 0;
        while (!replies.complete() && System.nanoTime() < end && inVain < 3) {
            List<Integer> open = replies.open(PIECE);
            WorkerProcess worker;
            try {
                worker = seated(plugin.where());
                worker.load(plugin);
            } catch (WorkerGone gone) {
                return false;
            }
            switch (worker.ask(plugin, replies, open, end, false)) {
                // Left out is what was unloaded in between: it is loaded and asked again.
                case DONE -> inVain = replies.open(PIECE).equals(open) ? inVain + 1 : 0;
                case LATE -> {
                    return true;
                }
                case SILENT -> {
                    worker.end("it said nothing for too long");
                    return false;
                }
                case DIED -> {
                    // Where nobody else was in it, it is known whose doing that was.
                    if (worker.goneOf(plugin)) {
                        offences.convict(plugin);
                    }
                    return false;
                }
            }
        }
        return true;
    }

    /** Until all is answered, or it is certain that it is this version that kills: what is then left is for {@link #apart}. */
    private <Q, A> void alone(Archive plugin, Replies<Q, A> replies, long end) throws InterruptedException, UnusablePlugin {
        if (!rescues.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return;
        }
        try {
            for (int deaths = 0; !replies.complete() && System.nanoTime() < end;) {
                if (deaths == offences.bearable(plugin)) {
                    replies.failRest(Failure.STUCK, "");
                    return;
                }
                WorkerProcess worker;
                try {
                    worker = roster.take(plugin.where());
                } catch (WorkerGone none) {
                    replies.failRest(Failure.DIED, none.getMessage());
                    return;
                }
                WorkerProcess.Ended ended = oneWorker(worker, plugin, replies, end);
                if (ended != WorkerProcess.Ended.DONE || !replies.complete() || !seat(plugin.where(), worker)) {
                    worker.end("it was started for one batch");
                }
                deaths += ended == WorkerProcess.Ended.DONE ? 0 : 1;
                if (ended == WorkerProcess.Ended.DIED) {
                    offences.convict(plugin);
                    if (offences.apart(plugin)) {
                        return;
                    }
                }
            }
        } finally {
            rescues.release();
        }
    }

    /**
     * What hung or took its process down in call after call is asked in a process of its own behind everybody else's, batch by batch: nobody shares its
     * fate, nobody waits for a processor because of it, and no spare is spent on it.
     */
    private <Q, A> void apart(Archive plugin, Replies<Q, A> replies, long end) throws InterruptedException, UnusablePlugin {
        Seat seat = offences.seat(plugin);
        if (!seat.turn.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return;
        }
        try {
            for (int failures = 0; !replies.complete() && System.nanoTime() < end; failures++) {
                if (failures == offences.bearable(plugin)) {
                    replies.failRest(Failure.STUCK, "");
                    return;
                }
                try {
                    if (seat.worker == null || seat.worker.spent()) {
                        seat.worker = roster.takeApart(plugin, Duration.ofNanos(end - System.nanoTime()));
                    }
                } catch (WorkerGone none) {
                    return;
                }
                oneWorker(seat.worker, plugin, replies, end);
                if (!replies.complete()) {
                    seat.worker.end("what it is at hung or died");
                }
            }
        } finally {
            seat.turn.release();
        }
    }

    /** Asks what is open, a reply on its way before the next question is asked; whatever it ends with is that question's reply. */
    private <Q, A> WorkerProcess.Ended oneWorker(WorkerProcess worker, Archive plugin, Replies<Q, A> replies, long end)
            throws InterruptedException, UnusablePlugin {
        WorkerProcess.Ended ended;
        try {
            worker.load(plugin);
            ended = worker.ask(plugin, replies, replies.open(PIECE), end, true);
        } catch (WorkerGone gone) {
            replies.failRest(Failure.DIED, gone.getMessage());
            return WorkerProcess.Ended.DIED;
        } catch (UnusablePlugin | InterruptedException | RuntimeException failed) {
            worker.end("it was started for one batch");
            throw failed;
        }
        List<Integer> left = replies.open(1);
        if (!left.isEmpty() && ended == WorkerProcess.Ended.DIED) {
            replies.put(left.getFirst(), Reply.failed(Failure.DIED, worker.how()));
        } else if (!left.isEmpty() && ended == WorkerProcess.Ended.SILENT) {
            replies.put(left.getFirst(), Reply.failed(Failure.HUNG, roster.limits().answerLimit().toMillis()));
        }
        return ended;
    }

    /** One that came through takes the seat of the one that died. */
    private boolean seat(ServedBy whom, WorkerProcess worker) {
        Seat seat = seats.computeIfAbsent(whom, served -> new Seat());
        synchronized (seat) {
            if (seat.worker == null || seat.worker.spent()) {
                seat.worker = worker;
            }
            return seat.worker == worker;
        }
    }

    private WorkerProcess seated(ServedBy whom) throws WorkerGone, InterruptedException {
        Seat seat = seats.computeIfAbsent(whom, served -> new Seat());
        synchronized (seat) {
            if (seat.worker == null || seat.worker.spent()) {
                seat.worker = roster.take(whom);
            }
            return seat.worker;
        }
    }

    @Override
    public void retire(StandardRef ref) {
        roster.all().forEach(worker -> worker.unload(ref));
    }

    @Override
    public List<WorkerState> workers() {
        return roster.all().stream().filter(worker -> !worker.gone()).map(WorkerProcess::state).toList();
    }

    /** For tests and figures: the workers themselves. */
    List<WorkerProcess> processes() {
        return roster.all();
    }

    @Override
    public void close() {
        roster.close();
    }
}
