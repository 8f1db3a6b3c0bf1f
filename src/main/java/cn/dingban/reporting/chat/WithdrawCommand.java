package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Role;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.SubmittingReports;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 撤回 [项目]: takes back the latest report that nobody has accepted yet. */
@Component
class WithdrawCommand implements BotCommand {

    private final Examples examples;
    private final SubmittingReports submitting;
    private final ProjectRegister register;
    private final ReportableProjects projects;
    private final MessageTemplates templates;
    private final Wording wording;

    WithdrawCommand(
            SubmittingReports submitting,
            ProjectRegister register,
            ReportableProjects projects,
            MessageTemplates templates,
            Wording wording,
            Examples examples) {
        this.examples = examples;
        this.submitting = submitting;
        this.register = register;
        this.projects = projects;
        this.templates = templates;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "withdraw";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REPORTER);
    }

    @Override
    public Optional<String> example(Caller caller) {
        return examples.about(caller, "reporting.example.withdraw");
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        if (arguments.isEmpty()) {
            return List.of(answer(submitting.withdraw(caller.userId(), null)));
        }
        List<Project> named = register.matching(arguments, projects.of(caller));
        if (named.size() != 1) {
            return List.of(Answer.text(templates.render(
                    "which-project",
                    Map.of(
                            "projects",
                            projects.of(caller).stream()
                                    .map(Project::calledName)
                                    .toList()))));
        }
        return List.of(answer(submitting.withdraw(caller.userId(), named.get(0).id())));
    }

    private Answer answer(Optional<ReportView> withdrawn) {
        return Answer.text(withdrawn
                .map(report -> templates.render(
                        "report-withdrawn",
                        Map.of(
                                "project",
                                register.project(report.projectId())
                                        .map(Project::calledName)
                                        .orElse(""),
                                "month",
                                wording.month(report.period()))))
                .orElseGet(() -> templates.render("report-nothing-to-withdraw", Map.of())));
    }
}
