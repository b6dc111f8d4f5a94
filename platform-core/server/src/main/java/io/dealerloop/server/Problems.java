package io.dealerloop.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem as the API answers it: {@code application/problem+json} (RFC 9457) in the user's language. */
final class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String REQUEST_ID = Problems.class.getName() + ".requestId";

    /** What a client sees. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record View(String type, String title, int status, String detail, Problem.Kind kind, @Nullable String field,
            @Nullable List<FieldView> errors, String requestId, @Nullable Object current) {}

    record FieldView(String field, String detail) {}

    private Problems() {}

    static View view(Problem problem, Locale language, String requestId) {
        List<FieldView> errors = problem.errors().stream()
                .map(error -> new FieldView(error.field(), error.detail().in(language)))
                .toList();
        return new View("about:blank", problem.kind().title().in(language), problem.kind().status(), problem.detail().in(language),
                problem.kind(), errors.isEmpty() ? null : errors.getFirst().field(), errors, requestId,
                problem.current().orElse(null));
    }

    static void send(HttpServletResponse response, HttpServletRequest request, Problem problem, Locale language) throws IOException {
        byte[] body = Json.write(view(problem, language, requestId(request))).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(problem.kind().status());
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Chinese or English, as the request asks; Chinese where it asks for neither. */
    static Locale language(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals("zh") || locale.getLanguage().equals("en"))
                .findFirst()
                .map(locale -> locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /** The id under which the log speaks of this request. */
    static String requestId(HttpServletRequest request) {
        Object known = request.getAttribute(REQUEST_ID);
        if (known == null) {
            known = UUID.randomUUID().toString();
            request.setAttribute(REQUEST_ID, known);
        }
        return known.toString();
    }
}
