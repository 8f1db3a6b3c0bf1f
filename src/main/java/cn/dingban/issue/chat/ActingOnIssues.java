package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueRights;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a person does with an issue, by card or by sentence: the same rights, the same questions, the same answers. */
@Component
class ActingOnIssues {

    private final FindingIssues finding;
    private final IssueRights rights;
    private final Doing doing;
    private final Dialogues dialogues;
    private final MessageTemplates templates;
    private final IssueWords words;

    ActingOnIssues(
            FindingIssues finding,
            IssueRights rights,
            Doing doing,
            Dialogues dialogues,
            MessageTemplates templates,
            IssueWords words) {
        this.finding = finding;
        this.rights = rights;
        this.doing = doing;
        this.dialogues = dialogues;
        this.templates = templates;
        this.words = words;
    }

    /** The issue with that id as it stands now, if this person may know of it. */
    Optional<IssueView> readable(Caller caller, long id) {
        return finding.find(id).filter(issue -> rights.mayRead(caller.official(), issue));
    }

    /** Those that this person may do this with now. */
    List<IssueView> doable(Caller caller, IssueAction action) {
        return finding.open().stream()
                .filter(issue -> rights.of(caller.official(), issue).contains(action))
                .toList();
    }

    /** Does it, or says what stands against it or is missing. */
    Answer act(Caller caller, IssueView issue, IssueAction action, Said said) {
        Set<IssueAction> may = rights.of(caller.official(), issue);
        if (!may.contains(action)) {
            return notNow(issue, action, may);
        }
        if (action.needsWords() && said.text().isBlank()) {
            return wordsPlease(caller, issue, action);
        }
        return doing.what(caller, issue, action, said);
    }

    private Answer notNow(IssueView issue, IssueAction action, Set<IssueAction> may) {
        return Answer.text(templates.render(
                "issue-not-now",
                Map.of(
                        "label",
                        words.label(issue),
                        "status",
                        words.status(issue),
                        "lead",
                        words.unit(issue.assignment().unitId()),
                        "action",
                        words.phrase("issue.action." + key(action)),
                        "may",
                        may.stream()
                                .map(each -> words.phrase("issue.action." + key(each)))
                                .toList())));
    }

    /** One question; whatever is typed next is the answer. */
    private Answer wordsPlease(Caller caller, IssueView issue, IssueAction action) {
        dialogues.ask(caller.userId(), WordsForIssues.TOPIC, WordsForIssues.subject(issue, action));
        Map<String, Object> model = new HashMap<>();
        model.put("label", words.label(issue));
        model.put("description", issue.trouble().description());
        model.put("what", words.phrase("issue.words." + key(action)));
        return Answer.text(templates.render("issue-words-please", model));
    }

    static String key(IssueAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
