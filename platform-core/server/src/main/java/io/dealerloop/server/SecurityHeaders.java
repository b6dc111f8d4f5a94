package io.dealerloop.server;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells browsers to run our own scripts only, to talk to us and the identity provider only, and never to be framed. */
@WebFilter("/*")
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.public-url")
    private transient Optional<String> publicUrl;

    @Inject
    @ConfigProperty(name = "dealerloop.keycloak.url")
    private String url;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String identity = publicUrl.orElse(url);
        // Styles are made by the component library while the page runs, hence unsafe-inline for styles alone.
        response.setHeader("Content-Security-Policy", "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' " + identity + "; frame-src 'self' " + identity
                + "; object-src 'none'; base-uri 'self'; form-action 'self' " + identity + "; frame-ancestors 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        chain.doFilter(request, response);
    }
}
