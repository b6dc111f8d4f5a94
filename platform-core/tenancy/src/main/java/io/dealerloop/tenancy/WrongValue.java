package io.dealerloop.tenancy;

import io.dealerloop.spi.Text;

/** A setting's value that nobody can work by, and why, as the one who set it is told. */
final class WrongValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Text why;

    WrongValue(String zh, String en) {
        super(en);
        this.why = Text.of(zh, en);
    }

    Text why() {
        return why;
    }
}
