package cn.dingban.dingtalk.stream;

/** No connection could be opened; the message is for people. */
class StreamUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    StreamUnavailable(String message) {
        super(message);
    }
}
