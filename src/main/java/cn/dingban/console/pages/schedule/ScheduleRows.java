package cn.dingban.console.pages.schedule;

import cn.dingban.console.ActorNames;
import cn.dingban.console.ConsoleWords;
import cn.dingban.schedule.ChangeRecord;
import cn.dingban.schedule.RunRecord;
import cn.dingban.schedule.RunRecord.Outcome;
import cn.dingban.schedule.ScheduleView;
import cn.dingban.schedule.ScheduledTask.PreflightFinding;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts schedules, runs and changes into the words that pages show. */
@Component
class ScheduleRows {

    private final ConsoleWords words;
    private final ActorNames actors;

    record Row(
            String id,
            String name,
            String article,
            String audience,
            String template,
            String when,
            String shippedWhen,
            List<String> next,
            @Nullable RunRow lastRun,
            boolean paused,
            boolean overridden,
            boolean sample,
            List<PreflightFinding> findings) {}

    /**
     * @param at when it was due, as addresses have it
     * @param actor who ran it by hand; empty where the clock did
     * @param repeatable whether it may be run once more
     */
    record RunRow(
            String at,
            String when,
            String outcome,
            String tone,
            int notices,
            String startedBy,
            String actor,
            String remarks,
            boolean repeatable) {}

    /**
     * @param undone empty, or which change was taken back
     * @param stands whether things stand otherwise now than before it, so that there is something to undo
     */
    record ChangeRow(
            long id,
            String at,
            String actor,
            String action,
            String reason,
            String before,
            String after,
            String undone,
            boolean stands) {}

    ScheduleRows(ConsoleWords words, ActorNames actors) {
        this.words = words;
        this.actors = actors;
    }

    Row row(ScheduleView view) {
        return new Row(
                view.id(),
                view.name(),
                view.article(),
                view.audience(),
                Objects.requireNonNullElse(view.template(), ""),
                view.when(),
                view.shippedWhen(),
                moments(view.nextFirings()),
                view.lastRun() == null ? null : run(view.lastRun()),
                view.paused(),
                view.overridden(),
                view.sample(),
                view.findings());
    }

    List<String> moments(List<Instant> firings) {
        return firings.stream().map(words::momentWithDay).toList();
    }

    RunRow run(RunRecord run) {
        return new RunRow(
                run.scheduledFor().toString(),
                words.momentWithDay(run.scheduledFor()),
                words.state("run", run.outcome()),
                tone(run.outcome()),
                run.notices(),
                words.state("run", run.startedBy()),
                run.actor().isEmpty() ? "" : actor(run.actor()),
                run.remarks(),
                run.outcome() == Outcome.FAILED || run.outcome() == Outcome.SKIPPED);
    }

    static String tone(Outcome outcome) {
        return switch (outcome) {
            case FAILED -> "blocked";
            case DONE -> "sent";
            default -> "retry";
        };
    }

    ChangeRow change(ChangeRecord change, ScheduleView now) {
        boolean sameCadence = change.before().equals(change.after());
        return new ChangeRow(
                change.id(),
                words.momentWithDay(change.at()),
                actor(change.actor()),
                words.state("schedule-action", change.action()),
                change.reason(),
                state(change.before(), sameCadence, change.pausedBefore()),
                state(change.after(), sameCadence, change.pausedAfter()),
                change.undoes() == null ? "" : String.valueOf(change.undoes()),
                !(change.before().equals(now.standing()) && change.pausedBefore() == now.paused()));
    }

    private String state(String cadence, boolean sameCadence, boolean paused) {
        String pause = words.say(paused ? "schedule.paused" : "schedule.active");
        if (sameCadence) {
            return pause;
        }
        return paused ? words.say("schedule.cadence-paused", cadence) : cadence;
    }

    /** The person's name; for what is no person, what it is. */
    String actor(String actor) {
        return actors.of(actor);
    }
}
