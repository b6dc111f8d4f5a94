package io.dealerloop.testing;

/** A rule a standard broke: which rule, on which input, and how to mend it. */
final class Breach {

    private Breach() {}

    static AssertionError breach(String rule, String input, String mend) {
        return new AssertionError("\n  Rule:    " + rule + "\n  Input:   " + input + "\n  To mend: " + mend);
    }
}
