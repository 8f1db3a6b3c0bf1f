package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.obligation.DueDays;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.MonthlyTarget;
import cn.dingban.project.Project;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.Reporting;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a reporter the month's form with the projects in it that are not reported yet. */
@Component
class HandingOutForms {

    private final OwedProjects owed;
    private final KnownFigures figures;
    private final MonthForm form;
    private final Around around;

    HandingOutForms(OwedProjects owed, KnownFigures figures, MonthForm form, Around around) {
        this.owed = owed;
        this.figures = figures;
        this.form = form;
        this.around = around;
    }

    /** What a form says besides figures. */
    @Component
    record Around(Organisation organisation, DueDays dueDays, MessageTemplates templates, Wording wording) {

        String unit(Caller caller) {
            return organisation.unit(caller.official().unitId()).map(Unit::name).orElse("");
        }

        String due(ReportingPeriod period) {
            return dueDays.of(Reporting.KIND, period)
                    .map(wording::day)
                    .orElseGet(() -> wording.phrase("delivery.none"));
        }
    }

    /** What is known before a month is reported. */
    @Component
    record KnownFigures(FindingReports reports, AnnualPlans plans, ReportPeriods periods) {

        List<Project> unreported(List<Project> own, ReportingPeriod period) {
            return own.stream()
                    .filter(project -> reports.reported(project.id(), period).isEmpty())
                    .toList();
        }

        MonthForm.Line line(Project project, ReportingPeriod period) {
            return new MonthForm.Line(
                    project.name(),
                    plans.entry(project.id(), period)
                            .flatMap(entry -> entry.target(period.monthNumber()))
                            .map(MonthlyTarget::investment)
                            .orElse(null),
                    period.monthNumber() == 1
                            ? null
                            : reports.reported(project.id(), period.previous())
                                    .map(report -> report.content().yearToDate())
                                    .orElse(null));
        }
    }

    /** @param namedMonth 1 to 12; null for the month that is reported about these days */
    List<Answer> to(Caller caller, @Nullable Integer namedMonth) {
        List<Project> own = owed.first(caller);
        if (own.isEmpty()) {
            return List.of(answer("report-nothing", Map.of()));
        }
        ReportingPeriod period = period(own, namedMonth);
        List<Project> rows = figures.unreported(own, period);
        String month = around.wording().month(period);
        if (rows.isEmpty()) {
            return List.of(answer("report-sheet-all-in", Map.of("month", month)));
        }
        List<MonthForm.Line> lines =
                rows.stream().map(project -> figures.line(project, period)).toList();
        var file = form.of(period, around.unit(caller), around.due(period), lines);
        var words = around.templates().render("report-sheet", Map.of("month", month, "count", rows.size()));
        return List.of(Answer.text(words), Answer.file(words, file));
    }

    private ReportingPeriod period(List<Project> own, @Nullable Integer namedMonth) {
        long first = own.get(0).id();
        ReportingPeriod current = figures.periods().current();
        return namedMonth == null && !figures.unreported(own, current).isEmpty()
                ? current
                : figures.periods().of(first, namedMonth, false);
    }

    private Answer answer(String template, Map<String, String> model) {
        return Answer.text(around.templates().render(template, model));
    }
}
