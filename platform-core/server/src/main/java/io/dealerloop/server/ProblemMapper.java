package io.dealerloop.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Text;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one place where an exception becomes an answer. What nobody foresaw is logged with the request's id and tells the user no more. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final int CAUSES = 20;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = problem(failure);
        Locale language = Problems.language(request);
        return Response.status(problem.kind().status())
                .type(Problems.MEDIA_TYPE)
                .entity(Problems.view(problem, language, Problems.requestId(request)))
                .build();
    }

    private Problem problem(Throwable failure) {
        Optional<Problem> known = causes(failure).filter(Problem.class::isInstance).map(Problem.class::cast).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Optional<JsonProcessingException> json = causes(failure)
                .filter(JsonProcessingException.class::isInstance).map(JsonProcessingException.class::cast).findFirst();
        if (json.isPresent()) {
            return unreadable(json.get());
        }
        if (causes(failure).anyMatch(OptimisticLockException.class::isInstance)) {
            return Problem.conflict("内容刚被他人更改，请刷新后重试；您填写的内容仍在页面上。",
                    "Somebody else changed this just now; reload and try again. What you typed is still on the page.");
        }
        if (failure instanceof WebApplicationException web) {
            return ofStatus(web.getResponse().getStatus());
        }
        LOG.log(Level.SEVERE, "Request " + Problems.requestId(request) + " failed", failure);
        return new Problem(Problem.Kind.FAILED, Text.of(
                "系统出错了，您的内容没有丢失，请稍后重试；若再次出现，请把请求编号告知支持人员。",
                "Something went wrong on our side. Nothing you typed is lost; please try again, and if it happens again, tell support"
                        + " the request id."));
    }

    private static Problem unreadable(JsonProcessingException broken) {
        String field = broken instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        return Problem.invalid(field.isEmpty() ? "body" : field,
                field.isEmpty() ? "请求内容不是有效的 JSON。" : "“" + field + "”的值类型不正确或该字段不存在。",
                field.isEmpty() ? "The request body is not valid JSON." : "The value of '" + field + "' has the wrong type, or there is no such field.");
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> new Problem(Problem.Kind.UNAUTHENTICATED, Text.of("登录已失效，请重新登录。", "Your sign-in has ended; please sign in again."));
            case 403 -> Problem.forbidden("您没有权限执行此操作。", "You are not allowed to do this.");
            case 404 -> Problem.notFound("没有这个地址。", "There is nothing at this address.");
            case 405 -> new Problem(Problem.Kind.METHOD, Text.of("此地址不支持该操作。", "This address does not support that method."));
            case 406, 415 -> new Problem(Problem.Kind.MEDIA, Text.of("不支持这种内容格式。", "This content type is not supported."));
            case 413 -> Problem.tooLarge("内容过大。", "The content is too large.");
            case 400 -> Problem.invalid("request", "请求格式有误。", "The request is malformed.");
            default -> new Problem(status >= 500 ? Problem.Kind.FAILED : Problem.Kind.INVALID,
                    Text.of("请求无法处理（" + status + "）。", "The request could not be handled (" + status + ")."));
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(CAUSES);
    }
}
