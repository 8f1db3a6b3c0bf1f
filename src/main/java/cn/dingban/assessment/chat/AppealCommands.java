package cn.dingban.assessment.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words on appeals: 申诉 by units, 采纳申诉 and 不采纳申诉 by two of the office. */
final class AppealCommands {

    private AppealCommands() {}

    /** 申诉 编号 理由; alone it lists. */
    @Component("assessmentAppealCommand")
    static class Appeal implements BotCommand {

        private final AppealAnswers answers;

        Appeal(AppealAnswers answers) {
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

    /** 采纳申诉 编号 意见. */
    @Component("assessmentGrantCommand")
    static class Grant extends OfficeCommand {

        private final AppealAnswers answers;

        Grant(AppealAnswers answers) {
            this.answers = answers;
        }

        @Override
        public String name() {
            return "assessment-grant";
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            return List.of(answers.decide(caller, arguments, true));
        }
    }

    /** 不采纳申诉 编号 意见. */
    @Component("assessmentUpholdCommand")
    static class Uphold extends OfficeCommand {

        private final AppealAnswers answers;

        Uphold(AppealAnswers answers) {
            this.answers = answers;
        }

        @Override
        public String name() {
            return "assessment-uphold";
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            return List.of(answers.decide(caller, arguments, false));
        }
    }
}
