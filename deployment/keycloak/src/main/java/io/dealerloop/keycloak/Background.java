package io.dealerloop.keycloak;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakSessionTask;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Work that no answer waits for. Two at a time, for each holds one of Keycloak's database connections while it talks to the mail
 * server; a flood, or a mail server that does not answer, fills the queue and costs mails, never sign-ins.
 */
final class Background {

    private static final System.Logger LOG = System.getLogger(Background.class.getName());
    private static final int AT_ONCE = 2;
    private static final int WAITING = 1_000;
    private static final ThreadPoolExecutor THREADS =
        new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Background::thread);

    static {
        THREADS.allowCoreThreadTimeOut(true);
    }

    private Background() {
    }

    /** Runs a task in a session and transaction of its own, some time; what goes wrong is logged. */
    static void run(KeycloakSessionFactory sessions, KeycloakSessionTask task) {
        try {
            THREADS.execute(() -> {
                try {
                    KeycloakModelUtils.runJobInTransaction(sessions, task);
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "A mail that was asked for on the sign-in page could not be sent.", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.WARNING, "A mail asked for on the sign-in page was dropped: {0} are waiting already.", WAITING);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "dealerloop-mail");
        thread.setDaemon(true);
        // The request's thread that happens to be first must not decide where classes are looked for.
        thread.setContextClassLoader(Background.class.getClassLoader());
        return thread;
    }
}
