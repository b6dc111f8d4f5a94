package io.dealerloop.standards;

import java.util.List;

/**
 * A version of a standard as headquarters lists it.
 *
 * @param plugin id of the plugin
 * @param title the standard's name in the reader's language
 * @param brands the brands it is written for, as exports write them
 * @param provider who wrote it, as its manifest says
 * @param newest whether {@code latest} means this version
 * @param stores how many of the group's stores have it in force now
 * @param beneath of these, how many have it beneath their own standards without having chosen it
 * @param health how it answered in the group's stores
 */
public record StandardLine(String plugin, String version, String title, List<String> brands, String provider, VersionOrigin origin,
        VersionState state, boolean newest, int stores, int beneath, StandardHealth health) {}
