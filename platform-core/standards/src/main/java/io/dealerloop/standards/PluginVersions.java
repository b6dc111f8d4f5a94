package io.dealerloop.standards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What this node does about plugin versions from its start on. */
@ApplicationScoped
public class PluginVersions {

    @Inject
    private ShippedPlugins shipped;

    @Inject
    private LibraryInDatabase library;

    @Inject
    private KeepFigures figures;

    /** Takes in what is shipped, looks for what others upload, and keeps figures; called once, when the application's data sources stand. */
    public void begin() {
        shipped.takeIn();
        library.keepFresh();
        figures.begin();
    }
}
