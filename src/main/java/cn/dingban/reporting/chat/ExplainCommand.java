package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Role;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.reporting.statistics.DifferenceView;
import cn.dingban.reporting.statistics.Differences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 说明 项目 原因: in a line, why the statistical figure is another than the one reported. */
@Component
class ExplainCommand implements BotCommand {

    private static final int LONGEST = 200;

    private final Differences differences;
    private final ProjectRegister register;
    private final MessageTemplates templates;
    private final Wording wording;

    ExplainCommand(Differences differences, ProjectRegister register, MessageTemplates templates, Wording wording) {
        this.differences = differences;
        this.register = register;
        this.templates = templates;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REPORTER);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return !open(caller).isEmpty();
    }

    @Override
    public Optional<String> example(Caller caller) {
        return open(caller).stream()
                .findFirst()
                .map(difference -> wording.phrase("reporting.example.explain", name(difference)));
    }

    private List<DifferenceView> open(Caller caller) {
        return differences.unexplained(List.of(caller.official().unitId()));
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        List<DifferenceView> open = open(caller);
        Said said = said(arguments, open);
        if (open.isEmpty() || said.words().isEmpty() || said.about().size() != 1) {
            return List.of(Answer.text(templates.render("statistics-explain-which", model(open))));
        }
        if (said.words().length() > LONGEST) {
            return List.of(Answer.text(templates.render("too-long", Map.of("most", String.valueOf(LONGEST)))));
        }
        DifferenceView meant = said.about().get(0);
        differences.explain(meant, said.words(), caller.userId());
        Map<String, Object> model = new HashMap<>(line(meant));
        model.put("month", wording.month(meant.period()));
        model.put("words", said.words());
        model.put("left", open.size() - 1);
        model.put("any", open.size() > 1);
        return List.of(Answer.text(templates.render("statistics-explained", model)));
    }

    /** What is said, and of which difference it may be said. */
    private record Said(List<DifferenceView> about, String words) {}

    /** The project comes first, where there are several; with one it may be left out. */
    private Said said(String arguments, List<DifferenceView> open) {
        String[] parts = arguments.strip().split("[\\s:：,，]+", 2);
        List<Project> own = open.stream()
                .flatMap(difference -> register.project(difference.projectId()).stream())
                .distinct()
                .toList();
        List<Project> named = parts.length < 2 ? List.of() : register.matching(parts[0], own);
        if (!named.isEmpty()) {
            return new Said(
                    open.stream()
                            .filter(difference ->
                                    named.stream().anyMatch(project -> project.id() == difference.projectId()))
                            .limit(named.size())
                            .toList(),
                    parts[1].strip());
        }
        return new Said(open, arguments.strip());
    }

    private Map<String, Object> model(List<DifferenceView> open) {
        return Map.of(
                "none", open.isEmpty(),
                "lines",
                        open.stream()
                                .map(difference -> {
                                    Map<String, Object> line = new HashMap<>(line(difference));
                                    line.put("month", wording.month(difference.period()));
                                    return line;
                                })
                                .toList(),
                "example", open.isEmpty() ? "" : name(open.get(0)));
    }

    private Map<String, Object> line(DifferenceView difference) {
        return Map.of(
                "project", name(difference),
                "reported", wording.money(difference.reported()),
                "statistical", wording.money(difference.statistical()),
                "gap", wording.money(difference.gap()));
    }

    private String name(DifferenceView difference) {
        return register.project(difference.projectId()).map(Project::calledName).orElse("");
    }
}
