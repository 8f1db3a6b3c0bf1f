package cn.dingban.assessment;

import java.util.Locale;

/** Why something was not done; said to the person in the words of {@code assessment.refused.<code>}. */
public enum Refusal {
    /** There is no proposal of that number. */
    NOT_FOUND,
    /** The month has not been worked out yet. */
    NO_SHEET,
    /** It was handed in: whoever is to sign has to send it back first. */
    HANDED_IN,
    /** It was signed: it holds. */
    SIGNED_ALREADY,
    /** It has not been handed in yet. */
    NOT_HANDED_IN,
    /** One person prepares, another signs. */
    SAME_PERSON,
    /** A reason is needed. */
    REASON_PLEASE,
    /** The points are not a number that could be taken off. */
    POINTS_WRONG,
    /** It was exempted, or decided, and nothing of the kind can be done with it now. */
    NOT_NOW,
    /** Somebody else's matter. */
    NOT_YOURS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
