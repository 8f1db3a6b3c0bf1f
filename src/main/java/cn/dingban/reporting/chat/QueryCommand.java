package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 查 项目: plan, targets and the latest report of a project that concerns the asker. */
@Component
class QueryCommand implements BotCommand {

    private static final int MOST_CHOICES = 12;

    private final Examples examples;
    private final VisibleProjects projects;
    private final ProjectSheet sheet;
    private final ReportPeriods periods;
    private final MessageTemplates templates;

    QueryCommand(
            VisibleProjects projects,
            ProjectSheet sheet,
            ReportPeriods periods,
            MessageTemplates templates,
            Examples examples) {
        this.examples = examples;
        this.projects = projects;
        this.sheet = sheet;
        this.periods = periods;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "query";
    }

    @Override
    public Optional<String> example(Caller caller) {
        return examples.about(caller, "reporting.example.query");
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        List<Project> visible = projects.to(caller.official());
        List<Project> found = arguments.isEmpty() ? visible : projects.to(caller.official(), arguments);
        return List.of(
                found.size() == 1
                        ? sheet.of(found.get(0), periods.current())
                        : which(found.isEmpty() ? visible : found));
    }

    private Answer which(List<Project> offered) {
        List<String> names =
                offered.stream().limit(MOST_CHOICES).map(Project::calledName).toList();
        return Answer.text(
                names.isEmpty()
                        ? templates.render("query-nothing", Map.of())
                        : templates.render("which-project", Map.of("projects", names)));
    }
}
