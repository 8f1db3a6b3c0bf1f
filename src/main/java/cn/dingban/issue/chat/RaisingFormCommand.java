package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** 登记问题: a form for those with projects of their own; with words behind it the same as 问题. */
@Component
class RaisingFormCommand implements BotCommand {

    private final RaisingForm form;
    private final IssueCommand issues;

    RaisingFormCommand(RaisingForm form, IssueCommand issues) {
        this.form = form;
        this.issues = issues;
    }

    @Override
    public String name() {
        return "issue-form";
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return false;
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        return arguments.isEmpty()
                ? form.of(caller).map(List::of).orElseGet(() -> issues.handle(caller, arguments))
                : issues.handle(caller, arguments);
    }
}
