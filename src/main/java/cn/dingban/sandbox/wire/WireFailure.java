package cn.dingban.sandbox.wire;

/** A refusal in DingTalk's words: an HTTP status and a code. */
final class WireFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private WireFailure(int status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    static WireFailure badRequest(String code) {
        return new WireFailure(400, code);
    }

    static WireFailure of(int status, String code) {
        return new WireFailure(status, code);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
