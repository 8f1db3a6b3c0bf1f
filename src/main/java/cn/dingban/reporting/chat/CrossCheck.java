package cn.dingban.reporting.chat;

import cn.dingban.delivery.Wording;
import cn.dingban.project.AnnualPlans;
import cn.dingban.project.MonthlyTarget;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.FindingReports;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a draft with what is known: what cannot well be is asked, once, before it is read back. */
@Component
class CrossCheck {

    /** Ten times a small month is nothing unusual. In 万元. */
    private static final Wan SMALL = Wan.of(500);

    /** How many points a stated share may differ from the one worked out: plans are quoted rounded. */
    private static final BigDecimal ROUNDING = new BigDecimal("1.5");

    private static final BigDecimal HALF_AGAIN = new BigDecimal("1.5");
    private static final int USUAL_MONTHS = 3;

    private final ProjectRegister register;
    private final AnnualPlans plans;
    private final FindingReports reports;
    private final Wording wording;

    CrossCheck(ProjectRegister register, AnnualPlans plans, FindingReports reports, Wording wording) {
        this.register = register;
        this.plans = plans;
        this.reports = reports;
        this.wording = wording;
    }

    /** What is doubtful about a draft. */
    enum Doubt {
        LESS_THAN_BEFORE,
        ABOVE_TOTAL,
        MONTH_ABOVE_YEAR,
        MISFIT_SHARE,
        ABOVE_PLAN,
        UNUSUAL_MONTH
    }

    /** A doubt, and what does not fit, in words. */
    record Found(Doubt doubt, String words) {}

    /** The first doubt that the person has not settled; none while project or month are open. */
    Optional<Found> first(DraftState state) {
        if (state.candidates().size() != 1 || state.month() == null) {
            return Optional.empty();
        }
        Predicate<Found> open =
                found -> !state.checks().settled().contains(found.doubt().name());
        return Stream.of(
                        lessThanBefore(state),
                        aboveTotal(state),
                        monthAboveYear(state),
                        misfitShare(state),
                        abovePlan(state),
                        unusualMonth(state))
                .filter(Objects::nonNull)
                .filter(open)
                .findFirst();
    }

    private @Nullable Found lessThanBefore(DraftState state) {
        Wan year = state.amounts().yearToDate().amount();
        Wan before = before(state);
        return year != null && before != null && year.compareTo(before) < 0
                ? found(Doubt.LESS_THAN_BEFORE, year, before)
                : null;
    }

    private @Nullable Wan before(DraftState state) {
        ReportingPeriod period = state.period();
        return period.monthNumber() == 1
                ? null
                : reports.reported(state.projectId(), period.previous())
                        .map(report -> report.content().yearToDate())
                        .orElse(null);
    }

    private @Nullable Found aboveTotal(DraftState state) {
        Wan total = register.project(state.projectId())
                .map(Project::totalInvestment)
                .orElse(null);
        Wan said = state.amounts().sinceStart().amount();
        Wan done = said == null ? state.amounts().yearToDate().amount() : said;
        return total != null && done != null && !total.isZero() && done.compareTo(total) > 0
                ? found(Doubt.ABOVE_TOTAL, done, total)
                : null;
    }

    private @Nullable Found monthAboveYear(DraftState state) {
        Wan month = state.amounts().month().amount();
        Wan year = state.amounts().yearToDate().amount();
        return month != null && year != null && month.compareTo(year) > 0
                ? found(Doubt.MONTH_ABOVE_YEAR, month, year)
                : null;
    }

    private @Nullable Found misfitShare(DraftState state) {
        BigDecimal share = state.checks().shareOfPlan();
        Wan year = state.amounts().yearToDate().amount();
        Wan planned = state.checks().planSaid().orElseGet(() -> planned(state));
        if (share == null || year == null || planned == null || planned.isZero()) {
            return null;
        }
        BigDecimal real = year.percentOf(planned);
        return real.subtract(share).abs().compareTo(ROUNDING) > 0
                ? new Found(
                        Doubt.MISFIT_SHARE,
                        wording.phrase(
                                "reporting.doubt.misfit_share",
                                year.toString(),
                                planned.toString(),
                                real.toPlainString(),
                                share.stripTrailingZeros().toPlainString()))
                : null;
    }

    private @Nullable Wan planned(DraftState state) {
        return plan(state).map(PlanEntry::planned).orElse(null);
    }

    private Optional<PlanEntry> plan(DraftState state) {
        return plans.entry(state.projectId(), state.period());
    }

    /** More than the plan is good news and happens; half as much again, without a word about it, is more often a wrong unit or scope. */
    private @Nullable Found abovePlan(DraftState state) {
        Wan year = state.amounts().yearToDate().amount();
        Wan planned = planned(state);
        boolean above = year != null
                && planned != null
                && !planned.isZero()
                && state.checks().shareOfPlan() == null
                && year.amount().compareTo(planned.amount().multiply(HALF_AGAIN)) > 0;
        return above ? found(Doubt.ABOVE_PLAN, Objects.requireNonNull(year), Objects.requireNonNull(planned)) : null;
    }

    private @Nullable Found unusualMonth(DraftState state) {
        Wan month = state.amounts().month().amount();
        if (month == null || month.isZero() || state.amounts().month().derived()) {
            return null;
        }
        Optional<Wan> before = usual(state);
        Wan usual = before.orElseGet(() -> target(state));
        if (usual == null || usual.isZero()) {
            return null;
        }
        boolean little = before.isPresent() && isTenTimes(usual, month);
        return isTenTimes(month, usual) || little ? found(Doubt.UNUSUAL_MONTH, month, usual) : null;
    }

    private static boolean isTenTimes(Wan more, Wan less) {
        return more.compareTo(SMALL) > 0
                && more.amount().compareTo(less.amount().multiply(BigDecimal.TEN)) >= 0;
    }

    /** The average of the last three months that were reported. */
    private Optional<Wan> usual(DraftState state) {
        List<BigDecimal> known = new ArrayList<>();
        ReportingPeriod period = state.period();
        for (int i = 0; i < USUAL_MONTHS; i++) {
            period = period.previous();
            reports.reported(state.projectId(), period)
                    .map(report -> report.content().monthInvestment())
                    .ifPresent(wan -> known.add(wan.amount()));
        }
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wan(sum.divide(BigDecimal.valueOf(known.size()), 2, RoundingMode.HALF_UP)));
    }

    private @Nullable Wan target(DraftState state) {
        return plan(state)
                .flatMap(entry -> entry.target(state.period().monthNumber()))
                .map(MonthlyTarget::investment)
                .orElse(null);
    }

    private Found found(Doubt doubt, Wan said, Wan known) {
        return new Found(
                doubt,
                wording.phrase(
                        "reporting.doubt." + doubt.name().toLowerCase(Locale.ROOT), said.toString(), known.toString()));
    }
}
