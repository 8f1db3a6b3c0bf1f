package cn.dingban.obligation;

import cn.dingban.obligation.ObligationRules.Kind;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import cn.dingban.schedule.DayRule;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When an obligation of a kind is due for a month: the day that the rule book names, moved by its working-day rule. */
@Component
public class DueDays {

    private final ObligationRules rules;
    private final WorkingCalendar calendar;

    DueDays(RuleBook book, WorkingCalendar calendar) {
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
        boolean setByAPerson = rule(kind).exceptions().containsKey(period.toString());
        return of(kind, period)
                .filter(due -> !setByAPerson && due.isAfter(named))
                .map(due -> named);
    }

    /** Whether obligations of the kind arise month by month; the deadlines of others are set by people. */
    public boolean isMonthly(String kind) {
        return rule(kind).isMonthly();
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
