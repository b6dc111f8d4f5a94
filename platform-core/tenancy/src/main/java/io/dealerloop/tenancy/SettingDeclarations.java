package io.dealerloop.tenancy;

import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a standard's plugin is called and which settings it declares. The plugins' own capability stands behind it; tenancy itself loads
 * no plugin. Whoever asks in a group, or in one of its stores, is told of what is private to that group too; nobody else is.
 */
public interface SettingDeclarations {

    /** A plugin that stores may follow, or follow still. */
    record Installed(String plugin, String version, Text title) {}

    /** Every standard in every version that is published, or private to the asking group, or was so when stores began to follow it. */
    List<Installed> installed();

    /** The standard's name; its plugin's id when it is not installed. */
    Text title(StandardChoice standard);

    /** Empty when the plugin is not installed. */
    List<SettingDeclaration> of(StandardChoice standard);

    /** Why no store may begin to follow that version, though some may follow it still; empty = it may be followed. */
    Optional<Text> endedFor(StandardChoice standard);
}
