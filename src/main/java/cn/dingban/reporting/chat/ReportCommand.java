package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 报 项目 内容: reports a project's month; without arguments, offers the form. */
@Component
class ReportCommand implements BotCommand {

    private final Examples examples;
    private final Drafting drafting;
    private final ReportForm form;

    ReportCommand(Drafting drafting, ReportForm form, Examples examples) {
        this.examples = examples;
        this.drafting = drafting;
        this.form = form;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REPORTER);
    }

    @Override
    public Optional<String> example(Caller caller) {
        return examples.report(caller);
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        return arguments.isEmpty() ? List.of(form.forReporter(caller)) : drafting.begin(caller, arguments, false);
    }
}
