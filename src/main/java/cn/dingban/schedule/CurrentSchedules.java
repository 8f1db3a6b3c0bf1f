package cn.dingban.schedule;

import cn.dingban.schedule.ScheduleSetting.Turn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The schedules as they stand: shipped entries, overrides and pauses. Read afresh each time, because another node may have changed them. */
@Component
class CurrentSchedules {

    private static final Logger log = LoggerFactory.getLogger(CurrentSchedules.class);

    private final ScheduleBook book;
    private final ScheduleStates states;
    private final ScheduleRuns runs;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    CurrentSchedules(ScheduleBook book, ScheduleStates states, ScheduleRuns runs, Clock clock) {
        this.book = book;
        this.states = states;
        this.runs = runs;
        this.clock = clock;
    }

    List<Schedule> all() {
        Map<String, ScheduleState> stored =
                states.findAll().stream().collect(Collectors.toMap(ScheduleState::scheduleId, state -> state));
        return book.entries().stream()
                .map(entry -> current(entry, Optional.ofNullable(stored.get(entry.id()))))
                .toList();
    }

    /** @throws UnknownSchedule when there is none */
    Schedule get(String id) {
        return current(entry(id));
    }

    Optional<Schedule> find(String id) {
        return book.find(id).map(this::current);
    }

    ScheduleEntry entry(String id) {
        return book.find(id).orElseThrow(() -> new UnknownSchedule(id));
    }

    /**
     * Up to where the schedule's occurrences are dealt with. A new schedule, and one whose cadence was changed, starts now: nothing before is
     * made up, and a run is not repeated because it was moved to an earlier hour.
     */
    Instant settledUpTo(Schedule schedule) {
        ScheduleState state = stateOf(schedule);
        Instant planned = state.plannedFrom();
        return runs.latestSettled(schedule.id())
                .filter(latest -> latest.isAfter(planned))
                .orElse(planned);
    }

    /** Changes what the office has set for a schedule, in the caller's transaction. */
    Turn set(String id, Consumer<ScheduleState> change) {
        states.findByScheduleId(entry(id).id());
        ScheduleState state = stateOf(get(id));
        ScheduleSetting before = state.setting();
        change.accept(state);
        states.saveAndFlush(state);
        return new Turn(before, state.setting());
    }

    /** The cadence that such a setting gives; the shipped one where it no longer fits the rule book. */
    When whenUnder(String id, ScheduleSetting setting) {
        ScheduleEntry entry = entry(id);
        String json = setting.overrideJson();
        return json == null || !fits(id, setting) ? entry.when() : entry.when().with(read(json));
    }

    /** How it speaks under such a setting. */
    Manner mannerUnder(ScheduleSetting setting) {
        return change(setting).mannerOrShipped();
    }

    /** Whether such a setting still makes sense under today's rule book. */
    boolean fits(String id, ScheduleSetting setting) {
        try {
            if (setting.overrideJson() != null) {
                book.cadence(entry(id).when().with(read(setting.overrideJson())));
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    Instant now() {
        return clock.instant();
    }

    private ScheduleState stateOf(Schedule schedule) {
        String cadence = schedule.when().toString();
        Optional<ScheduleState> stored = states.findById(schedule.id());
        if (stored.isPresent() && stored.get().follows(cadence)) {
            return stored.get();
        }
        ScheduleState state = stored.orElseGet(() -> new ScheduleState(schedule.id(), clock.instant(), cadence));
        state.planFrom(clock.instant(), cadence);
        try {
            return states.saveAndFlush(state);
        } catch (DataIntegrityViolationException e) {
            log.debug("Another node was first to plan {}", schedule.id(), e);
            return states.findById(schedule.id()).orElseThrow();
        }
    }

    private Schedule current(ScheduleEntry entry) {
        return current(entry, states.findById(entry.id()));
    }

    private Schedule current(ScheduleEntry entry, Optional<ScheduleState> state) {
        Optional<ScheduleChange> change = state.map(ScheduleState::overrideJson).map(this::read);
        boolean paused = state.map(ScheduleState::isPaused).orElse(false);
        if (change.isPresent()) {
            try {
                When when = entry.when().with(change.get());
                return new Schedule(
                        entry, when, book.cadence(when), change.get().mannerOrShipped(), paused, true);
            } catch (IllegalArgumentException e) {
                log.warn("Schedule {}: the stored override no longer fits the rule book and is ignored", entry.id(), e);
            }
        }
        return new Schedule(entry, entry.when(), book.cadence(entry.when()), Manner.SHIPPED, paused, false);
    }

    /** What differs from the rule book under such a setting. */
    ScheduleChange change(ScheduleSetting setting) {
        return setting.overrideJson() == null ? ScheduleChange.NONE : read(setting.overrideJson());
    }

    private ScheduleChange read(String text) {
        return json.readValue(text, ScheduleChange.class);
    }

    /** Null where nothing differs from the rule book. */
    @Nullable
    String write(ScheduleChange change) {
        return change.changesNothing() ? null : json.writeValueAsString(change);
    }
}
