package cn.dingban.schedule.notice;

import cn.dingban.schedule.CalendarYear;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a notice (读出的内容), for a person to confirm.
 *
 * @param calendar null where there is not enough for one
 * @param findings about the whole
 */
public record Understood(@Nullable CalendarYear calendar, List<Line> lines, List<Finding> findings) {

    /**
     * One holiday.
     *
     * @param worked the days that are worked for it
     * @param checked whether the text itself gave weekdays or a count to check against
     */
    public record Line(
            String name,
            LocalDate from,
            LocalDate to,
            int days,
            List<LocalDate> worked,
            boolean checked,
            List<Finding> findings) {}

    /** Whether it may be taken over. */
    public boolean isSound() {
        return calendar != null
                && findings.stream().noneMatch(finding -> finding.kind().isGrave())
                && lines.stream().allMatch(line -> line.findings().isEmpty());
    }
}
