package cn.dingban.assessment;

import cn.dingban.shared.ReportingPeriod;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A line of the ledger as others see it.
 *
 * @param period the month that was judged
 * @param points negative for a deduction, positive where one is taken back
 * @param maker the userId of whoever prepared it
 * @param checker the userId of whoever signed it
 */
public record PointView(
        long id,
        ReportingPeriod period,
        long unitId,
        long projectId,
        String ruleId,
        long proposalId,
        PointKind kind,
        BigDecimal points,
        String grounds,
        String maker,
        String checker,
        Instant enteredAt) {}
