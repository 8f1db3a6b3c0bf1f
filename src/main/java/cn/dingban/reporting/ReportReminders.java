package cn.dingban.reporting;

import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.obligation.DueDaySetting;
import cn.dingban.obligation.DueDays;
import cn.dingban.obligation.ObligationView;
import cn.dingban.reporting.ReportWords.Known;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words reminders and overdue notices. The text differs from day to day: the date, the days left, what is left. */
@Component
class ReportReminders {

    private final MessageTemplates templates;
    private final ReportWords words;
    private final DueDays dueDays;
    private final Wording wording;

    ReportReminders(MessageTemplates templates, ReportWords words, DueDays dueDays, Wording wording) {
        this.templates = templates;
        this.words = words;
        this.dueDays = dueDays;
        this.wording = wording;
    }

    Rendered reminder(List<ObligationView> owed, ReportingPeriod period, LocalDate day) {
        return reminder(words.known(owed), owed, period, day);
    }

    Rendered reminder(Known known, List<ObligationView> owed, ReportingPeriod period, LocalDate day) {
        LocalDate due = dueDays.of(Reporting.KIND, period).orElse(null);
        Map<String, Object> model = model(known, owed, period, day);
        model.put("due", due == null ? wording.phrase("obligation.due-unknown") : wording.day(due));
        model.put(
                "moved-from",
                dueDays.movedFrom(Reporting.KIND, period).map(wording::day).orElse(""));
        model.put(
                "set-because",
                dueDays.setting(Reporting.KIND, period)
                        .map(DueDaySetting::reason)
                        .orElse(""));
        return templates.render(day.equals(due) ? "report-reminder-today" : "report-reminder", model);
    }

    Rendered overdue(List<ObligationView> owed, ReportingPeriod period, LocalDate day) {
        return overdue(words.known(owed), owed, period, day);
    }

    Rendered overdue(Known known, List<ObligationView> owed, ReportingPeriod period, LocalDate day) {
        Map<String, Object> model = model(known, owed, period, day);
        return templates.render("report-overdue-reporter", model);
    }

    private Map<String, Object> model(Known known, List<ObligationView> owed, ReportingPeriod period, LocalDate day) {
        Map<String, Object> model = new HashMap<>();
        model.put("month", wording.month(period));
        model.put("count", owed.size());
        model.put("today", wording.day(day));
        model.put("lines", words.lines(known, owed, period));
        model.put("example", owed.isEmpty() ? "" : ReportWords.name(known, owed.get(0)));
        return model;
    }

    /** Shown on a reminder's card when the last report has come in. */
    Rendered nothingLeft(ReportingPeriod period) {
        return templates.render("report-reminder-done", Map.of("month", wording.month(period)));
    }

    static CardContent card(Rendered text, ReportingPeriod period) {
        return new CardContent(
                ReportReminderTask.KIND,
                Map.of("heading", text.title(), "body", text.body(), "open", "true", "period", period.toString()));
    }
}
