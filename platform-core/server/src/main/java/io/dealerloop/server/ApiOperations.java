package io.dealerloop.server;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Operations;
import io.dealerloop.identity.Permission;
import io.dealerloop.spi.Post.Level;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The operations of the API as its resources declare them. */
@ApplicationScoped
public class ApiOperations implements Operations {

    private final Map<String, Permission> ofStores = new Api().getClasses().stream()
            .filter(type -> type.isAnnotationPresent(Path.class) && type.getAnnotation(Path.class).value().contains("{store}"))
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(method -> method.isAnnotationPresent(Needs.class) && method.isAnnotationPresent(Operation.class))
            .filter(method -> method.getAnnotation(Needs.class).value().level() == Level.STORE)
            .collect(Collectors.toUnmodifiableMap(method -> method.getAnnotation(Operation.class).operationId(),
                    method -> method.getAnnotation(Needs.class).value()));

    @Override
    public Map<String, Permission> ofStores() {
        return ofStores;
    }
}
