package cn.dingban.delivery;

import cn.dingban.delivery.DeliveryRules.WorkingHours;
import cn.dingban.schedule.Manner;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.OfficeClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the office may be disturbed (免打扰). */
@Component
public class WorkingTime {

    private final DeliveryRules rules;
    private final WorkingCalendar calendar;

    WorkingTime(DeliveryRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** The instant itself when people are at work, otherwise when they are next. */
    public Instant next(Instant instant) {
        WorkingHours hours = rules.workingHours();
        return hours == null ? instant : next(instant, hours.from(), hours.to());
    }

    /**
     * The same for what a schedule sends.
     *
     * @param hours as {@link Manner#hours()} has them; null for those of all, unless the rule book calls the schedule urgent
     */
    public Instant next(Instant instant, String scheduleId, @Nullable String hours) {
        if (hours == null) {
            WorkingHours office = rules.workingHours();
            return office != null && office.isUrgent(scheduleId) ? instant : next(instant);
        }
        if (hours.equals(Manner.ANY_HOUR)) {
            return instant;
        }
        String[] span = hours.split("-", 2);
        return next(instant, LocalTime.parse(span[0]), LocalTime.parse(span[1]));
    }

    private Instant next(Instant instant, LocalTime from, LocalTime to) {
        ZonedDateTime local = instant.atZone(OfficeClock.ZONE);
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        if (isWorked(day) && !time.isBefore(from) && time.isBefore(to)) {
            return instant;
        }
        LocalDate next = time.isBefore(from) ? day : day.plusDays(1);
        while (!isWorked(next)) {
            next = next.plusDays(1);
        }
        return next.atTime(from).atZone(OfficeClock.ZONE).toInstant();
    }

    /** A year without a calendar is taken as it comes, Monday to Friday: a message must not wait for ever. */
    private boolean isWorked(LocalDate day) {
        return calendar.covers(day.getYear())
                ? calendar.isWorkingDay(day)
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
