package io.dealerloop.tickets;

import java.util.Map;

/**
 * A format a text may be meant in.
 *
 * @param exact the text is a sentence of this format and reads back into exactly these slots
 * @param likeness 0 to 100
 * @param slots what was read from the text, by slot name
 */
public record RecognisedFormat(String format, String title, boolean exact, int likeness, Map<String, String> slots) {}
