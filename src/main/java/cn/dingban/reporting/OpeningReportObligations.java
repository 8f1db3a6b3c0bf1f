package cn.dingban.reporting;

import cn.dingban.obligation.ObligationKey;
import cn.dingban.obligation.Obligations;
import cn.dingban.project.PlanImported;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.ReportingPeriod;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A plan makes, for every project and month, the obligation to report by the 5th of the next month (第2条). */
@Component
class OpeningReportObligations {

    private static final int MONTHS = 12;

    private final Obligations obligations;
    private final ProjectRegister register;

    OpeningReportObligations(Obligations obligations, ProjectRegister register) {
        this.obligations = obligations;
        this.register = register;
    }

    /** Before others open theirs, so that reports come first in lists. */
    @EventListener
    @Order(0)
    void on(PlanImported plan) {
        plan.added().forEach(id -> open(id, plan));
        plan.changed().forEach(id -> open(id, plan));
        plan.withdrawn().forEach(id -> waive(id, plan));
    }

    private void open(long projectId, PlanImported plan) {
        Project project = register.project(projectId).orElseThrow();
        for (int month = 1; month <= MONTHS; month++) {
            ReportingPeriod period = ReportingPeriod.of(plan.year(), month);
            ObligationKey key = Reporting.owed(projectId, period);
            if (period.compareTo(plan.effectiveFrom()) < 0) {
                obligations.note(key, project.name(), project.unitId());
            } else {
                obligations.open(key, project.name(), project.unitId());
            }
        }
    }

    private void waive(long projectId, PlanImported plan) {
        for (int month = plan.effectiveFrom().monthNumber(); month <= MONTHS; month++) {
            obligations.waive(Reporting.owed(projectId, ReportingPeriod.of(plan.year(), month)));
        }
    }
}
