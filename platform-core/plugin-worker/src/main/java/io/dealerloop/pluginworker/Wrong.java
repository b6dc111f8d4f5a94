package io.dealerloop.pluginworker;

import java.util.Objects;

/**
 * What is wrong with an answer.
 *
 * @param mistake the kind of it
 * @param said the sentence for the plugin's author, with what was found
 */
public record Wrong(Mistake mistake, String said) {
    public Wrong {
        Objects.requireNonNull(mistake, "mistake");
        Objects.requireNonNull(said, "said");
    }
}
