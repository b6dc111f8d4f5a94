package io.dealerloop.standards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standard with its versions.
 *
 * @param title of the newest version
 * @param brands of the newest version
 * @param versions newest first
 * @param rollback how many stores had another version before, to which they can go back; absent = none
 */
public record StandardDetail(String plugin, String title, List<String> brands, List<StandardLine> versions,
        @Nullable Integer rollback) {}
