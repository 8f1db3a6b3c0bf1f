package cn.dingban.console.api;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Problems;
import cn.dingban.delivery.CannotHandle;
import cn.dingban.organisation.CannotStandIn;
import cn.dingban.schedule.MissingCalendarYear;
import cn.dingban.schedule.UnknownSchedule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what goes wrong in the API into problem details that name the thing and what to do. */
@RestControllerAdvice(basePackageClasses = ApiFaults.class)
class ApiFaults extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiFaults.class);

    private final Problems problems;
    private final ConsoleWords words;

    ApiFaults(Problems problems, ConsoleWords words) {
        this.problems = problems;
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(refusal.status(), String.valueOf(refusal.getMessage()), refusal.arguments());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownSchedule unknown) {
        return answer(HttpStatus.NOT_FOUND, "api.schedule-unknown");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> cannotHandle(CannotHandle fault) {
        HttpStatus status = switch (fault.why()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case REASON_MISSING, PERSON_UNKNOWN -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.CONFLICT;
        };
        return answer(status, "delivery.cannot." + fault.why().name());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> cannotStandIn(CannotStandIn fault) {
        HttpStatus status = switch (fault.why()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case OVERLAPS -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return answer(status, "api.stand-in." + fault.why().name());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noCalendar(MissingCalendarYear missing) {
        return answer(HttpStatus.CONFLICT, "api.calendar-missing", missing.year());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notMultipart(MultipartException fault) {
        return answer(HttpStatus.BAD_REQUEST, "api.part-missing", "file");
    }

    /** The number leads from the caller's screen to the log; the cause stays there. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("API request failed, number {}", number, failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "api.failed", number);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return super.handleExceptionInternal(fault, problem(fault, status), headers, status, request);
    }

    private ProblemDetail problem(Exception fault, HttpStatusCode status) {
        if (fault instanceof MissingServletRequestParameterException missing) {
            return problems.of(status, words.say("api.parameter-missing", missing.getParameterName()));
        }
        if (fault instanceof MissingServletRequestPartException missing) {
            return problems.of(status, words.say("api.part-missing", missing.getRequestPartName()));
        }
        if (fault instanceof MethodArgumentTypeMismatchException wrong) {
            return problems.of(
                    status, words.say("api.parameter-wrong", wrong.getName(), String.valueOf(wrong.getValue())));
        }
        if (fault instanceof HttpMessageNotReadableException) {
            return problems.of(status, words.say("api.body-unreadable"));
        }
        return problems.of(status);
    }

    private ResponseEntity<ProblemDetail> answer(HttpStatus status, String key, Object... arguments) {
        return ResponseEntity.status(status).body(problems.of(status, words.say(key, arguments)));
    }
}
