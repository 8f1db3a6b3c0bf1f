package cn.dingban.schedule;

import cn.dingban.schedule.ChangeRecord.Action;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of a schedule's history; written once, never changed. The words are kept as they were, whatever the rule book says later. */
@Entity
@Immutable
@Table(name = "schedule_change")
class StoredChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "schedule_change_seq")
    @SequenceGenerator(name = "schedule_change_seq", sequenceName = "schedule_change_seq", allocationSize = 50)
    private long id;

    private String scheduleId;
    private Instant at;
    private String actor;

    @Enumerated(EnumType.STRING)
    private Action action;

    private String reason = "";
    private boolean pausedBefore;
    private boolean pausedAfter;

    @Column(columnDefinition = "text")
    private @Nullable String jsonBefore;

    @Column(columnDefinition = "text")
    private @Nullable String jsonAfter;

    @Column(columnDefinition = "text")
    private String wordsBefore = "";

    @Column(columnDefinition = "text")
    private String wordsAfter = "";

    private @Nullable Long undoes;

    protected StoredChange() {
        // for JPA
        this("", Instant.EPOCH, "", Action.CHANGE);
    }

    StoredChange(String scheduleId, Instant at, String actor, Action action) {
        this.scheduleId = scheduleId;
        this.at = at;
        this.actor = actor;
        this.action = action;
    }

    StoredChange from(ScheduleSetting setting, String words) {
        pausedBefore = setting.paused();
        jsonBefore = setting.overrideJson();
        wordsBefore = words;
        return this;
    }

    StoredChange to(ScheduleSetting setting, String words) {
        pausedAfter = setting.paused();
        jsonAfter = setting.overrideJson();
        wordsAfter = words;
        return this;
    }

    StoredChange because(String said, @Nullable Long undoneChange) {
        reason = said;
        undoes = undoneChange;
        return this;
    }

    String scheduleId() {
        return scheduleId;
    }

    ScheduleSetting before() {
        return new ScheduleSetting(pausedBefore, jsonBefore);
    }

    ChangeRecord toRecord() {
        return new ChangeRecord(
                id, scheduleId, at, actor, action, reason, wordsBefore, wordsAfter, pausedBefore, pausedAfter, undoes);
    }
}
