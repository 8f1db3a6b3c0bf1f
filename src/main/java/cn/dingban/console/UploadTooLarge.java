package cn.dingban.console;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Found before any controller is, so no controller's own advice hears of it; and the error page would read the same request again. */
@RestControllerAdvice
class UploadTooLarge {

    private final Problems problems;

    UploadTooLarge(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(MaxUploadSizeExceededException fault) {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(problems.of(HttpStatus.CONTENT_TOO_LARGE));
    }
}
