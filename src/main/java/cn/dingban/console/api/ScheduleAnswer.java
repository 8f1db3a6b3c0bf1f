package cn.dingban.console.api;

import cn.dingban.schedule.Manner;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.ScheduledTask.PreflightFinding;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it stands.
 *
 * @param when its cadence in words
 * @param shippedWhen the rule book's, in words
 * @param sample whether the office has yet to settle it
 * @param manner how it speaks, as far as the office has set it
 * @param findings what would keep the next firing from reaching somebody
 */
record ScheduleAnswer(
        String id,
        String name,
        String article,
        String task,
        String when,
        String shippedWhen,
        String audience,
        @Nullable String template,
        Map<String, String> parameters,
        List<OffsetDateTime> nextFirings,
        @Nullable RunAnswer lastRun,
        boolean paused,
        boolean overridden,
        boolean sample,
        Manner manner,
        List<PreflightFinding> findings) {

    static ScheduleAnswer of(ScheduleView view) {
        return new ScheduleAnswer(
                view.id(),
                view.name(),
                view.article(),
                view.task(),
                view.when(),
                view.shippedWhen(),
                view.audience(),
                view.template(),
                view.parameters(),
                view.nextFirings().stream().map(OfficeTime::of).toList(),
                view.lastRun() == null ? null : RunAnswer.of(view.lastRun()),
                view.paused(),
                view.overridden(),
                view.sample(),
                view.manner(),
                view.findings());
    }
}
