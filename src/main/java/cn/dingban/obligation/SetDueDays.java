package cn.dingban.obligation;

import cn.dingban.shared.ReportingPeriod;
import java.util.Optional;

/** The due days that people have set beside the rule. */
interface SetDueDays {

    /** What holds for that month; empty where the rule does. */
    Optional<DueDaySetting> of(String kind, ReportingPeriod period);
}
