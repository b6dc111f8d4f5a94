package io.dealerloop.kernel;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Writes the trail of operations that {@link Discloses} marks, after they have succeeded and before they are answered. */
@Interceptor
@Discloses
@Priority(Interceptor.Priority.APPLICATION)
public class Disclosing implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Map<Method, Asked> OPERATIONS = new ConcurrentHashMap<>();
    private static final String STORE = "store";

    @Inject
    private transient Disclosures disclosures;

    /** Which parameters of an operation say what was asked for: the name of each, or nothing. */
    private record Asked(Discloses what, String[] names, int subject, boolean oneStore) {

        static Asked of(Method operation) {
            Discloses what = operation.getAnnotation(Discloses.class);
            Parameter[] parameters = operation.getParameters();
            String[] names = new String[parameters.length];
            int subject = -1;
            boolean oneStore = false;
            for (int i = 0; i < parameters.length; i++) {
                PathParam path = parameters[i].getAnnotation(PathParam.class);
                oneStore |= path != null && path.value().equals(STORE);
                QueryParam query = parameters[i].getAnnotation(QueryParam.class);
                if (path != null && path.value().equals(what.id())) {
                    subject = i;
                } else if (path != null && !path.value().equals(STORE)) {
                    names[i] = path.value();
                } else if (query != null) {
                    names[i] = query.value();
                }
            }
            return new Asked(what, names, subject, oneStore);
        }
    }

    @AroundInvoke
    public Object noting(InvocationContext call) throws Exception {
        Object answer = call.proceed();
        Asked asked = OPERATIONS.computeIfAbsent(call.getMethod(), Asked::of);
        Map<String, String> values = new HashMap<>();
        Object[] given = call.getParameters();
        for (int i = 0; i < given.length; i++) {
            if (asked.names()[i] != null && given[i] != null && !given[i].toString().isBlank()) {
                values.put(asked.names()[i], given[i].toString());
            }
        }
        UUID subject = asked.subject() < 0 ? null : (UUID) given[asked.subject()];
        if (answer instanceof Disclosed merged) {
            merged.shownByStore().forEach((store, shown) -> Tenants.runAs(store, () -> note(asked, subject, values, Optional.of(shown))));
        } else if (answer instanceof Page<?> page && !asked.oneStore()) {
            byStore(page).forEach((store, shown) -> Tenants.runAs(store, () -> note(asked, subject, values, Optional.of(shown.intValue()))));
        } else {
            note(asked, subject, values, answer instanceof Page<?> page ? Optional.of(page.entries().size()) : Optional.empty());
        }
        return answer;
    }

    /** How many rows of each store a merged list shows; a list of nothing tells of nobody. */
    private static Map<TenantId, Long> byStore(Page<?> page) {
        return page.entries().stream().collect(Collectors.groupingBy(row -> new TenantId(((InStore) row).storeId()), Collectors.counting()));
    }

    private void note(Asked asked, UUID subject, Map<String, String> values, Optional<Integer> shown) {
        Discloses what = asked.what();
        disclosures.note(what.action(), what.subject(), subject, values, shown, what.export());
    }
}
