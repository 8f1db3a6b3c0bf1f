package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import java.util.List;

/**
 * A plan got a new version. Published within the import's transaction, when {@link ProjectRegister} and {@link AnnualPlans} already answer with
 * it; an import that changes nothing publishes nothing.
 *
 * @param effectiveFrom the first month that the changes apply to
 * @param added project ids
 * @param changed project ids
 * @param withdrawn project ids
 */
public record PlanImported(
        int year,
        int version,
        ReportingPeriod effectiveFrom,
        List<Long> added,
        List<Long> changed,
        List<Long> withdrawn) {

    public PlanImported {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        withdrawn = List.copyOf(withdrawn);
    }
}
