package io.dealerloop.tenancy;

import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Text;
import java.util.List;

/** Tells what a standard's plugin is called and which settings it declares. The plugin host stands behind it; tenancy itself loads no plugin. */
public interface SettingDeclarations {

    /** A plugin that stores may follow. */
    record Installed(String plugin, String version, Text title) {}

    /** Every installed standard in every version. */
    List<Installed> installed();

    /** The standard's name; its plugin's id when it is not installed. */
    Text title(StandardChoice standard);

    /** Empty when the plugin is not installed. */
    List<SettingDeclaration> of(StandardChoice standard);
}
