package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.ConditionalOnSandbox;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns refusals of this package's endpoints into DingTalk's error shape. */
@RestControllerAdvice(basePackageClasses = WireFailureAnswers.class)
@ConditionalOnSandbox
@Order(Ordered.HIGHEST_PRECEDENCE)
class WireFailureAnswers {

    /** Asked for late, because web slice tests take in advice without the beans behind it. */
    private final ObjectProvider<WireErrors> errors;

    WireFailureAnswers(ObjectProvider<WireErrors> errors) {
        this.errors = errors;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(WireFailure failure) {
        return ResponseEntity.status(failure.status()).body(errors.getObject().body(failure.code()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> unreadable(HttpMessageNotReadableException unreadable) {
        return ResponseEntity.badRequest().body(errors.getObject().body("param.invalid"));
    }
}
