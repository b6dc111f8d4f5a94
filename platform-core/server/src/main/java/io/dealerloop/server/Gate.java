package io.dealerloop.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealerloop.identity.Access;
import io.dealerloop.identity.Posts;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Origin;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Requests;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Post;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.Stores;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Where a request of the API gets its person and its store. The token proves the person; our database says which posts they hold;
 * the path names the store. Everything after this runs inside the two scopes bound here, which end with the request.
 */
public class Gate extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String OPERATOR_ROLE = "platform-operator";
    /** Path parameters, doubled or written-out slashes, dots that climb, anything else percent-encoded that a segment need not have. */
    private static final Pattern ODD = Pattern.compile(";|//|\\\\|/\\.{1,2}(/|$)|%2[dDeEfF]|%5[cC]|%3[bB]|%00"
            + "|%(3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])");
    /** How the identity provider calls the account of a client that acts for itself. */
    private static final String MACHINE = "service-account-";
    /** Whoever waits for an import is not served better by its going slower. */
    private static final Pattern WATCHES_AN_IMPORT = Pattern.compile("/imports(/|$)");
    private static final Pattern PLACE = Pattern.compile("/api/(stores|groups)/([^/]+)(/.*)?");

    /** By the remembered token itself: asked for a claim that is not among the standard's own, the container throws and catches each time. */
    private final transient Cache<JsonWebToken, String> names = Caffeine.newBuilder().weakKeys().build();

    @Inject
    private transient Posts posts;

    @Inject
    private transient Stores stores;

    @Inject
    private transient ClientAddress clients;

    @Inject
    private transient Requests requests;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Locale language = Problems.language(request);
        response.setHeader("X-Request-Id", Problems.requestId(request));
        response.setHeader("Cache-Control", "no-store");
        if (ODD.matcher(request.getRequestURI()).find()) {
            // Two readers of one address must read the same: ours takes the store from it, the container the operation.
            Problems.send(response, request, Problem.notFound("没有这个地址。", "There is no such address."), language);
            return;
        }
        try {
            if (request.getUserPrincipal() instanceof JsonWebToken token) {
                if (!WATCHES_AN_IMPORT.matcher(request.getRequestURI()).find()) {
                    requests.arrived();
                }
                enter(request, token, language, () -> {
                    chain.doFilter(request, response);
                    return null;
                });
            } else {
                chain.doFilter(request, response);
            }
        } catch (Problem problem) {
            Problems.send(response, request, problem, language);
        } catch (IOException | ServletException | RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private void enter(HttpServletRequest request, JsonWebToken token, Locale language, Callable<Void> rest) throws Exception {
        UUID subject = UUID.fromString(token.getSubject());
        String name = names.get(token, Gate::name);
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        Access held = reads ? posts.forReading(subject) : posts.forWriting(subject);
        Access everywhere = operator(token) ? held.with(Post.PLATFORM_OPERATOR) : held;
        Access access = everywhere.onlyIn(stores::active);
        Matcher path = PLACE.matcher(request.getRequestURI().substring(request.getContextPath().length()));
        Callable<Void> inside = !path.matches() ? rest
                : path.group(1).equals("stores") ? inStore(TenantId.parse(path.group(2)), everywhere, reads, rest)
                : inGroup(GroupId.parse(path.group(2)), access, rest);
        Actor.runAs(new Actor(subject, name, language), () -> Origin.runAs(origin(request, token, access),
                () -> Access.runAs(access, inside::call)));
    }

    private Callable<Void> inStore(TenantId id, Access access, boolean reads, Callable<Void> rest) {
        if (!access.anything()) {
            throw nothing();
        }
        if (!access.anythingIn(id)) {
            if (stores.belongs(id, access.groupsWith(Post.HEADQUARTERS))) {
                throw Problem.forbidden("查看门店数据前，请先说明理由进入门店。", "State a reason and enter the store before you look into it.");
            }
            // The same answer as for a store that does not exist: nobody learns of others' stores.
            throw Problem.notFound("没有这家门店。", "There is no such store.");
        }
        if (!reads) {
            stores.refresh(id);
        }
        Store store = stores.find(id);
        if (!store.active()) {
            throw Problem.forbidden("本店已暂停使用，数据均已保留，请联系集团总部。",
                    "This store is suspended; nothing is lost. Please contact your headquarters.");
        }
        return () -> Tenants.runAs(id, rest::call);
    }

    private static Callable<Void> inGroup(GroupId id, Access access, Callable<Void> rest) {
        if (access.in(id).isEmpty()) {
            // The same answer as for a group that does not exist: groups never learn of each other.
            throw access.anything() ? Problem.notFound("没有这个集团。", "There is no such group.") : nothing();
        }
        return () -> Groups.runAs(id, rest::call);
    }

    private Origin origin(HttpServletRequest request, JsonWebToken token, Access access) {
        String userName = token.getName();
        Origin.Via via = userName != null && userName.startsWith(MACHINE) ? Origin.Via.MACHINE : Origin.Via.PERSON;
        return new Origin(via, clients.of(request), Problems.requestId(request), store -> access.in(store).isEmpty() ? null
                : access.in(store).stream().map(Post::name).sorted().collect(Collectors.joining(",")));
    }

    private static Problem nothing() {
        return Problem.forbidden("您还没有任何岗位，请联系门店主管为您分配。",
                "You do not hold a post yet; please ask the head of your store to give you one.");
    }

    private static String name(JsonWebToken token) {
        return Optional.ofNullable(token.<Object>getClaim("name")).map(Gate::text).orElseGet(token::getName);
    }

    private static boolean operator(JsonWebToken token) {
        return token.getGroups() != null && token.getGroups().contains(OPERATOR_ROLE);
    }

    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }
}
