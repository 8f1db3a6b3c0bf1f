package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.conversation.PictureCommand;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.organisation.Role;
import cn.dingban.project.Project;
import cn.dingban.reporting.Evidence;
import cn.dingban.reporting.EvidenceView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the pictures that reporters send, as evidence for what they report. Where it is not clear which project one shows, it is asked. */
@Component
class TakingPictures implements PictureCommand {

    static final String TOPIC = "evidence";

    private final Evidence evidence;
    private final EvidenceSubject subject;
    private final EvidenceAnswers answers;
    private final ReportableProjects projects;
    private final Dialogues dialogues;
    private final MessageTemplates templates;

    TakingPictures(
            Evidence evidence,
            EvidenceSubject subject,
            EvidenceAnswers answers,
            ReportableProjects projects,
            Dialogues dialogues,
            MessageTemplates templates) {
        this.evidence = evidence;
        this.subject = subject;
        this.answers = answers;
        this.projects = projects;
        this.dialogues = dialogues;
        this.templates = templates;
    }

    @Override
    public boolean accepts(Caller caller) {
        return caller.official().holds(Role.REPORTER);
    }

    @Override
    public List<Answer> handle(Caller caller, byte[] content, boolean withWords) {
        Optional<EvidenceView> kept = evidence.keep(caller.official(), content);
        return List.of(
                kept.isEmpty()
                        ? Answer.text(templates.render("evidence-refused", Map.of()))
                        : settle(caller, kept.get().id()));
    }

    private Answer settle(Caller caller, long id) {
        Optional<ReportDraft> draft = subject.draft(caller);
        Optional<EvidenceSubject.Month> month =
                draft.isPresent() ? draft.flatMap(EvidenceSubject::of) : subject.lastReport(caller);
        if (month.isPresent()) {
            return answers.assign(id, month.get());
        }
        if (draft.isPresent()) {
            evidence.cameWith(id, draft.get().id());
            return Answer.text(templates.render("evidence-waits", Map.of()));
        }
        return ask(caller, id);
    }

    private Answer ask(Caller caller, long id) {
        List<Project> own = projects.of(caller);
        if (own.size() == 1) {
            return answers.assign(id, own.get(0));
        }
        if (own.isEmpty()) {
            evidence.drop(id);
            return Answer.text(templates.render("report-nothing", Map.of()));
        }
        dialogues.ask(caller.userId(), TOPIC, String.valueOf(id));
        return Answer.text(templates.render("evidence-which", Map.of("projects", EvidenceAnswers.numbered(own))));
    }
}
