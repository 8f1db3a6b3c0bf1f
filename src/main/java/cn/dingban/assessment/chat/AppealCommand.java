package cn.dingban.assessment.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 申诉 编号 理由: a unit appeals against what it was warned of; alone it lists. */
@Component("assessmentAppealCommand")
class AppealCommand implements BotCommand {

    private final AppealAnswers answers;

    AppealCommand(AppealAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "assessment-appeal";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD, Role.KEY_PROJECT_OFFICE);
    }

    @Override
    public boolean privateOnly() {
        return true;
    }

    /** Only while there is something to appeal against, or to decide. */
    @Override
    public boolean isOfferedTo(Caller caller) {
        return answers.concern(caller);
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        return List.of(arguments.isEmpty() ? answers.list(caller) : answers.appeal(caller, arguments));
    }
}
