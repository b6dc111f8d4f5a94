package io.dealerloop.pluginhost;

/** A worker ended, or did not even begin. */
final class WorkerGone extends Exception {

    WorkerGone(String how) {
        super(how);
    }
}
