package io.dealerloop.server;

import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Arquillian deploys anew for each class; a start of the platform takes longer than most of the tests, so ours stays. */
public final class DeployOnce implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Lets the first deployment pass and nothing after it; the container's stop at the end ends the platform. */
    public static final class Keeper {

        private boolean deployed;

        void onDeploy(@Observes(precedence = 1000) EventContext<DeployManagedDeployments> event) {
            if (!deployed) {
                event.proceed();
                deployed = true;
            }
        }

        void onUndeploy(@Observes(precedence = 1000) EventContext<UnDeployManagedDeployments> event) {
            // Kept for the next class.
        }
    }
}
