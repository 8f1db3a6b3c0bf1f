package cn.dingban.reporting.chat;

import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.chat.DraftAmounts.Figure;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Settles which month a draft is about, and works out one amount from the other where last month's is known. */
@Component
class SettlingDrafts {

    private final ProjectRegister register;
    private final FindingReports reports;
    private final ReportPeriods periods;

    SettlingDrafts(ProjectRegister register, FindingReports reports, ReportPeriods periods) {
        this.register = register;
        this.reports = reports;
        this.periods = periods;
    }

    DraftState settle(DraftState state) {
        if (state.candidates().size() != 1) {
            return state;
        }
        DraftState settled = state.forPeriod(periods.of(state.projectId(), state.namedMonth(), state.correction()));
        DraftAmounts said = settled.amounts().withoutDerived();
        return settled.withAmounts(said.open().isEmpty() ? workedOut(said, settled) : said);
    }

    /** The accepted report of the draft's month, which only a correction may replace. */
    Optional<ReportView> accepted(DraftState state) {
        return state.month() == null ? Optional.empty() : reports.accepted(state.projectId(), state.period());
    }

    private DraftAmounts workedOut(DraftAmounts said, DraftState state) {
        DraftAmounts amounts = fromSinceStart(said, state.projectId());
        Optional<Wan> before = yearToDateBefore(state.projectId(), state.period());
        Wan month = amounts.month().amount();
        Wan yearToDate = amounts.yearToDate().amount();
        if (before.isPresent() && month == null && yearToDate != null && yearToDate.compareTo(before.get()) >= 0) {
            return amounts.withMonth(Figure.derived(yearToDate.minus(before.get())));
        }
        if (before.isPresent() && month != null && yearToDate == null) {
            return amounts.withYearToDate(Figure.derived(before.get().plus(month)));
        }
        return amounts;
    }

    private DraftAmounts fromSinceStart(DraftAmounts amounts, long projectId) {
        Wan sinceStart = amounts.sinceStart().amount();
        Wan prior = register.project(projectId).map(Project::priorCompleted).orElse(null);
        if (sinceStart == null || prior == null || amounts.yearToDate().amount() != null) {
            return amounts;
        }
        Wan thisYear = sinceStart.minus(prior);
        return thisYear.isNegative() ? amounts : amounts.withYearToDate(Figure.derived(thisYear));
    }

    private Optional<Wan> yearToDateBefore(long projectId, ReportingPeriod period) {
        return period.monthNumber() == 1
                ? Optional.of(Wan.ZERO)
                : reports.reported(projectId, period.previous())
                        .map(report -> report.content().yearToDate());
    }
}
