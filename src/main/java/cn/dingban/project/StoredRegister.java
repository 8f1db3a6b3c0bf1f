package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private final RememberedVersion version;
    private final KnownPlans known;

    StoredRegister(StoredProjects projects, StoredPlanEntries entries, StoredPlans plans, KnownPlans known) {
        this.projects = projects;
        this.entries = entries;
        this.version = new RememberedVersion(plans::versions);
        this.known = known;
    }

    @Override
    public Optional<Project> project(long id) {
        return projects.findById(id).map(StoredProject::snapshot);
    }

    @Override
    public Map<Long, Project> projects(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : projects.findByIdIn(Set.copyOf(ids)).stream()
                        .map(StoredProject::snapshot)
                        .collect(Collectors.toMap(Project::id, Function.identity()));
    }

    @Override
    public Optional<Project> byCode(String code) {
        return projects.findByFactsCode(code.strip()).map(StoredProject::snapshot);
    }

    @Override
    public List<Project> planned(ReportingPeriod period) {
        return known.planned()
                .at(
                        period,
                        version.now(),
                        () -> inForce(period)
                                .map(entry -> entry.project().snapshot())
                                .toList());
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
        return known.names().at(period, version.now(), () -> ProjectNames.of(planned(period)));
    }

    @Override
    public List<LeadAssignment> leads(ReportingPeriod period) {
        return known.leads().at(period, version.now(), () -> leadsInForce(period));
    }

    @Override
    public List<LeadAssignment> leads(ReportingPeriod period, long projectId) {
        return known.leadsByProject()
                .at(
                        period,
                        version.now(),
                        () -> leads(period).stream().collect(Collectors.groupingBy(LeadAssignment::projectId)))
                .getOrDefault(projectId, List.of());
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

    @Override
    public Map<ReportingPeriod, Wan> targets(int year) {
        return known.targets().at(ReportingPeriod.of(year, 12), version.now(), () -> summed(year));
    }

    private Map<ReportingPeriod, Wan> summed(int year) {
        Map<ReportingPeriod, Wan> targets = new TreeMap<>();
        entries.targetsOf(PHYSICAL_PROGRESS, year)
                .forEach(sum -> targets.put(ReportingPeriod.of(year, sum.getMonth()), new Wan(sum.getTotal())));
        return targets;
    }

    @Override
    public Map<Long, PlanEntry> entries(ReportingPeriod period, Collection<Long> projectIds) {
        return entries.inForceForAll(PHYSICAL_PROGRESS, period.year(), period.monthNumber(), projectIds).stream()
                .filter(entry -> !entry.isWithdrawn())
                .map(StoredPlanEntry::snapshot)
                .collect(Collectors.toMap(PlanEntry::projectId, Function.identity()));
    }

    @Override
    public List<PlanVersion> history(long projectId, int year) {
        return entries.historyOf(PHYSICAL_PROGRESS, year, projectId).stream()
                .map(StoredPlanEntry::version)
                .toList();
    }

    private Stream<StoredPlanEntry> inForce(ReportingPeriod period) {
        return entries.inForce(PHYSICAL_PROGRESS, period.year(), period.monthNumber()).stream()
                .filter(entry -> !entry.isWithdrawn());
    }
}
