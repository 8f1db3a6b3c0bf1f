package cn.dingban.console.pages.schedule;

import cn.dingban.console.ConsoleWords;
import cn.dingban.obligation.DueDaySetting;
import cn.dingban.obligation.DueDays;
import cn.dingban.reporting.Reporting;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The due days of the monthly report, for pages. */
@Component
class DueDayRows {

    /** The schedules' name for the due day of the monthly report. */
    static final String ANCHOR = "report-due";

    private static final int MONTHS_SHOWN = 6;

    private final DueDays dueDays;
    private final OfficeClock clock;
    private final ConsoleWords words;

    /**
     * @param period as in {@code 2026-11}
     * @param name as in 2026年11月
     * @param iso the day as forms have it; empty where it is not known
     * @param byRule the rule book's day in words
     * @param isSet whether a person has set another one
     */
    record DueRow(
            String period,
            String name,
            String iso,
            String day,
            String byRule,
            boolean isSet,
            String reason,
            String setBy,
            boolean over) {}

    DueDayRows(DueDays dueDays, OfficeClock clock, ConsoleWords words) {
        this.dueDays = dueDays;
        this.clock = clock;
        this.words = words;
    }

    /** The month that is reported about now, and those after it. */
    List<DueRow> coming() {
        ReportingPeriod first = ReportingPeriod.before(clock.today());
        return Stream.iterate(first, ReportingPeriod::next)
                .limit(MONTHS_SHOWN)
                .map(this::row)
                .toList();
    }

    /** Those of them whose day is known. */
    List<DueRow> known() {
        return coming().stream().filter(row -> !row.iso().isEmpty()).toList();
    }

    DueRow row(ReportingPeriod period) {
        Optional<LocalDate> day = dueDays.of(Reporting.KIND, period);
        Optional<DueDaySetting> setting = dueDays.setting(Reporting.KIND, period);
        return new DueRow(
                period.toString(),
                words.say("month", period.year(), period.monthNumber()),
                day.map(LocalDate::toString).orElse(""),
                inWords(day),
                inWords(dueDays.byRule(Reporting.KIND, period)),
                setting.isPresent(),
                setting.map(DueDaySetting::reason).orElse(""),
                setting.map(DueDaySetting::actor).orElse(""),
                day.filter(one -> one.isBefore(clock.today())).isPresent());
    }

    private String inWords(Optional<LocalDate> day) {
        return day.map(words::day).orElseGet(() -> words.say("due-day.unknown"));
    }

    /** The month whose reports are due on that day. */
    Optional<DueRow> on(LocalDate day) {
        ReportingPeriod before = ReportingPeriod.before(day);
        return Stream.of(before.previous(), before, before.next())
                .map(this::row)
                .filter(row -> row.iso().equals(day.toString()))
                .findFirst();
    }
}
