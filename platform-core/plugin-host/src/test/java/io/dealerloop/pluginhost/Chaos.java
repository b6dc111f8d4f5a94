package io.dealerloop.pluginhost;

import java.util.Locale;

/** Plugins as bad as they come. Each misbehaves in every plan it is asked for. */
enum Chaos {
    LOOPS_FOR_EVER("for (long x = 0; x >= 0;) { x = (x + 1) & 0xffff; } return null;"),
    THROWS_ALWAYS("throw new IllegalStateException(\"always\");"),
    ALLOCATES_TWO_GIGABYTES("""
            List<byte[]> all = new ArrayList<>();
            for (int i = 0; i < 2048; i++) { all.add(new byte[1 << 20]); }
            return all.isEmpty() ? null : call(delivery);"""),
    ANSWERS_TEN_MILLION_ENTRIES("""
            PlannedCallback one = call(delivery).callbacks().getFirst();
            return new CallbackPlan(Collections.nCopies(10_000_000, one), Optional.empty());"""),
    DEADLOCKS("""
            java.util.concurrent.locks.ReentrantLock one = new java.util.concurrent.locks.ReentrantLock();
            java.util.concurrent.locks.ReentrantLock other = new java.util.concurrent.locks.ReentrantLock();
            java.util.concurrent.CyclicBarrier both = new java.util.concurrent.CyclicBarrier(2);
            Thread second = new Thread(() -> {
                other.lock();
                try { both.await(); } catch (Exception impossible) { throw new IllegalStateException(impossible); }
                one.lock();
            });
            second.setDaemon(true);
            second.start();
            one.lock();
            try { both.await(); } catch (Exception impossible) { throw new IllegalStateException(impossible); }
            other.lock();
            return null;"""),
    STARTS_TEN_THOUSAND_THREADS("""
            for (int i = 0; i < 10_000; i++) {
                Thread sleeping = new Thread(() -> { while (true) { java.util.concurrent.locks.LockSupport.park(); } });
                sleeping.setDaemon(true);
                sleeping.start();
            }
            return call(delivery);"""),
    FLOODS_THE_LOG("String line = \"x\".repeat(4000); while (true) { System.out.println(line); }"),
    ENDS_THE_PROCESS("System.exit(0); return null;");

    private final String body;

    Chaos(String body) {
        this.body = body;
    }

    String body() {
        return body;
    }

    String plugin() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
