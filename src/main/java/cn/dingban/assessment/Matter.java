package cn.dingban.assessment;

import cn.dingban.shared.ReportingPeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed.
 *
 * @param aboutPeriod the month that was judged
 * @param projectId 0 where it is about a unit as a whole
 * @param months for how many months in a row
 * @param points what it would write to the ledger: negative for a deduction, positive where one is taken back
 * @param grounds in words, with the figures, as the unit will read it
 * @param refersTo the earlier proposal that it clears or corrects; null for a warning
 */
public record Matter(
        ProposalKind kind,
        ReportingPeriod aboutPeriod,
        long projectId,
        long unitId,
        Under rule,
        int months,
        BigDecimal points,
        String grounds,
        @Nullable Long refersTo) {

    /** The rule that it follows, as it was named then. */
    public record Under(String id, String name, String article) {}

    /** Whether another is the same proposal, whatever its figures. */
    boolean isTheSameAs(Matter other) {
        return kind == other.kind
                && aboutPeriod.equals(other.aboutPeriod)
                && projectId == other.projectId
                && unitId == other.unitId
                && rule.id().equals(other.rule.id());
    }
}
