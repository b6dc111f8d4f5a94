package io.dealerloop.kernel;

import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one error of the platform: what is wrong, where, and what to do, in both languages. The API answers it as
 * {@code application/problem+json} (RFC 9457) in the user's language.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What kind of error it is, with its HTTP status. */
    public enum Kind {
        INVALID(400, Text.of("输入有误", "Invalid input")),
        UNAUTHENTICATED(401, Text.of("请先登录", "Please sign in")),
        FORBIDDEN(403, Text.of("没有权限", "Not allowed")),
        NOT_FOUND(404, Text.of("未找到", "Not found")),
        METHOD(405, Text.of("不支持的操作", "Method not allowed")),
        CONFLICT(409, Text.of("内容已被他人更改", "Changed meanwhile")),
        TOO_LARGE(413, Text.of("内容过大", "Too large")),
        MEDIA(415, Text.of("不支持的格式", "Unsupported format")),
        REFUSED(422, Text.of("无法执行", "Cannot be done")),
        TOO_MANY(429, Text.of("操作过于频繁", "Too many requests")),
        FAILED(500, Text.of("系统错误", "Internal error")),
        UNAVAILABLE(503, Text.of("暂时不可用", "Not available right now"));

        private final int status;
        private final Text title;

        Kind(int status, Text title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public Text title() {
            return title;
        }
    }

    /** One field's error. */
    public record FieldError(String field, Text detail) {}

    private final Kind kind;
    private final transient Text detail;
    private final transient List<FieldError> errors = new ArrayList<>();
    private transient Object current;

    public Problem(Kind kind, Text detail) {
        super(detail.en());
        this.kind = kind;
        this.detail = detail;
    }

    /** Input that cannot be accepted, naming the field. */
    public static Problem invalid(String field, String zh, String en) {
        Problem problem = new Problem(Kind.INVALID, Text.of(zh, en));
        problem.errors.add(new FieldError(field, problem.detail));
        return problem;
    }

    public static Problem forbidden(String zh, String en) {
        return new Problem(Kind.FORBIDDEN, Text.of(zh, en));
    }

    public static Problem notFound(String zh, String en) {
        return new Problem(Kind.NOT_FOUND, Text.of(zh, en));
    }

    /** Somebody else was faster; what was typed must not be lost, so {@link #withCurrent} shows what stands now. */
    public static Problem conflict(String zh, String en) {
        return new Problem(Kind.CONFLICT, Text.of(zh, en));
    }

    /** The request is understood, but the rules do not allow it now. */
    public static Problem refused(String zh, String en) {
        return new Problem(Kind.REFUSED, Text.of(zh, en));
    }

    public static Problem tooLarge(String zh, String en) {
        return new Problem(Kind.TOO_LARGE, Text.of(zh, en));
    }

    public static Problem unavailable(String zh, String en) {
        return new Problem(Kind.UNAVAILABLE, Text.of(zh, en));
    }

    public Problem and(String field, String zh, String en) {
        errors.add(new FieldError(field, Text.of(zh, en)));
        return this;
    }

    /** The state that stands now, sent along with a conflict. */
    public Problem withCurrent(Object view) {
        this.current = view;
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public Text detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Optional<Object> current() {
        return Optional.ofNullable(current);
    }
}
