package io.dealerloop.server;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The pages live in one document: an address such as {@code /callbacks/today}, opened directly or reloaded, gets it too.
 * Files carry a dot in their last segment and are left alone, as are the interfaces; so do versions of standards, but these have pages.
 */
public class SinglePageFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** Beneath these are ids and versions of standards, and no files. */
    private static final List<String> STANDARDS = List.of("/hq/", "/partner/", "/platform/standards/");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isPage(request)) {
            response.setHeader("Cache-Control", "no-cache");
            request.getRequestDispatcher("/index.html").forward(request, response);
            return;
        }
        if (request.getServletPath().startsWith("/assets/")) {
            // The build puts a hash of the content into these names.
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!"GET".equals(request.getMethod()) || path.startsWith("/api/") || path.equals("/api")) {
            return false;
        }
        if (path.startsWith("/health") || path.startsWith("/metrics") || path.startsWith("/openapi")) {
            return false;
        }
        return path.substring(path.lastIndexOf('/') + 1).indexOf('.') < 0 || STANDARDS.stream().anyMatch(path::startsWith);
    }
}
