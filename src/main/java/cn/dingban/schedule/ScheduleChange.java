package cn.dingban.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sets differently from the rule book; null leaves the shipped value. A cron expression replaces everything else.
 *
 * @param at time of day, as in {@code 09:10}
 * @param on days of the month, as in {@code 2}, {@code last}, {@code workday 3}, {@code report-due+1}
 * @param weekdays as in {@code friday}
 * @param ifNotWorking {@code next}, {@code previous}, {@code skip} or {@code as-is}
 */
public record ScheduleChange(
        @Nullable String at,
        @Nullable List<String> on,
        @Nullable List<String> weekdays,
        @Nullable String ifNotWorking,
        @Nullable String cron) {}
