package cn.dingban.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Stands still where a test sets it. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    public SettableClock(String localTime) {
        this.now = at(localTime);
    }

    public static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(OfficeClock.ZONE).toInstant();
    }

    /** To a time in the office, as in {@code 2026-12-01T09:00}. */
    public void set(String localTime) {
        now = at(localTime);
    }

    public void set(LocalDate day) {
        now = day.atTime(9, 0).atZone(OfficeClock.ZONE).toInstant();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return OfficeClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
