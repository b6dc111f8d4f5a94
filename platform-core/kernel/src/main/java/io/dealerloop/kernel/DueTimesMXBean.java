package io.dealerloop.kernel;

/** How it stands with the due times of all nodes, for whoever watches the platform (JMX, {@code io.dealerloop:type=DueTimes}). */
public interface DueTimesMXBean {

    /** Set and not done yet. */
    long getOpen();

    /** Not tried a minute after they could have been: nodes are missing, or too slow. */
    long getLate();

    /** Failed the last time they were tried; tried again later and later, at least once an hour. */
    long getFailing();

    /** How many seconds the one waits that waits longest; 0 = none does. */
    long getLongestSeconds();
}
