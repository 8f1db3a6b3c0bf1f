package cn.dingban.schedule;

import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says so when a working calendar is missing. The notice for a year appears in November or early December before it, so from 1 December on a
 * missing next year is an alarm too. Health turns UNKNOWN, not DOWN: the service works, only its rule book is incomplete.
 */
@Component("calendar")
public class CalendarAlarms implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(CalendarAlarms.class);

    private final WorkingCalendar calendar;
    private final ScheduleWords words;
    private final OfficeClock clock;

    /** @param running whether the year has begun, so that it is missed already */
    public record Missing(int year, boolean running) {}

    CalendarAlarms(WorkingCalendar calendar, ScheduleWords words, OfficeClock clock) {
        this.calendar = calendar;
        this.words = words;
        this.clock = clock;
    }

    /** The alarms of today, in Chinese; empty when all is well. */
    public List<String> current() {
        return missingOn(clock.today()).stream()
                .map(missing -> words.say(
                        missing.running() ? "calendar.this-year-missing" : "calendar.next-year-missing",
                        String.valueOf(missing.year())))
                .toList();
    }

    /** The years whose calendar should be there on that day, and is not. */
    public List<Missing> missingOn(LocalDate day) {
        List<Missing> missing = new ArrayList<>();
        if (!calendar.covers(day.getYear())) {
            missing.add(new Missing(day.getYear(), true));
        }
        if (day.getMonth() == Month.DECEMBER && !calendar.covers(day.getYear() + 1)) {
            missing.add(new Missing(day.getYear() + 1, false));
        }
        return missing;
    }

    @Override
    public Health health() {
        List<String> alarms = current();
        return alarms.isEmpty()
                ? Health.up().build()
                : Health.unknown().withDetail("alarms", alarms).build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void warnAtStart() {
        current().forEach(log::warn);
    }
}
