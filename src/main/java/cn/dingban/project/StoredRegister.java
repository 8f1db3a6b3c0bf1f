package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<ReportingPeriod, Index> indexes = new ConcurrentHashMap<>();

    StoredRegister(StoredProjects projects, StoredPlanEntries entries, StoredPlans plans) {
        this.projects = projects;
        this.entries = entries;
        this.plans = plans;
    }

    /** The names of a month's projects, good as long as the plan stays at that version. */
    private record Index(int version, ProjectNames names) {}

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
        int version = plans.version(PHYSICAL_PROGRESS, period.year()).orElse(0);
        Index known = indexes.get(period);
        if (known == null || known.version() != version) {
            known = new Index(version, ProjectNames.of(planned(period)));
            indexes.put(period, known);
        }
        return known.names();
    }

    @Override
    public List<LeadAssignment> leads(ReportingPeriod period) {
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
