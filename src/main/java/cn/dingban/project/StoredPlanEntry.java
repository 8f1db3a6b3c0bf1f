package cn.dingban.project;

import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One project's line in one version of a plan. Lines are added, never changed, so that a past month keeps what was in force. */
@Entity
@Table(name = "project_plan_entry")
class StoredPlanEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_plan_entry_seq")
    @SequenceGenerator(name = "project_plan_entry_seq", sequenceName = "project_plan_entry_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private StoredPlan plan;

    @ManyToOne(fetch = FetchType.LAZY)
    private StoredProject project;

    private int version;

    @Column(name = "effective_from")
    private int effectiveFrom;

    private int position;
    private boolean withdrawn;

    @Convert(converter = WanConverter.class)
    private @Nullable Wan planned;

    @Column(name = "annual_goal", columnDefinition = "text")
    private @Nullable String annualGoal;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "project_plan_target", joinColumns = @JoinColumn(name = "entry_id"))
    @MapKeyColumn(name = "target_month")
    private Map<Integer, StoredTarget> targets = new HashMap<>();

    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "project_plan_leader", joinColumns = @JoinColumn(name = "entry_id"))
    private Set<PlanLeader> leaders = new HashSet<>();

    protected StoredPlanEntry() {
        // for JPA
        this(new StoredPlan("", 0), new StoredProject(), new InForce(0, 0, Instant.EPOCH), 0, PlanLine.BLANK);
    }

    StoredPlanEntry(StoredPlan plan, StoredProject project, InForce inForce, int position, PlanLine line) {
        this.plan = plan;
        this.project = project;
        this.version = inForce.version();
        this.effectiveFrom = inForce.month();
        this.recordedAt = inForce.recordedAt();
        this.position = position;
        this.planned = line.planned();
        this.annualGoal = line.annualGoal();
        line.targets().forEach((month, target) -> targets.put(month, StoredTarget.of(target)));
        leaders.addAll(line.leaders());
    }

    /** With which version an entry comes, from which month of the year it counts, and when it was recorded. */
    record InForce(int version, int month, Instant recordedAt) {}

    /** The entry that ends a project's part in the plan. */
    static StoredPlanEntry withdrawal(StoredPlanEntry of, InForce inForce) {
        StoredPlanEntry entry = new StoredPlanEntry(of.plan, of.project, inForce, of.position, PlanLine.BLANK);
        entry.withdrawn = true;
        return entry;
    }

    StoredProject project() {
        return project;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    /** The order of the rows is no part of the plan and follows the file without a new version. */
    void moveTo(int newPosition) {
        position = newPosition;
    }

    Set<PlanLeader> leaders() {
        return Set.copyOf(leaders);
    }

    private Map<Integer, MonthlyTarget> targets() {
        return targets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, target -> target.getValue().snapshot()));
    }

    PlanLine line() {
        return new PlanLine(planned, annualGoal, targets(), leaders);
    }

    PlanVersion version() {
        return new PlanVersion(
                version, ReportingPeriod.of(plan.year(), effectiveFrom), recordedAt, withdrawn ? null : snapshot());
    }

    PlanEntry snapshot() {
        return new PlanEntry(project.id(), plan.year(), version, planned, annualGoal, targets());
    }
}
