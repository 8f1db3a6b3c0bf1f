package cn.dingban.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The office's clock: the machine's clock in {@code Asia/Shanghai}, which time travel may set forward and nothing may set back.
 *
 * <p>It ticks on from wherever it was set. Everything that asks the time asks this clock.
 */
public final class OfficeClock extends Clock {

    /** The zone of every Chinese office, stated once. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock machine;
    private volatile Duration ahead;

    public OfficeClock(Clock machine, Duration ahead) {
        this.machine = machine.withZone(ZONE);
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /** The machine's own time: what other systems count by, whatever the office's clock shows. */
    public Instant machineTime() {
        return machine.instant();
    }

    /** The date in the office. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** How far this clock is ahead of the machine's. */
    public Duration ahead() {
        return ahead;
    }

    /** Sets the clock forward; an instant that is not later than the present leaves it as it is. */
    public synchronized void advanceTo(Instant target) {
        Duration needed = Duration.between(machine.instant(), target);
        if (needed.compareTo(ahead) > 0) {
            ahead = needed;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZONE) ? this : new Elsewhere(this, zone);
    }

    /** The same clock read in another zone: when the office's is set forward, so is this. */
    private static final class Elsewhere extends Clock {

        private final OfficeClock office;
        private final ZoneId zone;

        Elsewhere(OfficeClock office, ZoneId zone) {
            this.office = office;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return office.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId another) {
            return office.withZone(another);
        }
    }
}
