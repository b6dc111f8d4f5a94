package io.dealerloop.callbacks;

/** Whether a callback is one by the standard, or a suggestion, and what became of it. */
public enum Proposal {
    NONE, PROPOSED, ACCEPTED, DECLINED
}
