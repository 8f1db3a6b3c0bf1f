package cn.dingban.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the office has set for a schedule beside the shipped value, and from when on its occurrences count. */
@Entity
@Table(name = "schedule_state")
class ScheduleState {

    @Id
    private String scheduleId;

    private Instant plannedFrom;

    @Column(columnDefinition = "text")
    private String plannedCadence;

    private boolean paused;

    @Column(columnDefinition = "text")
    private @Nullable String overrideJson;

    protected ScheduleState() {
        // for JPA
        this("", Instant.EPOCH, "");
    }

    ScheduleState(String scheduleId, Instant plannedFrom, String plannedCadence) {
        this.scheduleId = scheduleId;
        this.plannedFrom = plannedFrom;
        this.plannedCadence = plannedCadence;
    }

    String scheduleId() {
        return scheduleId;
    }

    /** Occurrences up to this instant are nobody's business: they lie before the schedule, its present cadence or the end of a pause. */
    Instant plannedFrom() {
        return plannedFrom;
    }

    boolean isPaused() {
        return paused;
    }

    @Nullable
    String overrideJson() {
        return overrideJson;
    }

    boolean follows(String cadence) {
        return plannedCadence.equals(cadence);
    }

    void planFrom(Instant instant, String cadence) {
        plannedFrom = instant;
        plannedCadence = cadence;
    }

    void pause() {
        paused = true;
    }

    /** What fell into the pause stays unsent; without a pause there is nothing to resume. */
    void resume(Instant now) {
        if (paused) {
            paused = false;
            plannedFrom = now;
        }
    }

    /** Stands again as it did. */
    void restore(ScheduleSetting setting, Instant now) {
        overrideJson = setting.overrideJson();
        if (setting.paused()) {
            pause();
        } else {
            resume(now);
        }
    }

    ScheduleSetting setting() {
        return new ScheduleSetting(paused, overrideJson);
    }

    void override(@Nullable String json) {
        overrideJson = json;
    }
}
