package cn.dingban.assessment;

import cn.dingban.project.ProgressStatus;
import cn.dingban.project.ProgressStatus.Pace;
import cn.dingban.project.ProgressStatus.Signal;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a project's month is judged (月度判定).
 *
 * @param result whether the month's target was met
 * @param target what should have been completed, over the same time as {@code completed}; null where the plan asks for no money
 * @param completed what was completed; null where nobody says
 * @param source whose figure that is
 * @param milestone whether the works reached the month's target
 * @param status pace and colour, from January on
 * @param basis what it was judged under
 */
public record Judgement(
        long projectId,
        ReportingPeriod period,
        Result result,
        @Nullable Wan target,
        @Nullable Wan completed,
        Source source,
        Milestone milestone,
        ProgressStatus status,
        Basis basis) {

    /** Whether the month's target was met. */
    public enum Result {
        /** Money and works are where the plan wants them. */
        MET,
        /** One of them is not. */
        MISSED,
        /** The plan asks for nothing that month: there is nothing to judge (没有目标不判定). */
        NO_TARGET,
        /** Nobody has said what was completed. */
        UNKNOWN
    }

    /** Whose figure the judgement uses. */
    public enum Source {
        STATISTICS,
        REPORT,
        NONE
    }

    /** Whether the works reached what the plan asks of the month, as the unit said and its reviewer accepted. */
    public enum Milestone {
        MET,
        NOT_MET,
        NOT_SAID,
        NO_TARGET
    }

    /**
     * What a judgement rests on.
     *
     * @param planVersion 0 where the project is not planned
     * @param reportId the accepted report; null where there is none
     * @param ruleRevision of the rule book
     * @param judgedOn the day
     */
    public record Basis(int planVersion, @Nullable Long reportId, String ruleRevision, LocalDate judgedOn) {}

    /** Whether the money is below its target. */
    public boolean isShort() {
        return target != null && completed != null && completed.compareTo(target) < 0;
    }

    /** How much is missing of the money's target; null where nothing is. */
    public @Nullable Wan shortfall() {
        return target != null && completed != null && isShort() ? target.minus(completed) : null;
    }

    /** Completed in percent of the target, to one decimal; null where there is nothing to divide. */
    public @Nullable BigDecimal rate() {
        return target == null || completed == null || target.isZero() ? null : completed.percentOf(target);
    }

    public Pace pace() {
        return status.pace();
    }

    public Signal signal() {
        return status.signal();
    }

    /** Whether another judgement of the same month comes to the same: result, figures and colour. */
    boolean saysTheSameAs(Judgement other) {
        return result == other.result
                && same(target, other.target)
                && same(completed, other.completed)
                && milestone == other.milestone
                && signal() == other.signal();
    }

    private static boolean same(@Nullable Wan one, @Nullable Wan other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
