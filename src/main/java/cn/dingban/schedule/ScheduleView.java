package cn.dingban.schedule;

import cn.dingban.schedule.ScheduledTask.PreflightFinding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as people see it.
 *
 * @param when its cadence in words, as it is now
 * @param shippedWhen the rule book's, in words; the same unless overridden
 * @param standing all that may be set, in words, as the history has it
 * @param audience to whom it speaks, in words, as it is now
 * @param nextFirings the next five; what they would be, while paused
 * @param lastRun the latest run; null when there was none
 * @param manner how it speaks, as far as the office has set it
 * @param findings what would keep the next firing from reaching somebody
 * @param sample whether the office has yet to settle it
 */
public record ScheduleView(
        String id,
        String name,
        String article,
        String task,
        String when,
        String shippedWhen,
        String standing,
        String audience,
        @Nullable String template,
        Map<String, String> parameters,
        List<Instant> nextFirings,
        @Nullable RunRecord lastRun,
        boolean paused,
        boolean overridden,
        boolean sample,
        Manner manner,
        List<PreflightFinding> findings) {}
