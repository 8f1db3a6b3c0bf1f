package cn.dingban.project;

import cn.dingban.shared.Wan;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a plan's row says about the year: all of it belongs to one version. */
record PlanLine(
        @Nullable Wan planned,
        @Nullable String annualGoal,
        Map<Integer, MonthlyTarget> targets,
        Set<PlanLeader> leaders) {

    static final PlanLine BLANK = new PlanLine(null, null, Map.of(), Set.of());

    PlanLine {
        targets = Map.copyOf(targets);
        leaders = Set.copyOf(leaders);
    }
}
