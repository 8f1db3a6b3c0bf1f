package cn.dingban.briefing;

/**
 * Who is to speak at the meeting.
 *
 * @param part in which of the two lists
 * @param name a county, or a unit
 * @param reason why, in words
 */
public record Speaker(Part part, String name, String reason) {

    /** The two lists of article 8: they are not the same people. */
    public enum Part {
        /** Those who do well tell how (交流发言). */
        EXCHANGE,
        /** Those who are behind say how they will catch up (表态发言). */
        COMMITMENT
    }
}
