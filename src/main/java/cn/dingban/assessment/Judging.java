package cn.dingban.assessment;

import cn.dingban.assessment.Judgement.Milestone;
import cn.dingban.assessment.Judgement.Result;
import cn.dingban.assessment.Judgement.Source;
import cn.dingban.assessment.MonthFacts.Figures;
import cn.dingban.project.MonthlyTarget;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.ProgressRules;
import cn.dingban.project.ProgressStatus;
import cn.dingban.shared.Wan;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Judges a project's month. A pure function: the same facts under the same rules on the same day always come to the same.
 *
 * @param revision of the rule book that the rules were read from
 */
record Judging(WarningRules.Judging rules, ProgressRules progress, String revision) {

    /** @param day the day of judgement; noted, and of no influence on the result */
    Judgement judge(MonthFacts facts, LocalDate day) {
        Source source = source(facts);
        Figures figures = figures(facts, source);
        boolean nodesOnly = rules.isByNodesOnly(facts.nature());
        Wan target = nodesOnly ? null : target(facts, figures);
        Wan completed = rules.investment() == WarningRules.Basis.MONTH ? figures.month() : figures.yearToDate();
        Milestone milestone = milestone(facts);
        return new Judgement(
                facts.projectId(),
                facts.period(),
                result(target, completed, milestone),
                target,
                completed,
                source,
                milestone,
                status(facts, figures),
                new Judgement.Basis(
                        facts.plan() == null ? 0 : facts.plan().version(),
                        facts.reported() == null ? null : facts.reported().reportId(),
                        revision,
                        day));
    }

    /** Statistics prevail (第2条); where they have nothing, what was reported and accepted counts. */
    private static Source source(MonthFacts facts) {
        if (facts.statistical() != null && facts.statistical().yearToDate() != null) {
            return Source.STATISTICS;
        }
        return facts.reported() == null ? Source.NONE : Source.REPORT;
    }

    private static Figures figures(MonthFacts facts, Source source) {
        if (source == Source.STATISTICS) {
            return Objects.requireNonNull(facts.statistical());
        }
        return facts.reported() == null ? Figures.NONE : facts.reported().figures();
    }

    private @Nullable Wan target(MonthFacts facts, Figures figures) {
        PlanEntry plan = facts.plan();
        if (plan == null) {
            return null;
        }
        int month = facts.period().monthNumber();
        return rules.investment() == WarningRules.Basis.CUMULATIVE
                ? plan.cumulativeTarget(month)
                : ofMonths(plan, month - figures.months() + 1, month);
    }

    private static @Nullable Wan ofMonths(PlanEntry plan, int from, int to) {
        return IntStream.rangeClosed(Math.max(1, from), to)
                .mapToObj(plan::target)
                .flatMap(Optional::stream)
                .map(MonthlyTarget::investment)
                .filter(Objects::nonNull)
                .reduce(Wan::plus)
                .orElse(null);
    }

    private static Milestone milestone(MonthFacts facts) {
        PlanEntry plan = facts.plan();
        boolean asked = plan != null
                && plan.target(facts.period().monthNumber())
                        .map(MonthlyTarget::physicalProgress)
                        .filter(target -> !target.isBlank())
                        .isPresent();
        if (!asked) {
            return Milestone.NO_TARGET;
        }
        Boolean met = facts.reported() == null ? null : facts.reported().milestoneMet();
        if (met == null) {
            return Milestone.NOT_SAID;
        }
        return met ? Milestone.MET : Milestone.NOT_MET;
    }

    /** What is not known is no fault: money that nobody told is unknown unless the works themselves are behind. */
    private static Result result(@Nullable Wan target, @Nullable Wan completed, Milestone milestone) {
        if (milestone == Milestone.NOT_MET) {
            return Result.MISSED;
        }
        if (target == null) {
            return withoutMoney(milestone);
        }
        if (completed == null) {
            return Result.UNKNOWN;
        }
        return completed.compareTo(target) < 0 ? Result.MISSED : Result.MET;
    }

    private static Result withoutMoney(Milestone milestone) {
        if (milestone == Milestone.NO_TARGET) {
            return Result.NO_TARGET;
        }
        return milestone == Milestone.MET ? Result.MET : Result.UNKNOWN;
    }

    private ProgressStatus status(MonthFacts facts, Figures figures) {
        return facts.plan() == null
                ? new ProgressStatus(ProgressStatus.Pace.NO_TARGET, ProgressStatus.Signal.NONE, null)
                : ProgressStatus.derive(facts.plan(), facts.period(), figures.yearToDate(), progress);
    }
}
