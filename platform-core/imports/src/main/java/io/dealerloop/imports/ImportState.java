package io.dealerloop.imports;

/** Where an import stands. */
public enum ImportState {
    /** The dry run reads the file. */
    CHECKING,
    /** The dry run is done; it can be loaded. */
    READY,
    /** It cannot be loaded as it is; the import says why. Mapping its columns may help. */
    REFUSED,
    LOADING,
    LOADED,
    UNDOING,
    /** Taken back: creates and updates. */
    UNDONE,
    /** Interrupted; it can be started again, and what is in can be taken back. */
    FAILED
}
