package cn.dingban.organisation;

/** A stand-in cannot be arranged like this, or not be cancelled. */
public class CannotStandIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    CannotStandIn(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What is in the way. */
    public enum Why {
        /** Nobody acts for themselves. */
        SAME_PERSON,
        /** The last day lies before the first. */
        WRONG_ORDER,
        /** The last day lies behind us. */
        PAST,
        /** Longer than anybody is away; most likely a year was misread. */
        TOO_LONG,
        /** Somebody acts for this official on some of these days already. */
        OVERLAPS,
        /** DingTalk cannot reach the stand-in. */
        NOT_BOUND,
        /** No such arrangement, or it is over, or cancelled already. */
        UNKNOWN
    }
}
