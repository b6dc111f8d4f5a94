package io.dealerloop.server;

import io.dealerloop.kernel.Jobs;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts the jobs when the whole application stands: the container announces its application scope before its data sources exist. */
@WebListener
public class Startup implements ServletContextListener {

    @Inject
    private Jobs jobs;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        jobs.start();
    }
}
