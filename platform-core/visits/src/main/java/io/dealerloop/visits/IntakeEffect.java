package io.dealerloop.visits;

/** What a row of an export did, or would do. */
public enum IntakeEffect { CREATED, CHANGED, UNCHANGED }
