package io.dealerloop.server;

import io.dealerloop.kernel.DueNode;
import io.dealerloop.kernel.Jobs;
import io.dealerloop.standards.PluginVersions;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Reads the signing keys, takes in what plugins the platform ships and starts the jobs and what falls due when the whole application stands: the container announces
 * its application scope before its data sources exist.
 */
@WebListener
public class Startup implements ServletContextListener {

    @Inject
    private Jobs jobs;

    @Inject
    private DueNode dueTimes;

    @Inject
    private SigningKeys keys;

    @Inject
    private PluginVersions plugins;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        keys.keepFresh();
        plugins.begin();
        jobs.start();
        dueTimes.start();
    }
}
