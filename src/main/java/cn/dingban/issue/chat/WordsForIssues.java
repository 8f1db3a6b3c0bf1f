package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CommandWords;
import cn.dingban.conversation.DialogueTopic;
import cn.dingban.conversation.Dialogues;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueView;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hears the words that an action still lacked: a reason, measures, a result. A command is a command all the same. */
@Component
class WordsForIssues implements DialogueTopic {

    static final String TOPIC = "issue-words";

    private final ActingOnIssues acting;
    private final Dialogues dialogues;
    private final ObjectProvider<CommandWords> commands;
    private final OfficeClock clock;

    WordsForIssues(
            ActingOnIssues acting, Dialogues dialogues, ObjectProvider<CommandWords> commands, OfficeClock clock) {
        this.acting = acting;
        this.dialogues = dialogues;
        this.commands = commands;
        this.clock = clock;
    }

    static String subject(IssueView issue, IssueAction action) {
        return issue.id() + ":" + action.name();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String subject, String text) {
        String[] parts = subject.split(":", 2);
        Optional<IssueView> issue = acting.readable(caller, Long.parseLong(parts[0]));
        if (issue.isEmpty() || commands.getObject().spoken(text).isPresent()) {
            return Optional.empty();
        }
        dialogues.close(caller.userId(), TOPIC, subject);
        IssueAction action = IssueAction.valueOf(parts[1]);
        Said said = new IssueSentence(null, null, text.strip()).to(action, clock.today());
        return Optional.of(List.of(acting.act(caller, issue.get(), action, said)));
    }
}
