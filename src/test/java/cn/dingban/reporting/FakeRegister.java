package cn.dingban.reporting;

import cn.dingban.project.AnnualPlans;
import cn.dingban.project.LeadAssignment;
import cn.dingban.project.MonthlyTarget;
import cn.dingban.project.PlanEntry;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectNames;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A register and a plan that a test fills. Names match by parts of them, as people write them. */
public final class FakeRegister implements ProjectRegister, AnnualPlans {

    private final List<Project> projects = new ArrayList<>();
    private final List<LeadAssignment> leads = new ArrayList<>();
    private final Map<Long, PlanEntry> entries = new HashMap<>();

    public void clear() {
        projects.clear();
        leads.clear();
        entries.clear();
    }

    public Project add(String name, long unitId, @Nullable Wan prior) {
        return add(name, unitId, prior, Wan.of(50_000));
    }

    public Project add(String name, long unitId, @Nullable Wan prior, Wan total) {
        Project project = new Project(
                projects.size() + 1, null, name, null, List.of(), unitId, unitId, "丽水市本级", "续建", "", total, prior, "");
        projects.add(project);
        return project;
    }

    public void lead(Project project, long officialId) {
        leads.add(new LeadAssignment(project.id(), officialId, LeadAssignment.Kind.LEAD));
    }

    /** The same target for each month. */
    public void plan(Project project, long wholeYear, long everyMonth) {
        Map<Integer, MonthlyTarget> targets = new HashMap<>();
        IntStream.rangeClosed(1, 12)
                .forEach(month -> targets.put(month, new MonthlyTarget(Wan.of(everyMonth), "第" + month + "段")));
        entries.put(project.id(), new PlanEntry(project.id(), 2026, 1, Wan.of(wholeYear), "", targets));
    }

    @Override
    public Optional<Project> project(long id) {
        return projects.stream().filter(project -> project.id() == id).findFirst();
    }

    @Override
    public Optional<Project> byCode(String code) {
        return Optional.empty();
    }

    @Override
    public List<Project> planned(ReportingPeriod period) {
        return List.copyOf(projects);
    }

    @Override
    public List<Project> plannedFor(ReportingPeriod period, long unitId) {
        return projects.stream().filter(project -> project.unitId() == unitId).toList();
    }

    @Override
    public List<Project> matching(String text, Collection<Project> among) {
        return among.stream().filter(project -> project.name().contains(text)).toList();
    }

    @Override
    public List<LeadAssignment> leads(ReportingPeriod period) {
        return List.copyOf(leads);
    }

    @Override
    public Optional<PlanEntry> entry(long projectId, ReportingPeriod period) {
        return Optional.ofNullable(entries.get(projectId));
    }

    @Override
    public ProjectNames names(ReportingPeriod period) {
        return ProjectNames.of(planned(period));
    }

    @Override
    public Map<Long, PlanEntry> entries(ReportingPeriod period) {
        return Map.copyOf(entries);
    }

    @Override
    public Map<ReportingPeriod, Wan> targets(int year) {
        return Map.of();
    }
}
