package io.dealerloop.kernel;

import java.time.Duration;

/** Work that the platform itself does again and again, on platform tables alone: it runs in no store. A CDI bean; one node at a time. */
public interface PlatformJob {

    /** Stable name. */
    String name();

    /** The pause between the end of one run and the beginning of the next. */
    Duration pause();

    /** Does the work. May be called at any time and must then change nothing more than is due. */
    void run();
}
