package cn.dingban.reporting.chat;

import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.obligation.DueDaySetting;
import cn.dingban.obligation.DueDays;
import cn.dingban.reporting.Reporting;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when the month that is reported about now has to be in, and why on that day; once it has passed, the next month's too. */
@Component
class DueDayAnswer {

    private final DueDays dueDays;
    private final ReportPeriods periods;
    private final MessageTemplates templates;
    private final Wording wording;
    private final Clock clock;

    DueDayAnswer(DueDays dueDays, ReportPeriods periods, MessageTemplates templates, Wording wording, Clock clock) {
        this.dueDays = dueDays;
        this.periods = periods;
        this.templates = templates;
        this.wording = wording;
        this.clock = clock;
    }

    Rendered now() {
        ReportingPeriod period = periods.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
        Optional<LocalDate> due = dueDays.of(Reporting.KIND, period);
        boolean over = due.filter(today::isAfter).isPresent();
        ReportingPeriod next = period.next();
        return templates.render(
                "question-due",
                Map.of(
                        "month", wording.month(period),
                        "due", day(due),
                        "movedFrom", movedFrom(period),
                        "setBecause", setBecause(period),
                        "over", over,
                        "nextMonth", wording.month(next),
                        "nextDue", day(dueDays.of(Reporting.KIND, next)),
                        "nextMovedFrom", movedFrom(next)));
    }

    private String day(Optional<LocalDate> day) {
        return day.map(wording::day).orElseGet(() -> wording.phrase("obligation.due-unknown"));
    }

    private String setBecause(ReportingPeriod period) {
        return dueDays.setting(Reporting.KIND, period)
                .map(DueDaySetting::reason)
                .orElse("");
    }

    private String movedFrom(ReportingPeriod period) {
        return dueDays.movedFrom(Reporting.KIND, period).map(wording::day).orElse("");
    }
}
