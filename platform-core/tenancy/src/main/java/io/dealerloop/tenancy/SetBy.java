package io.dealerloop.tenancy;

import java.time.OffsetDateTime;

/**
 * Who set a value, when and by which way.
 *
 * @param name as shown to colleagues
 * @param at business time
 * @param way a description from a file, or the console (or its API)
 */
public record SetBy(String name, OffsetDateTime at, Way way) {

    /** The two ways to set something; they do not fight: a file changes only what it says itself. */
    public enum Way { FILE, CONSOLE }
}
