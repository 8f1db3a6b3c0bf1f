package cn.dingban.delivery;

import java.util.Set;

/** Asked about notices that had to wait, just before they leave: a reminder of what has been done meanwhile must not arrive. */
public interface StillWanted {

    /** The kinds of notice that it can judge; one of no kind that anybody judges is always wanted. */
    Set<String> kinds();

    /**
     * Part of the dispatcher's short transaction: reads, and does so once for all.
     *
     * @param period the month that the notices are about
     * @param userIds to whom they would go
     * @return those for whom there still is a reason
     */
    Set<String> wantedBy(String kind, String period, Set<String> userIds);
}
