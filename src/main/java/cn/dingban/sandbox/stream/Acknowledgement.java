package cn.dingban.sandbox.stream;

/** The application's answer to a frame. */
public record Acknowledgement(String messageId, int code, String data) {

    public boolean isOk() {
        return code == 200;
    }
}
