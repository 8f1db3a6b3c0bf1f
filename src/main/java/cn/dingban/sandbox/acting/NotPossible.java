package cn.dingban.sandbox.acting;

import java.util.List;

/** Something that a DingTalk client would not let its user do. */
final class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<String> fields;

    private NotPossible(int status, String code, List<String> fields) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = fields;
    }

    static NotPossible unknown(String code) {
        return new NotPossible(404, code, List.of());
    }

    static NotPossible refused(String code, List<String> fields) {
        return new NotPossible(422, code, fields);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    List<String> fields() {
        return fields;
    }
}
