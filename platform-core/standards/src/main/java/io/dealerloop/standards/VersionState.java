package io.dealerloop.standards;

/** How far a plugin version has come. What a version says never changes; only its state does. */
public enum VersionState {
    /** Tried and kept; waits for the operator. */
    UPLOADED,
    /** May be activated: by all groups, or by the one it is private to. */
    PUBLISHED,
    /** The operator did not publish it, and said why. */
    REFUSED,
    /** May not be activated any more. What was begun under it ends under it; stores that follow it keep it until another is activated. */
    WITHDRAWN
}
