package io.dealerloop.imports;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** When the platform starts, imports it was working on when it stopped are marked as interrupted. */
@WebListener
public class ImportRecovery implements ServletContextListener {

    @Inject
    private ImportJobs jobs;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        jobs.takeUp();
    }
}
