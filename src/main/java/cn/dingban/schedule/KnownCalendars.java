package cn.dingban.schedule;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.schedule.CalendarStore.Row;
import cn.dingban.shared.Recent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The calendars in force: what was read in comes before the shipped files. Kept in memory, because days are asked about thousands of times in a
 * round; a year read in here is known at once, one read in on another node within a second or two.
 */
@Component
class KnownCalendars {

    private static final Duration LIFE = Duration.ofMillis(1_500);

    private final Map<Integer, CalendarYear> shipped = new TreeMap<>();
    private final CalendarStore store;
    private final ThreadLocal<Known> underWay = new ThreadLocal<>();
    private final Recent<Known> recent = new Recent<>(LIFE, this::read);

    private record Known(Map<Integer, CalendarYear> years, KnownDays days) {}

    KnownCalendars(RuleBook book, CalendarStore store) {
        List<CalendarYear> files = CalendarYear.readAll(book);
        files.forEach(calendar -> shipped.put(calendar.year(), calendar));
        this.store = store;
    }

    KnownDays days() {
        return current().days();
    }

    Collection<CalendarYear> years() {
        return current().years().values();
    }

    /** The rule book's file of the year; null where there is none. */
    @Nullable
    CalendarYear shipped(int year) {
        return shipped.get(year);
    }

    /** Another calendar holds now. */
    void forget() {
        recent.forget();
    }

    /** Does something with what the current transaction has stored and nobody else can see yet. */
    void asStoredHere(Runnable work) {
        underWay.set(read());
        try {
            work.run();
        } finally {
            underWay.remove();
        }
    }

    private Known current() {
        Known own = underWay.get();
        return own == null ? recent.get() : own;
    }

    private Known read() {
        Map<Integer, CalendarYear> years = new TreeMap<>(shipped);
        for (Row row : store.latest().values()) {
            if (row.calendar() != null) {
                years.put(row.edition().year(), row.calendar());
            }
        }
        return new Known(years, KnownDays.of(List.copyOf(years.values())));
    }
}
