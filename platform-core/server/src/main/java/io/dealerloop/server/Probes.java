package io.dealerloop.server;

import io.dealerloop.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the container answers by itself at our address: whether the platform lives and is ready stays, without what it says of its parts;
 * figures of the machine and the container's own description of the API are nobody's business out there.
 */
public class Probes extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern CONTAINERS = Pattern.compile("/(health|metrics|openapi|openapi-ui)(/.*)?");
    private static final Set<String> TOLD = Set.of("/health", "/health/live", "/health/ready", "/health/started");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // As the container reads the address when it looks for what answers there: decoded, without path parameters.
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!CONTAINERS.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else if (TOLD.contains(path)) {
            Silenced told = new Silenced(response);
            chain.doFilter(request, told);
            boolean up = told.getStatus() == HttpServletResponse.SC_OK;
            response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/json");
            response.getOutputStream().print(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
        } else {
            response.setHeader("Cache-Control", "no-store");
            Problems.send(response, request, Problem.notFound("没有这个地址。", "There is nothing at this address."), Problems.language(request));
        }
    }

    /** An answer of which only the status is heard. */
    private static final class Silenced extends HttpServletResponseWrapper {

        private final ServletOutputStream nowhere = new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("Nothing is written asynchronously here");
            }

            @Override
            public void write(int each) {
                // Heard by nobody.
            }
        };

        Silenced(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return nowhere;
        }

        @Override
        public PrintWriter getWriter() {
            return new PrintWriter(OutputStream.nullOutputStream());
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }

        @Override
        public void flushBuffer() {
            // The answer is ours to send.
        }

        @Override
        public void setContentLength(int length) {
            // Of what nobody hears.
        }

        @Override
        public void setContentLengthLong(long length) {
            // Of what nobody hears.
        }

        @Override
        public void setContentType(String type) {
            // Of what nobody hears.
        }
    }
}
