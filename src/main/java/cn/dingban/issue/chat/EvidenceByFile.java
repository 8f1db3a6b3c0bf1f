package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.conversation.FileCommand;
import cn.dingban.conversation.PictureCommand;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.By;
import cn.dingban.issue.HandlingIssues;
import cn.dingban.issue.IssueEvidence;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A picture or file that is sent while evidence is awaited is that evidence; it goes before everything else that takes files. */
@Component
@Order(0)
class EvidenceByFile implements PictureCommand, FileCommand {

    private final AddingEvidence adding;
    private final IssueEvidence evidence;
    private final HandlingIssues handling;
    private final Dialogues dialogues;
    private final MessageTemplates templates;
    private final IssueWords words;

    EvidenceByFile(
            AddingEvidence adding,
            IssueEvidence evidence,
            HandlingIssues handling,
            Dialogues dialogues,
            MessageTemplates templates,
            IssueWords words) {
        this.adding = adding;
        this.evidence = evidence;
        this.handling = handling;
        this.dialogues = dialogues;
        this.templates = templates;
        this.words = words;
    }

    @Override
    public boolean accepts(Caller caller) {
        return awaited(caller).isPresent();
    }

    @Override
    public boolean accepts(Caller caller, String fileName) {
        return accepts(caller);
    }

    private Optional<String> awaited(Caller caller) {
        return dialogues
                .subject(caller.userId(), AskingForEvidence.TOPIC)
                .filter(draftId -> adding.awaited(caller, draftId).isPresent());
    }

    @Override
    public List<Answer> handle(Caller caller, byte[] content, boolean withWords) {
        return withWords ? List.of() : handle(caller, words.phrase("issue.evidence.picture"), content);
    }

    @Override
    public List<Answer> handle(Caller caller, String fileName, byte[] content) {
        String draftId = awaited(caller).orElseThrow();
        IssueView issue = adding.awaited(caller, draftId).orElseThrow();
        evidence.keep(issue.id(), caller.official(), fileName, content);
        handling.evidence(issue.id(), fileName, new By(caller.userId(), caller.source()));
        return adding.finish(caller, draftId, words.phrase("issue.evidence.attached", fileName))
                .map(List::of)
                .orElseGet(() -> List.of(Answer.text(templates.render("question-gone", Map.of()))));
    }
}
