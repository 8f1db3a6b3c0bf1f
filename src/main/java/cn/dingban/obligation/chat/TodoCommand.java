package cn.dingban.obligation.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.obligation.DueDays;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.obligation.TodoSource;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 待办: everything that waits for this person. */
@Component
class TodoCommand implements BotCommand {

    private static final Set<Role> OF_UNIT = Set.of(Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD);

    /** Reports of a month are shown from so many days before its end on. */
    private static final int NEAR = 7;

    private final Obligations obligations;
    private final DueDays dueDays;
    private final List<TodoSource> sources;
    private final MessageTemplates templates;
    private final Wording wording;
    private final Clock clock;

    TodoCommand(
            Obligations obligations,
            DueDays dueDays,
            List<TodoSource> sources,
            MessageTemplates templates,
            Wording wording,
            Clock clock) {
        this.obligations = obligations;
        this.dueDays = dueDays;
        this.sources = sources;
        this.templates = templates;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "todo";
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        List<String> lines = new ArrayList<>();
        if (OF_UNIT.stream().anyMatch(caller.official()::holds)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
            List<ObligationView> owed = obligations.owedBy(caller.official().unitId()).stream()
                    .filter(each -> concerns(caller.official(), each, today))
                    .toList();
            owed.stream().filter(each -> !dueDays.isSummed(each.kind())).forEach(each -> lines.add(line(each, today)));
            lines.addAll(sums(owed, today));
        }
        sources.forEach(source -> lines.addAll(source.waitingFor(caller.official())));
        return List.of(Answer.text(
                lines.isEmpty()
                        ? templates.render("todo-nothing", Map.of())
                        : templates.render("todo", Map.of("count", lines.size(), "lines", lines))));
    }

    /** A month's report is the reporter's business, near its due day; what people set a deadline for is the whole unit's at once. */
    private boolean concerns(Official official, ObligationView owed, LocalDate today) {
        return !dueDays.isMonthly(owed.kind())
                || official.holds(Role.REPORTER)
                        && owed.period().month().atEndOfMonth().isBefore(today.plusDays(NEAR));
    }

    /** One line a kind, and only of the month that is running: what is over is not chased. */
    private List<String> sums(List<ObligationView> owed, LocalDate today) {
        Map<String, List<ObligationView>> byKind = owed.stream()
                .filter(each -> dueDays.isSummed(each.kind()) && !each.isOverdue(today))
                .collect(Collectors.groupingBy(ObligationView::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(kind -> wording.phrase(
                        "obligation.line.summed",
                        wording.month(kind.getValue().get(0).period()),
                        dueDays.name(kind.getKey()),
                        String.valueOf(kind.getValue().size())))
                .toList();
    }

    private String line(ObligationView owed, LocalDate today) {
        LocalDate due = owed.dueOn();
        String when = due == null ? wording.phrase("obligation.due-unknown") : wording.day(due);
        if (!dueDays.isMonthly(owed.kind())) {
            String late = owed.isOverdue(today) ? "obligation.line.set.overdue" : "obligation.line.set.open";
            return wording.phrase(late, owed.subjectName(), dueDays.name(owed.kind()), when);
        }
        String key = owed.isOverdue(today) ? "obligation.line.overdue" : "obligation.line.open";
        return wording.phrase(key, owed.subjectName(), wording.month(owed.period()), when);
    }
}
