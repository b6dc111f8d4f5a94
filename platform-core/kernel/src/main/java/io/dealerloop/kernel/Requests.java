package io.dealerloop.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;

/** How much this node is asked for by people and machines: long work looks here whether somebody is waiting beside it. */
@ApplicationScoped
public class Requests {

    private final LongAdder begun = new LongAdder();

    /** A request has arrived. */
    public void arrived() {
        begun.increment();
    }

    /** Requests that have arrived since this node started; only its growth means something. */
    public long arrivals() {
        return begun.sum();
    }
}
