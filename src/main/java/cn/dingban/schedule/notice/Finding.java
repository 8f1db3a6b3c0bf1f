package cn.dingban.schedule.notice;

import java.util.List;

/**
 * Something in a notice that is wrong, or that somebody should look at.
 *
 * @param values for the sentence that says it; dates and weekdays as they are
 */
public record Finding(Kind kind, List<Object> values) {

    /** What may be wrong. */
    public enum Kind {
        /** The weekday in the text is not that of the date. */
        WEEKDAY(true),
        /** The days counted are not as many as the text says. */
        DAYS(true),
        /** A day that is to be made up for is no Saturday or Sunday. */
        NOT_WEEKEND(true),
        /** A day that is to be worked is a day off, too. */
        WORKED_AND_OFF(true),
        /** It ends before it begins, or lasts longer than any holiday. */
        SPAN(true),
        /** Two holidays share a day. */
        OVERLAP(true),
        /** A date belongs to another year. */
        OTHER_YEAR(true),
        /** A date that there is not, as 2月30日. */
        NO_DATE(true),
        /** A holiday whose sentence could not be read. */
        UNREADABLE(true),
        /** No year was named. */
        NO_YEAR(true),
        /** No holiday was found at all. */
        NOTHING(true),
        /** The file is not in the form of calendar files. */
        FILE(true),
        /** One of the seven holidays is not there. */
        MISSING(false),
        /** The working days that are off, less the days made up for, are not what the law gives. */
        BALANCE(false),
        /** A sentence with a date that was not used. */
        UNUSED(false);

        private final boolean grave;

        Kind(boolean grave) {
            this.grave = grave;
        }

        /** Whether a calendar with it cannot be taken over. */
        public boolean isGrave() {
            return grave;
        }
    }

    static Finding of(Kind kind, Object... values) {
        return new Finding(kind, List.of(values));
    }
}
