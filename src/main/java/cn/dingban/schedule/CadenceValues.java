package cn.dingban.schedule;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cadence as it is written in the rule book and in forms.
 *
 * @param every {@code month}, {@code week} or {@code day}; empty where only cron says when
 * @param on the days of the month, as in {@code 2} or {@code report-due+1}
 * @param weekdays as in {@code friday}
 * @param at as in {@code 09:10}; empty with cron
 * @param cron null where days and time say when
 */
public record CadenceValues(
        String every,
        List<String> on,
        List<String> weekdays,
        String at,
        String ifNotWorking,
        @Nullable String cron) {

    static CadenceValues of(When when) {
        return new CadenceValues(
                when.every() == null ? "" : when.every().name().toLowerCase(Locale.ROOT),
                when.on(),
                when.weekdays(),
                when.at() == null ? "" : when.at(),
                when.ifNotWorking().text(),
                when.cron());
    }
}
