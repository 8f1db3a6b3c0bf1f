package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the database, so that within an import's transaction the new plan is already there. */
@Component
@Transactional(readOnly = true)
class StoredRegister implements ProjectRegister, AnnualPlans {

    static final String PHYSICAL_PROGRESS = "physical-progress";

    private final StoredProjects projects;
    private final StoredPlanEntries entries;
    private final StoredPlans plans;
    private final KnownNames known;
    private final KnownLeads knownLeads;

    StoredRegister(
            StoredProjects projects,
            StoredPlanEntries entries,
            StoredPlans plans,
            KnownNames known,
            KnownLeads knownLeads) {
        this.projects = projects;
        this.entries = entries;
        this.plans = plans;
        this.known = known;
        this.knownLeads = knownLeads;
    }

    @Override
    public Optional<Project> project(long id) {
        return projects.findById(id).map(StoredProject::snapshot);
    }

    @Override
    public Optional<Project> byCode(String code) {
        return projects.findByFactsCode(code.strip()).map(StoredProject::snapshot);
    }

    @Override
    public List<Project> planned(ReportingPeriod period) {
        return inForce(period).map(entry -> entry.project().snapshot()).toList();
    }

    @Override
    public List<Project> plannedFor(ReportingPeriod period, long unitId) {
        return entries.inForceOf(unitId, PHYSICAL_PROGRESS, period.year(), period.monthNumber()).stream()
                .filter(entry -> !entry.isWithdrawn())
                .map(entry -> entry.project().snapshot())
                .toList();
    }

    @Override
    public List<Project> matching(String text, Collection<Project> among) {
        return ProjectNames.of(among).matching(text);
    }

    @Override
    public ProjectNames names(ReportingPeriod period) {
        return known.at(period, plans.versions(), () -> planned(period));
    }

    @Override
    public List<LeadAssignment> leads(ReportingPeriod period) {
        return knownLeads.at(period, plans.versions(), () -> leadsInForce(period));
    }

    private List<LeadAssignment> leadsInForce(ReportingPeriod period) {
        return inForce(period)
                .flatMap(entry -> entry.leaders().stream()
                        .map(leader -> new LeadAssignment(entry.project().id(), leader.officialId(), leader.kind())))
                .toList();
    }

    @Override
    public Optional<PlanEntry> entry(long projectId, ReportingPeriod period) {
        return entries.inForceFor(PHYSICAL_PROGRESS, period.year(), period.monthNumber(), projectId).stream()
                .filter(entry -> !entry.isWithdrawn())
                .map(StoredPlanEntry::snapshot)
                .findFirst();
    }

    @Override
    public Map<Long, PlanEntry> entries(ReportingPeriod period) {
        return inForce(period)
                .map(StoredPlanEntry::snapshot)
                .collect(Collectors.toMap(PlanEntry::projectId, Function.identity()));
    }

    private Stream<StoredPlanEntry> inForce(ReportingPeriod period) {
        return entries.inForce(PHYSICAL_PROGRESS, period.year(), period.monthNumber()).stream()
                .filter(entry -> !entry.isWithdrawn());
    }
}
