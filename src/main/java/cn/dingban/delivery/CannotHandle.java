package cn.dingban.delivery;

/** A person asked for something that cannot be done with this delivery; says what stands against it. */
public final class CannotHandle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What stands against it. */
    public enum Why {
        UNKNOWN,
        ALREADY_SENT,
        GIVEN_UP,
        BEING_SENT,
        NOT_STUCK,
        REASON_MISSING,
        PERSON_UNKNOWN
    }

    CannotHandle(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
