package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.issue.IssueView;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 问题 编号: one with its history; 问题 项目 什么事: registers one; 问题 alone: those that concern the person. */
@Component
class IssueCommand implements BotCommand {

    private final NumberedIssues numbered;
    private final IssueHistory history;
    private final HearingTroubles hearing;
    private final IssueLists lists;
    private final OfficeClock clock;

    IssueCommand(
            NumberedIssues numbered,
            IssueHistory history,
            HearingTroubles hearing,
            IssueLists lists,
            OfficeClock clock) {
        this.numbered = numbered;
        this.history = history;
        this.hearing = hearing;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "issue";
    }

    @Override
    public Optional<String> example(Caller caller) {
        return hearing.example(caller);
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        if (arguments.isEmpty()) {
            return List.of(lists.open(caller));
        }
        IssueSentence sentence = IssueSentence.of(arguments, clock.today());
        if (sentence.numberSaid().isPresent() && sentence.words().isEmpty()) {
            List<IssueView> meant = numbered.meant(caller, sentence);
            return List.of(meant.isEmpty() ? lists.notFound(sentence) : history.of(meant.get(0)));
        }
        return List.of(hearing.hear(caller, arguments));
    }
}
