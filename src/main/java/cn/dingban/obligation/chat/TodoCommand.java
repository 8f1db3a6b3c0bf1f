package cn.dingban.obligation.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.obligation.ObligationView;
import cn.dingban.obligation.Obligations;
import cn.dingban.obligation.TodoSource;
import cn.dingban.organisation.Role;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 待办: everything that waits for this person. */
@Component
class TodoCommand implements BotCommand {

    private final Obligations obligations;
    private final List<TodoSource> sources;
    private final MessageTemplates templates;
    private final Wording wording;
    private final Clock clock;

    TodoCommand(
            Obligations obligations,
            List<TodoSource> sources,
            MessageTemplates templates,
            Wording wording,
            Clock clock) {
        this.obligations = obligations;
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
        if (caller.official().holds(Role.REPORTER)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
            obligations.owedBy(caller.official().unitId()).stream()
                    .filter(owed -> owed.period().month().atEndOfMonth().isBefore(today.plusDays(7)))
                    .forEach(owed -> lines.add(line(owed, today)));
        }
        sources.forEach(source -> lines.addAll(source.waitingFor(caller.official())));
        return List.of(Answer.text(
                lines.isEmpty()
                        ? templates.render("todo-nothing", Map.of())
                        : templates.render("todo", Map.of("count", lines.size(), "lines", lines))));
    }

    private String line(ObligationView owed, LocalDate today) {
        LocalDate due = owed.dueOn();
        String when = due == null ? wording.phrase("obligation.due-unknown") : wording.day(due);
        String key = owed.isOverdue(today) ? "obligation.line.overdue" : "obligation.line.open";
        return wording.phrase(key, owed.subjectName(), wording.month(owed.period()), when);
    }
}
