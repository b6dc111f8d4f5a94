package io.dealerloop.server;

import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Text;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers what the container itself refuses, before any of our code is asked: an expired or forged token, a malformed request. */
@WebServlet("/problem")
public class ProblemPage extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Problem problem = switch (status) {
            case 401 -> new Problem(Problem.Kind.UNAUTHENTICATED,
                    Text.of("登录已失效，请重新登录。", "Your sign-in has ended; please sign in again."));
            case 403 -> Problem.forbidden("您没有权限执行此操作。", "You are not allowed to do this.");
            case 404 -> Problem.notFound("没有这个地址。", "There is nothing at this address.");
            case 405, 501 -> new Problem(Problem.Kind.METHOD, Text.of("此地址不支持该操作。", "This address does not support that method."));
            case 400, 413, 414, 415, 431 -> Problem.invalid("request", "请求格式有误。", "The request is malformed.");
            default -> new Problem(Problem.Kind.FAILED, Text.of("系统出错了，请稍后重试。", "Something went wrong on our side; please try again."));
        };
        response.setHeader("Cache-Control", "no-store");
        Problems.send(response, request, problem, Problems.language(request));
    }
}
