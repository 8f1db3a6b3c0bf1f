package cn.dingban.schedule;

import cn.dingban.schedule.TimeTravel.NextEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All {@link TimeBound}s together. Looked up late, because their owners may depend on schedules. */
@Component
class TimeBounds {

    private static final Logger log = LoggerFactory.getLogger(TimeBounds.class);

    private final ObjectProvider<TimeBound> all;
    private final ScheduleWords words;
    private final Clock clock;

    TimeBounds(ObjectProvider<TimeBound> all, ScheduleWords words, Clock clock) {
        this.all = all;
        this.words = words;
        this.clock = clock;
    }

    Optional<NextEvent> upcoming(Instant after) {
        return all.orderedStream()
                .flatMap(bound -> bound.nextDueAfter(after).stream())
                .min(Instant::compareTo)
                .map(at -> new NextEvent(at, words.say("travel.time-bound")));
    }

    /** Lets each do what is due; one that fails does not keep the others waiting. @return up to when surely all is settled */
    Instant settle() {
        Instant upTo = clock.instant();
        all.orderedStream().forEach(bound -> {
            try {
                bound.settle();
            } catch (RuntimeException e) {
                log.error("{} could not settle what is due", bound.getClass().getSimpleName(), e);
            }
        });
        return upTo;
    }
}
