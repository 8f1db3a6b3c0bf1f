package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssuePeople;
import cn.dingban.issue.IssueView;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** 督办 编号: one with its history; 督办 alone: the open ones; 督办 单位 什么事 期限: the three offices issue one. */
@Component
class FollowUpCommand implements BotCommand {

    private final NumberedIssues numbered;
    private final IssueHistory history;
    private final IssueLists lists;
    private final IssuePeople people;
    private final IssuingOrders issuing;
    private final OfficeClock clock;

    FollowUpCommand(
            NumberedIssues numbered,
            IssueHistory history,
            IssueLists lists,
            IssuePeople people,
            IssuingOrders issuing,
            OfficeClock clock) {
        this.numbered = numbered;
        this.history = history;
        this.lists = lists;
        this.people = people;
        this.issuing = issuing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "follow-up";
    }

    @Override
    public boolean privateOnly() {
        return true;
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return people.isOffice(caller.official(), IssueKind.FOLLOW_UP_ORDER)
                || lists.hasOpen(caller, IssueKind.FOLLOW_UP_ORDER);
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        IssueSentence typed = IssueSentence.of(arguments, clock.today());
        IssueSentence sentence = new IssueSentence(IssueKind.FOLLOW_UP_ORDER, typed.number(), typed.words());
        if (arguments.isEmpty()) {
            return List.of(lists.open(caller, IssueKind.FOLLOW_UP_ORDER));
        }
        if (sentence.numberSaid().isPresent() && sentence.words().isEmpty()) {
            List<IssueView> meant = numbered.meant(caller, sentence);
            return List.of(meant.isEmpty() ? lists.notFound(sentence) : history.of(meant.get(0)));
        }
        return List.of(
                people.isOffice(caller.official(), IssueKind.FOLLOW_UP_ORDER)
                        ? issuing.issue(caller, arguments)
                        : issuing.notAllowed());
    }
}
