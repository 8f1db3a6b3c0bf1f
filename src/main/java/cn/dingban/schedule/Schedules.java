package cn.dingban.schedule;

import cn.dingban.schedule.ScheduledTask.PreflightFinding;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads schedules for people: what fires when, in words, how it went, and what would go wrong next time. */
@Component
public class Schedules {

    private static final Logger log = LoggerFactory.getLogger(Schedules.class);

    private static final int SHOWN_FIRINGS = 5;
    private static final int LOOK_AHEAD_DAYS = 45;

    private final CurrentSchedules schedules;
    private final ScheduleRunner runner;
    private final ScheduleRuns runs;
    private final ScheduleHistory history;
    private final ScheduleWords words;
    private final Clock clock;

    Schedules(
            CurrentSchedules schedules,
            ScheduleRunner runner,
            ScheduleRuns runs,
            ScheduleHistory history,
            ScheduleWords words,
            Clock clock) {
        this.schedules = schedules;
        this.runner = runner;
        this.runs = runs;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    /** All schedules in the rule book's order, each with its preflight check. */
    public List<ScheduleView> list() {
        Map<String, ScheduleRun> latest = runs.latest().stream()
                .collect(Collectors.toMap(ScheduleRun::scheduleId, run -> run, (one, other) -> one));
        return schedules.all().stream()
                .map(schedule -> view(schedule, latest.get(schedule.id())))
                .toList();
    }

    /** Those that are next due before a moment, each with its preflight check; paused ones not. */
    public List<ScheduleView> dueBefore(Instant moment) {
        return schedules.all().stream()
                .filter(schedule -> !schedule.paused())
                .filter(schedule -> schedule.cadence()
                        .nextAfter(clock.instant())
                        .filter(moment::isAfter)
                        .isPresent())
                .map(this::view)
                .toList();
    }

    /** A schedule that fires, without the checks that take their time. */
    public record Active(String id, String name, String task) {}

    /** Those that are not paused. */
    public List<Active> active() {
        return schedules.all().stream()
                .filter(schedule -> !schedule.paused())
                .map(schedule -> new Active(
                        schedule.id(), schedule.entry().name(), schedule.entry().task()))
                .toList();
    }

    /** Which schedules send which message template, paused ones too. */
    public Map<String, List<Active>> byTemplate() {
        return schedules.all().stream()
                .map(Schedule::entry)
                .filter(entry -> entry.template() != null)
                .collect(Collectors.groupingBy(
                        entry -> String.valueOf(entry.template()),
                        Collectors.mapping(
                                entry -> new Active(entry.id(), entry.name(), entry.task()), Collectors.toList())));
    }

    /**
     * To whom a schedule speaks, without the checks that take their time.
     *
     * @param when its cadence in words
     * @param audience in the rule book's words
     */
    public record Addressed(String id, String name, String when, String audience, boolean paused) {}

    /** All of them, in the rule book's order. */
    public List<Addressed> addressed() {
        return schedules.all().stream()
                .map(schedule -> new Addressed(
                        schedule.id(),
                        schedule.entry().name(),
                        words.say(schedule.when()),
                        schedule.entry().audience() + words.audience(schedule.manner()),
                        schedule.paused()))
                .toList();
    }

    /** One schedule with its preflight check. */
    public Optional<ScheduleView> find(String scheduleId) {
        return schedules.find(scheduleId).map(this::view);
    }

    /** Their ids, in the rule book's order. */
    public List<String> ids() {
        return schedules.all().stream().map(Schedule::id).toList();
    }

    /** Its name; empty where the rule book has no such schedule, or no longer. */
    public Optional<String> name(String scheduleId) {
        return schedules.find(scheduleId).map(schedule -> schedule.entry().name());
    }

    /** Its cadence in words, as in 每月2日、4日及截止日 09:10，遇休顺延. */
    public String inWords(String scheduleId) {
        return words.say(schedules.get(scheduleId).when());
    }

    /** The next occurrences, whether paused or not; fewer where no calendar tells. */
    public List<Instant> nextFirings(String scheduleId, int count) {
        return nextFirings(schedules.get(scheduleId), count);
    }

    /** The latest runs, the latest occurrence first. */
    public List<RunRecord> runs(String scheduleId, int limit) {
        String name = schedules.entry(scheduleId).name();
        return runs.findByScheduleIdOrderByScheduledForDescIdDesc(scheduleId, Limit.of(limit)).stream()
                .map(run -> run.toRecord(name))
                .toList();
    }

    /** The run that caused what was queued at that moment: the latest that had begun. */
    public Optional<RunRecord> runBehind(String scheduleId, Instant queued) {
        return runs.findFirstByScheduleIdAndStartedAtLessThanEqualOrderByStartedAtDescIdDesc(scheduleId, queued)
                .map(run -> run.toRecord(name(scheduleId).orElse(scheduleId)));
    }

    /** What was changed by whom, the latest first. */
    public List<ChangeRecord> changes(String scheduleId, int limit) {
        return history.of(schedules.entry(scheduleId).id(), limit);
    }

    private List<Instant> nextFirings(Schedule schedule, int count) {
        return schedule.cadence().next(clock.instant(), count);
    }

    private ScheduleView view(Schedule schedule) {
        return view(
                schedule,
                runs.findByScheduleIdOrderByScheduledForDescIdDesc(schedule.id(), Limit.of(1)).stream()
                        .findFirst()
                        .orElse(null));
    }

    private ScheduleView view(Schedule schedule, @Nullable ScheduleRun latest) {
        ScheduleEntry entry = schedule.entry();
        List<Instant> firings = nextFirings(schedule, SHOWN_FIRINGS);
        return new ScheduleView(
                entry.id(),
                entry.name(),
                entry.article(),
                entry.task(),
                words.say(schedule.when()),
                words.say(entry.when()),
                words.say(schedule.when()) + words.beside(schedule.manner()),
                entry.audience() + words.audience(schedule.manner()),
                entry.template(),
                entry.parameters(),
                firings,
                latest == null ? null : latest.toRecord(entry.name()),
                schedule.paused(),
                schedule.overridden(),
                entry.isSample(),
                schedule.manner(),
                findings(schedule, firings));
    }

    private List<PreflightFinding> findings(Schedule schedule, List<Instant> firings) {
        List<PreflightFinding> findings = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
        for (int year : schedule.cadence().missingYears(today, today.plusDays(LOOK_AHEAD_DAYS))) {
            findings.add(calendarFinding("calendar.schedule-missing", String.valueOf(year)));
        }
        if (firings.isEmpty()) {
            findings.add(calendarFinding("preflight.no-firing"));
            return findings;
        }
        try {
            findings.addAll(runner.preflight(schedule, firings.get(0)));
        } catch (RuntimeException e) {
            log.warn("The preflight check of schedule {} failed", schedule.id(), e);
            findings.add(new PreflightFinding(schedule.entry().name(), words.say("preflight.failed", e.getMessage())));
        }
        return findings;
    }

    private PreflightFinding calendarFinding(String key, Object... values) {
        return new PreflightFinding(words.say("calendar.subject"), words.say(key, values));
    }
}
