package cn.dingban.schedule;

import cn.dingban.schedule.When.Every;
import cn.dingban.schedule.When.IfNotWorking;
import cn.dingban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * The instants at which a schedule fires. Days that coincide count once: reminders for the 2nd, the 4th and the due day are one reminder
 * when a holiday moves all three to the 8th. Where a year's calendar is missing there is no occurrence, and {@link #missingYears} says so.
 */
final class Cadence {

    /** Days are computed somewhat outside the range asked for, because rules move them across its edges. */
    private static final int MARGIN_MONTHS = 2;

    private static final int[] HORIZON_DAYS = {62, 400};

    private final When when;
    private final WorkingCalendar calendar;
    private final Map<String, DayAnchor> anchors;
    private final List<DayToken> tokens;
    private final @Nullable CronExpression cron;
    private final LocalTime at;

    /** @throws IllegalArgumentException naming the field, when the cadence makes no sense or names an unknown anchor */
    Cadence(When when, WorkingCalendar calendar, Map<String, DayAnchor> anchors) {
        this.when = when;
        this.calendar = calendar;
        this.anchors = Map.copyOf(anchors);
        this.cron = when.cron() == null ? null : field("cron", () -> CronExpression.parse(when.cron()));
        this.at = cron != null ? LocalTime.MIDNIGHT : field("at", when::time);
        this.tokens = field("on", () -> when.on().stream().map(this::knownToken).toList());
        List<?> weekdays = field("weekdays", when::daysOfWeek);
        if (cron == null && when.every() == null) {
            throw new IllegalArgumentException("field every: lacks month, week or day, and there is no cron either");
        }
        if (when.every() == Every.MONTH && tokens.isEmpty()) {
            throw new IllegalArgumentException("field on: a monthly schedule needs its days");
        }
        if (when.every() == Every.WEEK && weekdays.isEmpty()) {
            throw new IllegalArgumentException("field weekdays: a weekly schedule needs its days");
        }
    }

    private static <T> T field(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("field " + name + ": " + e.getMessage(), e);
        }
    }

    private DayToken knownToken(String text) {
        DayToken token = DayToken.parse(text);
        if (token.kind() == DayToken.Kind.ANCHOR && !anchors.containsKey(token.anchor())) {
            throw new IllegalArgumentException("'%s' names the anchor %s, which nothing provides; there are %s"
                    .formatted(text, token.anchor(), new TreeSet<>(anchors.keySet())));
        }
        return token;
    }

    /** The first occurrence later than the instant; empty where none can be told. */
    Optional<Instant> nextAfter(Instant after) {
        if (cron != null) {
            return Optional.ofNullable(cron.next(after.atZone(OfficeClock.ZONE)))
                    .map(ZonedDateTime::toInstant);
        }
        LocalDate from = LocalDate.ofInstant(after, OfficeClock.ZONE);
        for (int horizon : HORIZON_DAYS) {
            for (LocalDate day : days(from, from.plusDays(horizon), new TreeSet<>())) {
                if (instant(day).isAfter(after)) {
                    return Optional.of(instant(day));
                }
            }
        }
        return Optional.empty();
    }

    /** The occurrences later than {@code from} and not later than {@code to}, in order. */
    List<Instant> between(Instant from, Instant to) {
        List<Instant> found = new ArrayList<>();
        Optional<Instant> next = nextAfter(from);
        while (next.isPresent() && !next.get().isAfter(to)) {
            found.add(next.get());
            next = nextAfter(next.get());
        }
        return found;
    }

    /** The first occurrences later than the instant; fewer than asked for where none can be told. */
    List<Instant> next(Instant after, int count) {
        return next(after, count, Instant.MAX);
    }

    /** The first occurrences later than the one instant and before the other. */
    List<Instant> next(Instant after, int count, Instant before) {
        List<Instant> found = new ArrayList<>();
        Optional<Instant> next = nextAfter(after);
        while (next.isPresent() && found.size() < count && next.get().isBefore(before)) {
            found.add(next.get());
            next = nextAfter(next.get());
        }
        return found;
    }

    /** The years whose calendar would be needed to tell all occurrences in the range. */
    SortedSet<Integer> missingYears(LocalDate from, LocalDate to) {
        SortedSet<Integer> missing = new TreeSet<>();
        if (cron == null) {
            days(from, to, missing);
        }
        return missing.subSet(from.getYear(), to.getYear() + 1);
    }

    private Instant instant(LocalDate day) {
        return day.atTime(at).atZone(OfficeClock.ZONE).toInstant();
    }

    private NavigableSet<LocalDate> days(LocalDate from, LocalDate to, Set<Integer> missing) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        if (when.every() == Every.MONTH) {
            YearMonth last = YearMonth.from(to).plusMonths(MARGIN_MONTHS);
            for (YearMonth month = YearMonth.from(from).minusMonths(MARGIN_MONTHS);
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                addMonth(days, month, missing);
            }
        } else {
            from.minusMonths(1)
                    .datesUntil(to.plusMonths(1))
                    .filter(day ->
                            when.every() == Every.DAY || when.daysOfWeek().contains(day.getDayOfWeek()))
                    .forEach(day -> add(days, day.getYear(), () -> moved(day), missing));
        }
        return days.subSet(from, true, to, true);
    }

    private void addMonth(Set<LocalDate> days, YearMonth month, Set<Integer> missing) {
        for (DayToken token : tokens) {
            Supplier<Optional<LocalDate>> day = () -> token.in(month, calendar, anchors)
                    .flatMap(plain -> token.isCalendarDay() ? moved(plain) : Optional.of(plain));
            add(days, month.getYear(), day, missing);
        }
    }

    private void add(Set<LocalDate> days, int year, Supplier<Optional<LocalDate>> day, Set<Integer> missing) {
        try {
            Optional<LocalDate> told = day.get();
            told.ifPresent(days::add);
            if (told.isEmpty() && !calendar.covers(year)) {
                missing.add(year);
            }
        } catch (MissingCalendarYear e) {
            missing.add(e.year());
        }
    }

    private Optional<LocalDate> moved(LocalDate day) {
        if (when.ifNotWorking() == IfNotWorking.SKIP) {
            return Optional.of(day).filter(calendar::isWorkingDay);
        }
        DayRule rule = switch (when.ifNotWorking()) {
            case PREVIOUS -> DayRule.PREVIOUS_WORKING_DAY;
            case AS_IS -> DayRule.AS_IS;
            default -> DayRule.NEXT_WORKING_DAY;
        };
        return Optional.of(calendar.adjust(day, rule));
    }
}
