package cn.dingban.delivery;

import cn.dingban.delivery.DeliveryRules.WorkingHours;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.OfficeClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
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
        if (hours == null) {
            return instant;
        }
        ZonedDateTime local = instant.atZone(OfficeClock.ZONE);
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        if (isWorked(day) && !time.isBefore(hours.from()) && time.isBefore(hours.to())) {
            return instant;
        }
        LocalDate next = time.isBefore(hours.from()) ? day : day.plusDays(1);
        while (!isWorked(next)) {
            next = next.plusDays(1);
        }
        return next.atTime(hours.from()).atZone(OfficeClock.ZONE).toInstant();
    }

    /** A year without a calendar is taken as it comes, Monday to Friday: a message must not wait for ever. */
    private boolean isWorked(LocalDate day) {
        return calendar.covers(day.getYear())
                ? calendar.isWorkingDay(day)
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
