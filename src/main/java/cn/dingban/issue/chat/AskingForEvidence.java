package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueEvidence;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Nothing is closed without something that shows it; a sentence will do, nobody has to send a photograph. */
@Component
class AskingForEvidence {

    static final String TOPIC = "issue-evidence";

    /** A document's number, a link, or a word that says where it can be seen. */
    private static final Pattern SHOWN =
            Pattern.compile("[〔\\[（(]20\\d\\d[〕\\]）)]\\S{0,4}\\d{1,5}号|https?://|见附件|批复号|文号|验收单|会议纪要");

    private final IssueEvidence evidence;
    private final IssueDrafts drafts;
    private final Dialogues dialogues;
    private final MessageTemplates templates;
    private final IssueWords words;
    private final Clock clock;

    AskingForEvidence(
            IssueEvidence evidence,
            IssueDrafts drafts,
            Dialogues dialogues,
            MessageTemplates templates,
            IssueWords words,
            Clock clock) {
        this.evidence = evidence;
        this.drafts = drafts;
        this.dialogues = dialogues;
        this.templates = templates;
        this.words = words;
        this.clock = clock;
    }

    /** Whether the words themselves name it, or a picture or file has come before. */
    boolean isThere(IssueView issue, String result) {
        return SHOWN.matcher(result).find() || !evidence.of(issue.id()).isEmpty();
    }

    /** What was said is kept while the evidence is asked for. */
    Answer ask(Caller caller, IssueView issue, IssueAction action, Said said) {
        IssueDraft draft = drafts.saveAndFlush(
                new IssueDraft(caller.userId(), DraftedIssues.resolution(issue.id(), action, said), clock.instant()));
        dialogues.ask(caller.userId(), TOPIC, String.valueOf(draft.id()));
        return Answer.text(
                templates.render("issue-evidence-please", Map.of("label", words.label(issue), "result", said.text())));
    }
}
