package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.SandboxText;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in Chinese what could not be done. */
@RestControllerAdvice(basePackageClasses = NotPossibleAnswers.class)
@ConditionalOnSandbox
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotPossibleAnswers {

    /** Asked for late, because web slice tests take in advice without the beans behind it. */
    private final ObjectProvider<SandboxText> text;

    NotPossibleAnswers(ObjectProvider<SandboxText> text) {
        this.text = text;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(NotPossible refusal) {
        return ResponseEntity.status(refusal.status())
                .body(Map.of(
                        "code", refusal.code(),
                        "message", text.getObject().ofError("page." + refusal.code()),
                        "fields", refusal.fields()));
    }
}
