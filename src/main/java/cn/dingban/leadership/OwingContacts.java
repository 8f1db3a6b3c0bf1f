package cn.dingban.leadership;

import cn.dingban.obligation.ObligationKey;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.obligation.Obligations;
import cn.dingban.project.PlanImported;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.ReportingPeriod;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One contact a month for every planned project that has a lead official (第6条): owed by the unit that registers it, and by no leader. */
@Component
class OwingContacts {

    static final String KIND = "lead-contact";

    private static final int MONTHS = 12;

    private final Obligations obligations;
    private final ProjectRegister register;
    private final LeadersOfProjects leaders;
    private final FindingContacts finding;

    OwingContacts(
            Obligations obligations, ProjectRegister register, LeadersOfProjects leaders, FindingContacts finding) {
        this.obligations = obligations;
        this.register = register;
        this.leaders = leaders;
        this.finding = finding;
    }

    static ObligationKey owed(long projectId, ReportingPeriod period) {
        return new ObligationKey(KIND, projectId, period);
    }

    @EventListener
    void on(PlanImported plan) {
        plan.added().forEach(id -> open(id, plan));
        plan.changed().forEach(id -> open(id, plan));
        plan.withdrawn().forEach(id -> waive(id, plan));
    }

    /** Months before the plan's first are of no interest to anybody: a contact is registered when it happens. */
    private void open(long projectId, PlanImported plan) {
        Project project = register.project(projectId).orElseThrow();
        if (leaders.responsible(project, plan.effectiveFrom()).isEmpty()) {
            waive(projectId, plan);
            return;
        }
        for (int month = plan.effectiveFrom().monthNumber(); month <= MONTHS; month++) {
            obligations.open(owed(projectId, ReportingPeriod.of(plan.year(), month)), project.name(), project.unitId());
        }
    }

    private void waive(long projectId, PlanImported plan) {
        for (int month = plan.effectiveFrom().monthNumber(); month <= MONTHS; month++) {
            obligations.waive(owed(projectId, ReportingPeriod.of(plan.year(), month)));
        }
    }

    /** What the month's register now says decides. */
    void settle(Project project, ReportingPeriod period) {
        ObligationKey key = owed(project.id(), period);
        if (leaders.suffice(project, period, finding.of(project.id(), period))) {
            obligations.fulfil(key);
        } else {
            obligations
                    .find(key)
                    .filter(owed -> owed.status() == ObligationStatus.FULFILLED)
                    .ifPresent(owed -> obligations.reopen(key));
        }
    }
}
