package io.dealerloop.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * The REST interface under {@code /api}: every bean of ours with a path. Left to itself, the container would also take the
 * identity provider's client interfaces for resources. It is a bean, or the caller's token could not be injected.
 */
@ApplicationPath("api")
@ApplicationScoped
@LoginConfig(authMethod = "MP-JWT", realmName = "dealerloop")
public class Api extends Application {

    @Inject
    private BeanManager beans;

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.concat(
                        beans.getBeans(Object.class).stream()
                                .map(Bean::getBeanClass)
                                .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface()),
                        Stream.of(JsonBody.class, PermissionFilter.class, ProblemMapper.class))
                .collect(Collectors.toUnmodifiableSet());
    }
}
