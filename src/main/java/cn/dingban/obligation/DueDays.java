package cn.dingban.obligation;

import cn.dingban.obligation.ObligationRules.Kind;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import cn.dingban.schedule.DayRule;
import cn.dingban.schedule.WorkingCalendar;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
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
     * @return empty while the working calendar of the year that it falls in is missing: a due day is never guessed
     */
    public Optional<LocalDate> of(String kind, ReportingPeriod period) {
        Kind rule = rule(kind);
        LocalDate exception = rule.exceptions().get(period.toString());
        if (exception != null) {
            return Optional.of(exception);
        }
        LocalDate day = named(kind, period);
        if (!calendar.covers(day.getYear())) {
            return Optional.empty();
        }
        return Optional.of(calendar.adjust(day, DayRule.parse(rule.ifNotWorking())));
    }

    /** The day that the rule names for a month, before it is moved to a working day. */
    public LocalDate named(String kind, ReportingPeriod period) {
        return period.next().month().atDay(rule(kind).dueDay());
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
