package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.issue.IssueOrigin;
import cn.dingban.issue.IssueStatus;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.chat.DraftedIssues.Told;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words the one question that a draft of issues needs answered, or reads it back. */
@Component
class IssueQuestions {

    static final String CHOICE_CARD = "issue-choice";
    static final String READ_BACK = "issue-draft";
    static final int BUTTONS = 4;

    private final MessageTemplates templates;
    private final ProjectRegister register;
    private final DraftForm form;
    private final IssueWords words;

    IssueQuestions(MessageTemplates templates, ProjectRegister register, DraftForm form, IssueWords words) {
        this.templates = templates;
        this.register = register;
        this.form = form;
        this.words = words;
    }

    List<String> names(Told told) {
        return told.candidates().stream()
                .map(id -> register.project(id).map(Project::calledName).orElse(""))
                .toList();
    }

    Answer project(long draftId, Told told) {
        return choice(draftId, "issue-ask-project", Map.of("description", told.description(), "body", ""), names(told));
    }

    /** The same as one that is known, or another. */
    List<String> sameChoices(IssueView known) {
        boolean closed = known.status() == IssueStatus.CLOSED;
        return List.of(
                words.phrase(closed ? "issue.choice.reopen" : "issue.choice.same"), words.phrase("issue.choice.other"));
    }

    Answer same(long draftId, Told told, IssueView known) {
        return choice(
                draftId,
                "issue-ask-same",
                Map.of(
                        "description", told.description(),
                        "label", words.label(known),
                        "project", words.project(known),
                        "category", words.category(known),
                        "known", known.trouble().description(),
                        "status", words.status(known),
                        "body",
                                words.phrase(
                                        "issue.same",
                                        known.trouble().description(),
                                        words.status(known),
                                        told.description())),
                sameChoices(known));
    }

    private Answer choice(long draftId, String template, Map<String, ?> model, List<String> choices) {
        Map<String, Object> full = new HashMap<>(model);
        List<Map<String, Object>> numbered = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            numbered.add(Map.of("number", i + 1, "choice", choices.get(i)));
        }
        full.put("choices", numbered);
        Rendered rendered = templates.render(template, full);
        return choices.size() > BUTTONS
                ? Answer.text(rendered)
                : Answer.card(
                        rendered,
                        new CardContent(CHOICE_CARD, choiceValues(draftId, rendered, model, choices)),
                        CHOICE_CARD);
    }

    private static Map<String, String> choiceValues(
            long draftId, Rendered rendered, Map<String, ?> model, List<String> choices) {
        Map<String, String> values = new HashMap<>();
        values.put("heading", rendered.title());
        values.put("body", String.valueOf(model.get("body")));
        values.put("draft", String.valueOf(draftId));
        for (int i = 1; i <= BUTTONS; i++) {
            boolean offered = i <= choices.size();
            values.put("choice" + i, offered ? choices.get(i - 1) : "");
            values.put("offered" + i, String.valueOf(offered));
        }
        return values;
    }

    Answer readBack(long draftId, DraftedIssues told) {
        Rendered text = text(told);
        Map<String, String> values = new HashMap<>();
        values.put("heading", text.title());
        values.put("body", text.body());
        values.put("draft", String.valueOf(draftId));
        values.put("open", "true");
        values.put("state", "");
        values.put("hasForm", String.valueOf(form.isNeeded(told)));
        values.put("form", form.of(told));
        return Answer.card(text, new CardContent(READ_BACK, values), READ_BACK);
    }

    Rendered text(DraftedIssues told) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Told trouble : told.troubles()) {
            Map<String, Object> line = new HashMap<>();
            line.put("number", told.troubles().size() > 1 ? (lines.size() + 1) + ". " : "");
            line.put("project", String.join("", names(trouble)));
            line.put("category", words.category(trouble.category()));
            line.put("description", trouble.description());
            line.put("help", trouble.help());
            line.put("urgent", trouble.urgent());
            line.put("same", trouble.sameAs() != null);
            lines.add(line);
        }
        return templates.render(
                "issue-readback",
                Map.of(
                        "count",
                        lines.size(),
                        "several",
                        lines.size() > 1,
                        "found",
                        told.origin() == IssueOrigin.REPORT,
                        "keep",
                        told.keep(),
                        "lines",
                        lines));
    }

    Answer dropped() {
        return Answer.text(templates.render("issue-dropped", Map.of()));
    }

    Answer howToChange() {
        return Answer.text(templates.render("issue-how-to-change", Map.of()));
    }
}
