package cn.dingban.briefing;

import java.math.BigDecimal;

/**
 * Who is proposed to speak at the leading group's monthly meeting ({@code mechanism/meetings.yml}).
 *
 * @param speakers how many for each list
 * @param exchangeFrom percent of what was to be completed by now, from which one may speak of what goes well
 * @param commitBelow percent of it below which one is to say how to catch up; whoever has a warning is asked as well
 */
record MeetingRules(boolean sample, String article, int speakers, BigDecimal exchangeFrom, BigDecimal commitBelow) {}
