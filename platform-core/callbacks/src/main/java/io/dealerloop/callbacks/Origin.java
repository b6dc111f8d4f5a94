package io.dealerloop.callbacks;

/** Why a callback stands on a day's list. */
public enum Origin {
    /** The standard's day has come. */
    DUE,
    /** It stood on an earlier list and was not completed (未成功的回访). */
    CARRIED_OVER,
    /** The customer agreed that time (约定再回访). */
    AGREED,
    /** A person put it there, with a reason. */
    ADDED,
    /** It comes onto a list only after its day: a late import, or days nobody opened. */
    LATE,
    /** A visit suggested to the managing supervisor. */
    PROPOSAL
}
