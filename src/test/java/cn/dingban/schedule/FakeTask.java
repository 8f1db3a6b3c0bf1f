package cn.dingban.schedule;

import cn.dingban.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves one audit entry per run in the run's transaction, and remembers what it was asked and when. */
public class FakeTask implements ScheduledTask {

    private final String name;
    private final AuditTrail audit;
    private final Clock clock;
    private final List<TaskContext> performed = Collections.synchronizedList(new ArrayList<>());
    private final List<Instant> performedAt = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable RuntimeException failure;

    public FakeTask(String name, AuditTrail audit, Clock clock) {
        this.name = name;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public RunResult perform(TaskContext context) {
        audit.record(
                "system",
                "fake." + name,
                context.scheduleId(),
                context.scheduledFor().toString());
        RuntimeException toThrow = failure;
        if (toThrow != null) {
            throw toThrow;
        }
        performed.add(context);
        performedAt.add(clock.instant());
        return new RunResult(3, List.of("示例项目：没有填报人"));
    }

    @Override
    public List<PreviewItem> preview(TaskContext context) {
        audit.record("system", "fake.preview", context.scheduleId(), "must not be kept");
        return List.of(new PreviewItem(
                "reporter01", "填报员01", context.scheduleName(), context.date().toString()));
    }

    @Override
    public Set<Copy> copies() {
        return Set.of(Copy.REVIEWER);
    }

    @Override
    public List<PreflightFinding> preflight(TaskContext context) {
        return List.of(new PreflightFinding("示例项目", "没有填报人"));
    }

    public List<TaskContext> performed() {
        return List.copyOf(performed);
    }

    List<Instant> performedAt() {
        return List.copyOf(performedAt);
    }

    void failWith(@Nullable RuntimeException toThrow) {
        failure = toThrow;
    }

    void forget() {
        performed.clear();
        performedAt.clear();
        failure = null;
    }
}
