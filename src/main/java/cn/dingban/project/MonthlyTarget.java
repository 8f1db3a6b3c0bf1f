package cn.dingban.project;

import cn.dingban.shared.Wan;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks of one month (月度目标).
 *
 * @param investment money to be completed in that month alone
 * @param physicalProgress the state that the works should reach (形象进度)
 */
public record MonthlyTarget(
        @Nullable Wan investment, @Nullable String physicalProgress) {}
