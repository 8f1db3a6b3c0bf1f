package cn.dingban.schedule;

import cn.dingban.schedule.ClockConfiguration.TravelPermit;
import cn.dingban.schedule.RunRecord.Outcome;
import cn.dingban.shared.OfficeClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sets the office's clock forward, stopping wherever something is due. Before the clock leaves an instant, everything due by then has been
 * done; so a year can be rehearsed in seconds and looks as if it had been lived.
 */
@Component
public class TimeTravel {

    private final TravelPermit permit;
    private final OfficeClock clock;
    private final ClockStore store;
    private final DueFirings firings;
    private final TimeBounds timeBounds;
    private final ApplicationEventPublisher events;

    /** A journey: where the clock stood, where it arrived, and what was run on the way, in order. */
    public record Travelled(Instant from, Instant to, List<RunRecord> runs) {}

    /** Where the clock would stop next, and why, in Chinese. */
    public record NextEvent(Instant at, String what) {}

    TimeTravel(
            TravelPermit permit,
            OfficeClock clock,
            ClockStore store,
            DueFirings firings,
            TimeBounds timeBounds,
            ApplicationEventPublisher events) {
        this.permit = permit;
        this.clock = clock;
        this.store = store;
        this.firings = firings;
        this.timeBounds = timeBounds;
        this.events = events;
    }

    /** Whether the clock may be set here. */
    public boolean enabled() {
        return permit.granted();
    }

    /** The next instant at which a schedule fires or something else is due. */
    public Optional<NextEvent> next() {
        Instant now = clock.instant();
        return Stream.concat(firings.upcoming(now).stream(), timeBounds.upcoming(now).stream())
                .min(Comparator.comparing(NextEvent::at));
    }

    /**
     * Runs everything due up to the target, in order, each at its own time, and leaves the clock there. A target that is not in the future
     * only settles what is due. A second traveller waits for the first.
     *
     * @throws IllegalStateException unless {@link #enabled()}
     */
    public Travelled travelTo(Instant target) {
        if (!enabled()) {
            throw new IllegalStateException("Time travel is off: dingban.time-travel.enabled");
        }
        Travelled travelled = firings.whileNothingElseFires(() -> travel(target));
        events.publishEvent(new PlanChanged("time travel"));
        return travelled;
    }

    private Travelled travel(Instant target) {
        Instant from = clock.instant();
        List<RunRecord> runs = new ArrayList<>();
        for (String id : firings.ids()) {
            runs.addAll(firings.fireDue(id, from));
        }
        Instant settled = timeBounds.settle();
        Instant fired = from;
        Optional<Instant> stop = nextStop(fired, settled, target);
        while (stop.isPresent()) {
            setClock(stop.get());
            for (String id : firings.dueAt(stop.get(), fired)) {
                runs.add(firings.fire(id, stop.get()));
            }
            fired = stop.get().isAfter(fired) ? stop.get() : fired;
            settled = timeBounds.settle();
            stop = nextStop(fired, settled, target);
        }
        setClock(target);
        timeBounds.settle();
        runs.removeIf(run -> run.outcome() == Outcome.ALREADY_RUN);
        return new Travelled(from, clock.instant(), List.copyOf(runs));
    }

    private Optional<Instant> nextStop(Instant fired, Instant settled, Instant target) {
        return Stream.concat(firings.upcoming(fired).stream(), timeBounds.upcoming(settled).stream())
                .map(NextEvent::at)
                .filter(at -> !at.isAfter(target))
                .min(Instant::compareTo);
    }

    private void setClock(Instant instant) {
        clock.advanceTo(instant);
        store.keep(clock.ahead());
    }
}
