package cn.dingban.obligation;

import cn.dingban.shared.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another due day for a single month (单月另定截止日), set by a person for a reason.
 *
 * @param period the month that is reported about
 * @param dueOn null where an earlier setting was withdrawn and the rule holds again
 * @param actor who set it
 */
public record DueDaySetting(
        String kind, ReportingPeriod period, @Nullable LocalDate dueOn, String reason, String actor, Instant at) {}
