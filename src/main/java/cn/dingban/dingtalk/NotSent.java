package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.SendOutcome;

/** A call that ended before anything was written to the API in question; carries what that means for the message. */
class NotSent extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient SendOutcome outcome;

    private NotSent(String code, SendOutcome outcome) {
        super(code);
        this.code = code;
        this.outcome = outcome;
    }

    static NotSent because(SendOutcome outcome) {
        return new NotSent(codeOf(outcome), outcome);
    }

    private static String codeOf(SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Unavailable unavailable) {
            return unavailable.code();
        }
        if (outcome instanceof SendOutcome.RetryLater later) {
            return later.code();
        }
        if (outcome instanceof SendOutcome.Held held) {
            return held.code();
        }
        return outcome instanceof SendOutcome.Refused refused ? refused.code() : "unknown";
    }

    String code() {
        return code;
    }

    SendOutcome outcome() {
        return outcome;
    }
}
