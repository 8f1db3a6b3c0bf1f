package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.DialogueTopic;
import cn.dingban.conversation.Dialogues;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.Evidence;
import cn.dingban.reporting.EvidenceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hears which project a picture shows: its number in the list, its name, or that it is not wanted. */
@Component
class EvidenceAnswers implements DialogueTopic {

    private final Evidence evidence;
    private final ReportableProjects projects;
    private final ProjectRegister register;
    private final ReportPeriods periods;
    private final Dialogues dialogues;
    private final Around around;

    EvidenceAnswers(
            Evidence evidence,
            ReportableProjects projects,
            ProjectRegister register,
            ReportPeriods periods,
            Dialogues dialogues,
            Around around) {
        this.evidence = evidence;
        this.projects = projects;
        this.register = register;
        this.periods = periods;
        this.dialogues = dialogues;
        this.around = around;
    }

    /** What answers are made of. */
    @Component("evidenceWords")
    record Around(MessageTemplates templates, Wording wording) {}

    static List<Map<String, String>> numbered(List<Project> own) {
        List<Map<String, String>> numbered = new ArrayList<>();
        for (Project project : own) {
            numbered.add(Map.of("number", String.valueOf(numbered.size() + 1), "project", project.calledName()));
        }
        return numbered;
    }

    @Override
    public String topic() {
        return TakingPictures.TOPIC;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String subject, String text) {
        Optional<EvidenceView> picture = evidence.loose(caller.userId()).stream()
                .filter(each -> String.valueOf(each.id()).equals(subject))
                .findFirst();
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        long id = picture.get().id();
        boolean unwanted = List.of(
                        around.wording().phrase("reporting.word.cancel").split(","))
                .contains(text);
        Optional<Answer> answer =
                unwanted ? Optional.of(drop(id)) : named(caller, text).map(project -> assign(id, project));
        answer.ifPresent(said -> dialogues.close(caller.userId(), topic(), subject));
        return answer.map(List::of);
    }

    private Answer drop(long id) {
        evidence.drop(id);
        return Answer.text(around.templates().render("evidence-dropped", Map.of()));
    }

    private Optional<Project> named(Caller caller, String text) {
        List<Project> own = projects.of(caller);
        if (text.matches("[1-9]\\d?")) {
            int number = Integer.parseInt(text);
            return number <= own.size() ? Optional.of(own.get(number - 1)) : Optional.empty();
        }
        List<Project> found = register.matching(text, own);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** For the month that the project is reported about now. */
    Answer assign(long id, Project project) {
        return assign(id, new EvidenceSubject.Month(project.id(), periods.of(project.id(), null, false)));
    }

    Answer assign(long id, EvidenceSubject.Month month) {
        boolean isNew = evidence.assign(id, month.projectId(), month.period());
        return Answer.text(around.templates()
                .render(
                        isNew ? "evidence-kept" : "evidence-known",
                        Map.of(
                                "project",
                                register.project(month.projectId())
                                        .map(Project::calledName)
                                        .orElse(""),
                                "month",
                                around.wording().month(month.period()))));
    }
}
