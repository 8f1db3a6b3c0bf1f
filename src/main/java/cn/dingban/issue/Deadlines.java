package cn.dingban.issue;

import cn.dingban.schedule.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When an issue has to be settled and how near that is, counted in the office's working days only. */
@Component
public class Deadlines {

    private final Ladder ladder;
    private final WorkingCalendar calendar;

    Deadlines(Ladder ladder, WorkingCalendar calendar) {
        this.ladder = ladder;
        this.calendar = calendar;
    }

    /** The last day of an issue that enters a tier on that day; null without a clock, or while the calendar of the year is missing. */
    @Nullable
    LocalDate entering(IssueKind kind, int tier, LocalDate day) {
        Integer days = ladder.workingDays(kind, tier);
        return days == null ? null : after(day, days).orElse(null);
    }

    /** So many working days after the day; empty while the calendar of that year is missing. */
    Optional<LocalDate> after(LocalDate day, int workingDays) {
        return calendar.tryPlusWorkingDays(day, workingDays);
    }

    /** The colour on that day; a missing calendar makes none. */
    public Colour colour(IssueView issue, LocalDate day) {
        LocalDate due = issue.dueOn();
        if (due == null || !issue.status().isInHand()) {
            return Colour.NONE;
        }
        Ladder.Colours from = ladder.colours(issue.kind(), issue.tier());
        if (day.isAfter(due)) {
            return Colour.RED;
        }
        return isWithin(day, due, from.yellow())
                ? Colour.YELLOW
                : isWithin(day, due, from.blue()) ? Colour.BLUE : Colour.NONE;
    }

    /** Whether at most so many working days are left on that day. */
    boolean isWithin(LocalDate day, LocalDate due, int workingDays) {
        return calendar.tryPlusWorkingDays(due, -workingDays)
                .filter(from -> !day.isBefore(from))
                .isPresent();
    }
}
