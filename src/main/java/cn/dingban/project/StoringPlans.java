package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores what an import found to be different, as one new version of the plan. */
@Component
class StoringPlans {

    private final StoredPlans plans;
    private final StoredPlanEntries entries;
    private final StoredProjects projects;
    private final Clock clock;

    StoringPlans(StoredPlans plans, StoredPlanEntries entries, StoredProjects projects, Clock clock) {
        this.plans = plans;
        this.entries = entries;
        this.projects = projects;
        this.clock = clock;
    }

    Optional<StoredPlan> lock(String kind, int year) {
        return plans.lock(kind, year);
    }

    /** The newest entry of each project in the plan, withdrawn ones included. */
    List<StoredPlanEntry> newest(String kind, int year) {
        return entries.inForce(kind, year, 12);
    }

    KnownProjects known() {
        return new KnownProjects(projects.findAllByOrderById());
    }

    ReportingPeriod runningMonth() {
        return ReportingPeriod.containing(
                clock.instant().atZone(clock.getZone()).toLocalDate());
    }

    /** Stores the changes and answers what listeners need to know of them. */
    PlanImported store(@Nullable StoredPlan stored, String kind, int year, PlanImport found) {
        StoredPlan plan = stored == null ? plans.saveAndFlush(new StoredPlan(kind, year)) : stored;
        ReportingPeriod from = effectiveFrom(plan);
        StoredPlanEntry.InForce inForce =
                new StoredPlanEntry.InForce(plan.advance(), from.monthNumber(), clock.instant());
        List<Long> added = new ArrayList<>();
        List<Long> changed = new ArrayList<>();
        for (PlanImport.Change change : found.changes()) {
            if (change.isNew()) {
                added.add(store(change, plan, inForce));
            } else if (change.changesFacts() || change.changesLine()) {
                changed.add(store(change, plan, inForce));
            } else if (change.entry() != null) {
                change.entry().moveTo(change.position());
            }
        }
        List<Long> withdrawn = new ArrayList<>();
        for (StoredPlanEntry entry : found.missing()) {
            entries.save(StoredPlanEntry.withdrawal(entry, inForce));
            withdrawn.add(entry.project().id());
        }
        return new PlanImported(year, inForce.version(), from, added, changed, withdrawn);
    }

    /** A plan counts from January; what is changed in the course of its year counts from the running month. */
    private ReportingPeriod effectiveFrom(StoredPlan plan) {
        ReportingPeriod running = runningMonth();
        boolean underWay = !plan.isNew() && running.year() == plan.year();
        return underWay ? running : ReportingPeriod.of(plan.year(), 1);
    }

    private long store(PlanImport.Change change, StoredPlan plan, StoredPlanEntry.InForce inForce) {
        boolean isLineChange = change.changesLine();
        StoredProject project = change.project() == null ? new StoredProject(change.facts()) : change.project();
        project.change(change.facts(), change.aliases());
        projects.save(project);
        if (isLineChange) {
            entries.save(new StoredPlanEntry(plan, project, inForce, change.position(), change.line()));
        } else if (change.entry() != null) {
            change.entry().moveTo(change.position());
        }
        return project.id();
    }
}
