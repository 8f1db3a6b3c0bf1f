package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.SendOutcome;

/** A call that ended before anything was written to the API in question; carries what that means for the message. */
class NotSent extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SendOutcome outcome;

    NotSent(SendOutcome outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    SendOutcome outcome() {
        return outcome;
    }
}
