package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CommandWords;
import cn.dingban.conversation.DialogueTopic;
import cn.dingban.conversation.Dialogues;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.chat.DraftedIssues.Resolution;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes the evidence that was asked for: a sentence, or a picture or file (see {@link EvidenceByFile}). */
@Component
class AddingEvidence implements DialogueTopic {

    private final IssueDrafts drafts;
    private final ActingOnIssues acting;
    private final Dialogues dialogues;
    private final ObjectProvider<CommandWords> commands;

    AddingEvidence(
            IssueDrafts drafts, ActingOnIssues acting, Dialogues dialogues, ObjectProvider<CommandWords> commands) {
        this.drafts = drafts;
        this.acting = acting;
        this.dialogues = dialogues;
        this.commands = commands;
    }

    @Override
    public String topic() {
        return AskingForEvidence.TOPIC;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String subject, String text) {
        if (commands.getObject().spoken(text).isPresent()) {
            return Optional.empty();
        }
        return finish(caller, subject, text).map(List::of);
    }

    /** What waits for evidence from this person. */
    Optional<IssueView> awaited(Caller caller, String draftId) {
        return draft(caller, draftId)
                .flatMap(draft -> resolution(draft))
                .flatMap(resolution -> acting.readable(caller, resolution.issueId()));
    }

    private Optional<IssueDraft> draft(Caller caller, String draftId) {
        return drafts.findById(Long.valueOf(draftId)).filter(draft -> draft.isOpenFor(caller.userId()));
    }

    private static Optional<Resolution> resolution(IssueDraft draft) {
        return Optional.ofNullable(draft.drafted().resolution());
    }

    /** The result that was told before goes its way, with this as what shows it. */
    Optional<Answer> finish(Caller caller, String draftId, String evidence) {
        Optional<IssueDraft> draft = draft(caller, draftId);
        Optional<IssueView> issue = awaited(caller, draftId);
        if (draft.isEmpty() || issue.isEmpty()) {
            return Optional.empty();
        }
        Resolution resolution = resolution(draft.get()).orElseThrow();
        draft.get().close();
        dialogues.close(caller.userId(), AskingForEvidence.TOPIC, draftId);
        Said said = new Said(resolution.result(), evidence, null, "", "", resolution.rest(), null);
        return Optional.of(acting.act(caller, issue.get(), resolution.action(), said));
    }
}
