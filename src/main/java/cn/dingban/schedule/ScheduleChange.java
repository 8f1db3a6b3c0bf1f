package cn.dingban.schedule;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sets differently from the rule book; null leaves the shipped value. A cron expression replaces everything else.
 *
 * @param at time of day, as in {@code 09:10}
 * @param on days of the month, as in {@code 2}, {@code last}, {@code workday 3}, {@code report-due+1}
 * @param weekdays as in {@code friday}
 * @param ifNotWorking {@code next}, {@code previous}, {@code skip} or {@code as-is}
 * @param manner how it speaks; null for as the rule book has it
 */
public record ScheduleChange(
        @Nullable String at,
        @Nullable List<String> on,
        @Nullable List<String> weekdays,
        @Nullable String ifNotWorking,
        @Nullable String cron,
        @Nullable Manner manner) {

    static final ScheduleChange NONE = cadence(null, null, null, null, null);

    /** When it fires. */
    public static ScheduleChange cadence(
            @Nullable String at,
            @Nullable List<String> on,
            @Nullable List<String> weekdays,
            @Nullable String ifNotWorking,
            @Nullable String cron) {
        return new ScheduleChange(at, on, weekdays, ifNotWorking, cron, null);
    }

    /** The same when, and another how. */
    ScheduleChange speaking(Manner other) {
        return new ScheduleChange(at, on, weekdays, ifNotWorking, cron, other.isShipped() ? null : other);
    }

    Manner mannerOrShipped() {
        return manner == null ? Manner.SHIPPED : manner;
    }

    /** Whether nothing differs from the rule book. */
    boolean changesNothing() {
        return Stream.of(at, on, weekdays, ifNotWorking, cron, manner).allMatch(Objects::isNull);
    }
}
