package io.dealerloop.kernel;

/** A row was changed by somebody else between reading and writing a set: roll back, read again and decide anew. */
public final class StaleRows extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StaleRows(String table) {
        super("Rows of " + table + " were changed meanwhile", null, false, false);
    }
}
