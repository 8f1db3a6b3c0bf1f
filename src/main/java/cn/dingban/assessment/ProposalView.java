package cn.dingban.assessment;

import cn.dingban.shared.ReportingPeriod;

/**
 * A proposal as others see it.
 *
 * @param period the month with whose proposals it is signed
 * @param editedWhy why the office exempted it or changed its points; empty where it did not
 */
public record ProposalView(
        long id,
        ReportingPeriod period,
        int numberInMonth,
        Matter matter,
        ProposalStatus status,
        String editedWhy,
        AppealView appeal) {

    /** How people call it: {@code 2026-10-03}. */
    public String number() {
        return "%s-%02d".formatted(period, numberInMonth);
    }

    public ProposalKind kind() {
        return matter.kind();
    }

    public long projectId() {
        return matter.projectId();
    }

    public long unitId() {
        return matter.unitId();
    }
}
