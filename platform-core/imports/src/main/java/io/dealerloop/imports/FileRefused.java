package io.dealerloop.imports;

import io.dealerloop.spi.Text;

/** The file cannot be read as a table; the text says why and what to do. */
final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Text why;

    FileRefused(String zh, String en) {
        super(en, null, false, false);
        this.why = Text.of(zh, en);
    }

    Text why() {
        return why;
    }
}
