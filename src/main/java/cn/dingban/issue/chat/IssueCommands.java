package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.issue.IssueAction;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One command for each thing that can be done with an issue; the words for them are in the message file. */
final class IssueCommands {

    private static final Set<Role> UNIT =
            Set.of(Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD, Role.KEY_PROJECT_OFFICE, Role.THREE_OFFICES);
    private static final Set<Role> OFFICE = Set.of(Role.KEY_PROJECT_OFFICE, Role.THREE_OFFICES);

    private IssueCommands() {}

    /** A command's word, the issue's number, and what is said to it. */
    abstract static class Acting implements BotCommand {

        private final IssueAction action;
        private final Set<Role> roles;
        private final ActingBySentence acting;

        Acting(IssueAction action, Set<Role> roles, ActingBySentence acting) {
            this.action = action;
            this.roles = roles;
            this.acting = acting;
        }

        @Override
        public String name() {
            return "issue-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public Set<Role> roles() {
            return roles;
        }

        @Override
        public boolean privateOnly() {
            return true;
        }

        /** Only while there is something to do it with, and then with that number. */
        @Override
        public Optional<String> example(Caller caller) {
            return acting.example(caller, action);
        }

        @Override
        public boolean isOfferedTo(Caller caller) {
            return example(caller).isPresent();
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            return List.of(acting.act(caller, action, arguments));
        }
    }

    /** 交办. */
    @Component
    static class Assign extends Acting {
        Assign(ActingBySentence acting) {
            super(IssueAction.ASSIGN, OFFICE, acting);
        }
    }

    /** 签收. */
    @Component
    static class Accept extends Acting {
        Accept(ActingBySentence acting) {
            super(IssueAction.ACCEPT, UNIT, acting);
        }
    }

    /** 不属我单位. */
    @Component
    static class Decline extends Acting {
        Decline(ActingBySentence acting) {
            super(IssueAction.DECLINE, UNIT, acting);
        }
    }

    /** 反馈. */
    @Component
    static class Report extends Acting {
        Report(ActingBySentence acting) {
            super(IssueAction.ANSWER, UNIT, acting);
        }
    }

    /** 申请延期. */
    @Component
    static class AskExtension extends Acting {
        AskExtension(ActingBySentence acting) {
            super(IssueAction.ASK_EXTENSION, UNIT, acting);
        }
    }

    /** 同意延期. */
    @Component
    static class GrantExtension extends Acting {
        GrantExtension(ActingBySentence acting) {
            super(IssueAction.GRANT_EXTENSION, OFFICE, acting);
        }
    }

    /** 不同意延期. */
    @Component
    static class RefuseExtension extends Acting {
        RefuseExtension(ActingBySentence acting) {
            super(IssueAction.REFUSE_EXTENSION, OFFICE, acting);
        }
    }

    /** 办结. */
    @Component
    static class Resolve extends Acting {
        Resolve(ActingBySentence acting) {
            super(IssueAction.RESOLVE, UNIT, acting);
        }
    }

    /** 部分办结. */
    @Component
    static class ResolvePartly extends Acting {
        ResolvePartly(ActingBySentence acting) {
            super(IssueAction.RESOLVE_PARTLY, UNIT, acting);
        }
    }

    /** 确认解决. */
    @Component
    static class Confirm extends Acting {
        Confirm(ActingBySentence acting) {
            super(IssueAction.CONFIRM, Set.of(), acting);
        }
    }

    /** 没解决. */
    @Component
    static class Dispute extends Acting {
        Dispute(ActingBySentence acting) {
            super(IssueAction.DISPUTE, Set.of(), acting);
        }
    }

    /** 销号. */
    @Component
    static class Close extends Acting {
        Close(ActingBySentence acting) {
            super(IssueAction.CLOSE, OFFICE, acting);
        }
    }

    /** 提请. */
    @Component
    static class Escalate extends Acting {
        Escalate(ActingBySentence acting) {
            super(IssueAction.ESCALATE, OFFICE, acting);
        }
    }

    /** 再给. */
    @Component
    static class Hold extends Acting {
        Hold(ActingBySentence acting) {
            super(IssueAction.HOLD, OFFICE, acting);
        }
    }

    /** 先不用上报, 不提. */
    @Component
    static class Keep extends Acting {
        Keep(ActingBySentence acting) {
            super(IssueAction.KEEP, Set.of(), acting);
        }
    }

    /** 建议提级. */
    @Component
    static class Suggest extends Acting {
        Suggest(ActingBySentence acting) {
            super(IssueAction.SUGGEST, Set.of(), acting);
        }
    }

    /** 重新打开. */
    @Component
    static class Reopen extends Acting {
        Reopen(ActingBySentence acting) {
            super(IssueAction.REOPEN, Set.of(), acting);
        }
    }
}
