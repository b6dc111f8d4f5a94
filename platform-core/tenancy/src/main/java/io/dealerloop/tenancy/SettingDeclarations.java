package io.dealerloop.tenancy;

import io.dealerloop.spi.SettingDeclaration;
import java.util.List;

/** Tells which settings a standard's plugin declares. The plugin host stands behind it; tenancy itself loads no plugin. */
public interface SettingDeclarations {

    /** Empty when the plugin is not installed. */
    List<SettingDeclaration> of(StandardChoice standard);
}
