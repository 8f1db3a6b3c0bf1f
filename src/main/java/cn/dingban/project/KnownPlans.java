package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps each month's projects and their names, which take longer to build than a message to read, and who leads what, which is asked project by
 * project.
 */
@Component
class KnownPlans {

    private final KnownByMonth<ProjectNames> names = new KnownByMonth<>();
    private final KnownByMonth<List<LeadAssignment>> leads = new KnownByMonth<>();
    private final KnownByMonth<Map<Long, List<LeadAssignment>>> leadsByProject = new KnownByMonth<>();
    private final KnownByMonth<List<Project>> planned = new KnownByMonth<>();
    private final KnownByMonth<Map<ReportingPeriod, Wan>> targets = new KnownByMonth<>();

    KnownByMonth<ProjectNames> names() {
        return names;
    }

    KnownByMonth<List<Project>> planned() {
        return planned;
    }

    /** A whole year's, under its last month. */
    KnownByMonth<Map<ReportingPeriod, Wan>> targets() {
        return targets;
    }

    KnownByMonth<List<LeadAssignment>> leads() {
        return leads;
    }

    KnownByMonth<Map<Long, List<LeadAssignment>>> leadsByProject() {
        return leadsByProject;
    }

    /** What an import's own transaction saw counts no more if that was rolled back: the next one gets the same version. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void forget(PlanImported imported) {
        names.forget();
        leads.forget();
        leadsByProject.forget();
        targets.forget();
        planned.forget();
    }
}
