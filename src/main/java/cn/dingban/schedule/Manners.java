package cn.dingban.schedule;

import java.util.Map;

/** How schedules speak now, free to ask: answers come from memory. */
public interface Manners {

    /** As the office has set it; as shipped where there is no such schedule. */
    Manner of(String scheduleId);

    /** The wordings that schedules have chosen, by message template; those that stand for the rule book's file left out. */
    Map<String, String> wordings();
}
