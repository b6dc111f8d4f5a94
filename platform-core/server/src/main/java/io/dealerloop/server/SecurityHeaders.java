package io.dealerloop.server;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells browsers, with every answer and every error, to run our own scripts only, to talk to us and the identity provider only, and
 * never to be framed. What is no page may load nothing at all.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final List<String> NO_PAGES = List.of("/api", "/openapi", "/health", "/metrics");
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
    private static final String NO_DEVICES = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), geolocation=(),"
            + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(),"
            + " usb=(), xr-spatial-tracking=()";

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.public-url")
    private transient Optional<String> publicUrl;

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.url")
    private String url;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean page = request.getDispatcherType() == DispatcherType.REQUEST && isPage(request);
        response.setHeader("Content-Security-Policy", page ? forPages(publicUrl.orElse(url)) : NOTHING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NO_DEVICES);
        if (encrypted(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return NO_PAGES.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/") || path.startsWith(other + "."));
    }

    /**
     * Styles are made by the component library while the page runs, hence unsafe-inline for styles alone. Framed by ourselves only: the
     * identity provider answers a silent sign-in in a frame of ours.
     */
    private static String forPages(String identity) {
        return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
                + " connect-src 'self' " + identity + "; frame-src 'self' " + identity + "; object-src 'none'; base-uri 'none';"
                + " form-action 'self' " + identity + "; frame-ancestors 'self'";
    }

    /** Behind a proxy that ends TLS the request itself is plain. Who forges the header tells only their own browser. */
    private static boolean encrypted(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
