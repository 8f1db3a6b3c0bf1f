package cn.dingban.console.api;

import org.springframework.http.HttpStatus;

/** The API cannot do what was asked; carries the key of the sentence that says so. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Object[] arguments;

    Refusal(HttpStatus status, String key, Object... arguments) {
        super(key);
        this.status = status;
        this.arguments = arguments;
    }

    HttpStatus status() {
        return status;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
