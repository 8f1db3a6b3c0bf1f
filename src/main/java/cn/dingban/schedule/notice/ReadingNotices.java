package cn.dingban.schedule.notice;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import cn.dingban.schedule.CalendarYear;
import cn.dingban.schedule.notice.Finding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands the yearly notice, pasted as text or given in the form of the rule book's calendar files. Stores nothing. */
@Component
public class ReadingNotices {

    private static final Pattern FILE = Pattern.compile("(?m)^holidays\\s*:");

    private final RuleBook book;

    ReadingNotices(RuleBook book) {
        this.book = book;
    }

    /**
     * @param given the notice's text, or a file's
     * @param year for a text that does not name its year; null where none was given
     */
    public Understood read(String given, @Nullable Integer year) {
        return FILE.matcher(given).find() ? readFile(given) : readText(given, year);
    }

    private static Understood readText(String given, @Nullable Integer yearGiven) {
        NoticeText text = new NoticeText(given, yearGiven);
        List<Finding> findings = new ArrayList<>(text.findings());
        Integer year = text.year();
        if (year == null || text.items().isEmpty()) {
            if (findings.isEmpty()) {
                findings.add(Finding.of(Kind.NOTHING));
            }
            return new Understood(null, List.of(), findings);
        }
        CalendarYear calendar = new CalendarYear(
                year,
                text.source(),
                text.items().stream()
                        .map(item -> new CalendarYear.Holiday(item.name(), item.from(), item.to()))
                        .toList(),
                text.items().stream()
                        .flatMap(item -> item.worked().stream())
                        .distinct()
                        .sorted()
                        .toList());
        findings.addAll(CalendarChecks.of(calendar));
        return new Understood(calendar, lines(text.items()), findings);
    }

    private Understood readFile(String given) {
        try {
            CalendarYear calendar = book.parse(given, "calendar", CalendarYear.class);
            return new Understood(calendar, lines(items(calendar)), CalendarChecks.of(calendar));
        } catch (RuleBookFault e) {
            return new Understood(
                    null,
                    List.of(),
                    List.of(Finding.of(
                            Kind.FILE, e.getMessage().lines().findFirst().orElse(""))));
        }
    }

    /** A file does not say for which holiday a day is worked: the nearest is taken. */
    private static List<NoticeItem> items(CalendarYear calendar) {
        List<NoticeItem> items = calendar.holidays().stream()
                .map(h -> new NoticeItem(h.name(), h.from(), h.to(), new ArrayList<>(), null, Map.of()))
                .toList();
        for (LocalDate day : calendar.shiftedWorkingDays()) {
            items.stream()
                    .min(Comparator.comparingLong(item -> distance(item, day)))
                    .ifPresent(item -> item.worked().add(day));
        }
        return items;
    }

    private static long distance(NoticeItem item, LocalDate day) {
        return Math.min(
                Math.abs(item.from().toEpochDay() - day.toEpochDay()),
                Math.abs(item.to().toEpochDay() - day.toEpochDay()));
    }

    private static List<Understood.Line> lines(List<NoticeItem> items) {
        return items.stream()
                .map(item -> new Understood.Line(
                        item.name(),
                        item.from(),
                        item.to(),
                        item.days(),
                        List.copyOf(item.worked()),
                        item.saidDays() != null || !item.saidWeekdays().isEmpty(),
                        item.findings()))
                .toList();
    }
}
