package cn.dingban.project;

import cn.dingban.shared.Wan;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One project's line in the plan of a year (年度计划), in the version that was in force for the month asked about.
 *
 * @param version the plan's version that this line came with
 * @param targets by month from 1 to 12; empty where the plan gives none
 */
public record PlanEntry(
        long projectId,
        int year,
        int version,
        @Nullable Wan planned,
        @Nullable String annualGoal,
        Map<Integer, MonthlyTarget> targets) {

    public PlanEntry {
        targets = Map.copyOf(targets);
    }

    public Optional<MonthlyTarget> target(int month) {
        return Optional.ofNullable(targets.get(month));
    }

    /** What should be completed from January to the end of that month; null where the plan sets no money for any month. */
    public @Nullable Wan cumulativeTarget(int month) {
        if (targets.values().stream().allMatch(t -> t.investment() == null)) {
            return null;
        }
        return targets.entrySet().stream()
                .filter(e -> e.getKey() <= month)
                .map(e -> e.getValue().investment())
                .filter(Objects::nonNull)
                .reduce(Wan.ZERO, Wan::plus);
    }
}
