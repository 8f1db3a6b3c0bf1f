package cn.dingban.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as problem details (RFC 9457) whose title and detail an administrator can read. */
@Component
public class Problems {

    private static final String TITLE = "problem.title.";
    private static final String DETAIL = "problem.detail.";

    private final ConsoleWords words;
    private final JsonMapper json;

    Problems(ConsoleWords words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    /** A problem with a detail of its own. */
    public ProblemDetail of(HttpStatusCode status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(words.say(TITLE + known(status)));
        return problem;
    }

    /** A problem of which no more is known than its status. */
    public ProblemDetail of(HttpStatusCode status) {
        return of(status, words.say(DETAIL + known(status)));
    }

    private static String known(HttpStatusCode status) {
        HttpStatus resolved = HttpStatus.resolve(status.value());
        if (resolved == null) {
            return status.is5xxServerError() ? "500" : "400";
        }
        return switch (resolved) {
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, CONFLICT -> text(resolved);
            case CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, UNPROCESSABLE_CONTENT -> text(resolved);
            default -> resolved.is5xxServerError() ? "500" : "400";
        };
    }

    private static String text(HttpStatus status) {
        return String.valueOf(status.value());
    }

    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
