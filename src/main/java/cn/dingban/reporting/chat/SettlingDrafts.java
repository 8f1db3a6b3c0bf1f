package cn.dingban.reporting.chat;

import cn.dingban.project.AnnualPlans;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.chat.DraftAmounts.Figure;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Settles which month a draft is about, and works out one amount from the other where last month's is known. */
@Component
class SettlingDrafts {

    private final ProjectRegister register;
    private final FindingReports reports;
    private static final BigDecimal FAR_ABOVE = new BigDecimal("1.3");
    private static final int LONG_AGO = 5;

    private final ReportPeriods periods;
    private final AnnualPlans plans;
    private final Clock clock;

    SettlingDrafts(
            ProjectRegister register, AnnualPlans plans, FindingReports reports, ReportPeriods periods, Clock clock) {
        this.register = register;
        this.plans = plans;
        this.reports = reports;
        this.periods = periods;
        this.clock = clock;
    }

    DraftState settle(DraftState state) {
        return settle(state, clock.instant());
    }

    /** The same, as of another time. */
    DraftState settle(DraftState state, Instant at) {
        if (state.candidates().size() != 1) {
            return state;
        }
        DraftState settled =
                state.forPeriod(periods.of(state.projectId(), state.namedMonth(), state.correction(), day(at)));
        DraftAmounts plain = settled.amounts().withoutDerived();
        DraftAmounts said = isRatherSinceTheStart(settled, plain) ? plain.withYearInDoubt() : plain;
        return settled.withAmounts(said.open().isEmpty() ? workedOut(said, settled) : said);
    }

    /** 累计 alone, and more than the year's plan and last month's figure make likely: it may count since the start. */
    private boolean isRatherSinceTheStart(DraftState state, DraftAmounts said) {
        Wan year = said.yearToDate().amount();
        Wan planned = plans.entry(state.projectId(), state.period())
                .map(PlanEntry::planned)
                .orElse(null);
        return state.checks().yearSupposed()
                && year != null
                && planned != null
                && state.checks().shareOfPlan() == null
                && year.amount().compareTo(planned.amount().multiply(FAR_ABOVE)) > 0;
    }

    /** Whether the named month lies so far back that it is more likely a slip. */
    boolean isMonthInDoubt(DraftState state) {
        return isMonthInDoubt(state, clock.instant());
    }

    boolean isMonthInDoubt(DraftState state, Instant at) {
        return state.month() != null
                && state.namedMonth() != null
                && !state.correction()
                && !state.checks().settled().contains(DraftState.Question.MONTH.name())
                && state.period()
                        .month()
                        .plusMonths(LONG_AGO)
                        .isBefore(ReportingPeriod.before(day(at)).month());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, OfficeClock.ZONE);
    }

    /** The month that is reported about these days. */
    ReportingPeriod current() {
        return periods.current();
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
