package cn.dingban.obligation;

import cn.dingban.obligation.ObligationRules.Kind;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import cn.dingban.schedule.DayRule;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When an obligation of a kind is due for a month: the day that a person set for it, or what the rule book names, moved by its working-day rule. */
@Component
public class DueDays {

    private final ObligationRules rules;
    private final WorkingCalendar calendar;
    private final SetDueDays set;

    /**
     * Keeps the few settings in memory, because due days are asked for thousands of times in a round. A setting made here is known at once, one made
     * on another node after some seconds.
     */
    @Component("knownDueDays")
    static class Known implements SetDueDays {

        private static final long LIFE_NANOS = 5_000_000_000L;

        private final DueDaySettings stored;
        private volatile @Nullable Snapshot known;

        private record Key(String kind, ReportingPeriod period) {}

        private record Snapshot(Map<Key, DueDaySetting> latest, long readAt) {}

        Known(DueDaySettings stored) {
            this.stored = stored;
        }

        @Override
        public Optional<DueDaySetting> of(String kind, ReportingPeriod period) {
            Snapshot held = known;
            if (held == null || System.nanoTime() - held.readAt() > LIFE_NANOS) {
                held = read();
                known = held;
            }
            return Optional.ofNullable(held.latest().get(new Key(kind, period)))
                    .filter(setting -> setting.dueOn() != null);
        }

        private Snapshot read() {
            long now = System.nanoTime();
            Map<Key, DueDaySetting> latest = new HashMap<>();
            stored.findByOrderByAtAscIdAsc().stream()
                    .map(StoredDueDay::setting)
                    .forEach(setting -> latest.put(new Key(setting.kind(), setting.period()), setting));
            return new Snapshot(latest, now);
        }

        /** Another one was set. */
        void forget() {
            known = null;
        }
    }

    DueDays(RuleBook book, WorkingCalendar calendar, SetDueDays set) {
        this.set = set;
        this.rules = book.read("mechanism/obligations.yml", ObligationRules.class);
        this.calendar = calendar;
    }

    /**
     * The due day for a month.
     *
     * @return empty while the working calendar of the year that it falls in is missing: a due day is never guessed; also for kinds whose
     *     deadlines people set
     */
    public Optional<LocalDate> of(String kind, ReportingPeriod period) {
        Optional<DueDaySetting> setting = setting(kind, period);
        return setting.isPresent() ? setting.map(DueDaySetting::dueOn) : byRule(kind, period);
    }

    /** What a person has set for the month in the console; empty where the rule book says when. */
    public Optional<DueDaySetting> setting(String kind, ReportingPeriod period) {
        return set.of(kind, period);
    }

    /** The rule book's due day for a month, whatever a person has set since. */
    public Optional<LocalDate> byRule(String kind, ReportingPeriod period) {
        Kind rule = rule(kind);
        LocalDate exception = rule.exceptions().get(period.toString());
        if (exception != null) {
            return Optional.of(exception);
        }
        if (!rule.isMonthly()) {
            return Optional.empty();
        }
        LocalDate day = named(rule, period);
        if (Boolean.TRUE.equals(rule.endOfMonth())) {
            return Optional.of(day);
        }
        if (!calendar.covers(day.getYear())) {
            return Optional.empty();
        }
        return Optional.of(calendar.adjust(day, DayRule.parse(Objects.requireNonNull(rule.ifNotWorking()))));
    }

    private static LocalDate named(Kind rule, ReportingPeriod period) {
        return Boolean.TRUE.equals(rule.endOfMonth())
                ? period.month().atEndOfMonth()
                : period.next().month().atDay(Objects.requireNonNull(rule.dueDay()));
    }

    /**
     * The day that the plan names, where the due day was moved from it because it is no working day.
     *
     * @return empty when it was not moved, or a person has set the month's due day, or it is not known
     */
    public Optional<LocalDate> movedFrom(String kind, ReportingPeriod period) {
        LocalDate named = named(rule(kind), period);
        boolean setByAPerson = rule(kind).exceptions().containsKey(period.toString())
                || setting(kind, period).isPresent();
        return of(kind, period)
                .filter(due -> !setByAPerson && due.isAfter(named))
                .map(due -> named);
    }

    /** Whether obligations of the kind arise month by month; the deadlines of others are set by people. */
    public boolean isMonthly(String kind) {
        return rule(kind).isMonthly();
    }

    /** Whether the rule book names the day of the next month on which the kind is due, so that a person may set another one for a month. */
    boolean isByRule(String kind) {
        return rules.obligations().stream().anyMatch(rule -> rule.kind().equals(kind) && rule.dueDay() != null);
    }

    /** Whether people are shown how many of a month are owed, instead of each. */
    public boolean isSummed(String kind) {
        return Boolean.TRUE.equals(rule(kind).summed());
    }

    /** What the kind is called. */
    public String name(String kind) {
        return rule(kind).name();
    }

    /** The article of the plan that the kind comes from. */
    String article(String kind) {
        return rule(kind).article();
    }

    private Kind rule(String kind) {
        return rules.obligations().stream()
                .filter(rule -> rule.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new RuleBookFault(
                        "bot-config/mechanism/obligations.yml has no obligation of kind " + kind + "; add it"));
    }
}
