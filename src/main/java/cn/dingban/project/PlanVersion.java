package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an import changed of a project's part in the plan of a year (计划的一版).
 *
 * @param version the plan's version that it came with
 * @param from the first month for which it counts
 * @param line null where the project was withdrawn
 */
public record PlanVersion(
        int version,
        ReportingPeriod from,
        Instant recordedAt,
        @Nullable PlanEntry line) {}
