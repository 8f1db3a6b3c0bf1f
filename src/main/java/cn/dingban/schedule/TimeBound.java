package cn.dingban.schedule;

import java.time.Instant;
import java.util.Optional;

/** Something besides schedules that becomes due by time, such as queued deliveries. Time travel stops at each such instant and lets it run. */
public interface TimeBound {

    /** The next instant, later than the one given, at which there will be something to do. */
    Optional<Instant> nextDueAfter(Instant instant);

    /** Does everything that is due now, in the calling thread, and returns when nothing due is left. */
    void settle();
}
