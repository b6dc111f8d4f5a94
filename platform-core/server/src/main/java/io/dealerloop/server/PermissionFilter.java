package io.dealerloop.server;

import io.dealerloop.identity.Access;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Open;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Post.Level;
import io.dealerloop.spi.Text;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;

/** Checks, for every operation, that the caller's posts allow it. An operation that does not say what it needs is refused. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class PermissionFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        if (operation.isAnnotationPresent(Open.class)) {
            return;
        }
        if (request.getSecurityContext().getUserPrincipal() == null) {
            throw new Problem(Problem.Kind.UNAUTHENTICATED, Text.of("请先登录。", "Please sign in."));
        }
        Needs needs = operation.getAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException("The operation " + operation + " does not say what it needs");
        }
        List<String> store = request.getUriInfo().getPathParameters().get("store");
        if (store != null && !request.getUriInfo().getPathParameters().containsKey("group")) {
            requireEntered(store);
        }
        check(needs.value(), store != null, operation.getAnnotation(Operation.class));
    }

    /** An address can be written in ways that the gate reads otherwise than the container: what was not entered by the gate is not there. */
    private static void requireEntered(List<String> store) {
        if (store.size() != 1 || !Tenants.actsAs(TenantId.parse(store.getFirst()))) {
            throw Problem.notFound("没有这家门店。", "There is no such store.");
        }
    }

    private static void check(Permission permission, boolean namesStore, Operation operation) {
        Access access = Access.current();
        if (permission.level() != Level.STORE || namesStore) {
            access.require(permission);
        } else if (access.storesWith(permission).isEmpty()) {
            throw access.anything()
                    ? Problem.forbidden("您的岗位不能执行此操作。", "Your posts do not allow this.")
                    : Problem.forbidden("您还没有任何岗位，请联系门店主管为您分配。",
                            "You do not hold a post yet; please ask the head of your store to give you one.");
        }
        if (!access.machines().isEmpty()) {
            machine(access, permission, namesStore, operation.operationId());
        }
    }

    /** A machine may do what it was granted by name, in the store it was granted for, and nothing that names no store. */
    private static void machine(Access access, Permission permission, boolean namesStore, String operation) {
        boolean granted = namesStore && access.machines().get(Tenants.current()).operations().contains(operation);
        if (!granted && permission != Permission.SELF) {
            throw Problem.forbidden("该接口凭证未获准调用 " + operation + "。", "This machine was not granted " + operation + ".");
        }
    }
}
