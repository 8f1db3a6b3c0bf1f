package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.conversation.language.IssueCategories;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.issue.IssueOrigin;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.chat.DraftedIssues.Told;
import cn.dingban.project.Project;
import cn.dingban.project.talk.Listening;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The form card for an issue: three fields, two of them required. What is handed in is read back like anything typed. */
@Component
class RaisingForm implements CardActionHandler {

    static final String CARD = "issue-form";

    private final Listening listening;
    private final IssueDrafting drafting;
    private final IssueCategories categories;
    private final MessageTemplates templates;
    private final IssueWords words;
    private final JsonMapper json = JsonMapper.builder().build();

    RaisingForm(
            Listening listening,
            IssueDrafting drafting,
            IssueCategories categories,
            MessageTemplates templates,
            IssueWords words) {
        this.listening = listening;
        this.drafting = drafting;
        this.categories = categories;
        this.templates = templates;
        this.words = words;
    }

    /** For those with projects of their own; others have too many to choose from, and write a sentence. */
    Optional<Answer> of(Caller caller) {
        List<Project> own = listening.own(caller.official(), caller.at());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var text = templates.render(CARD, Map.of("example", own.get(0).calledName()));
        List<Map<String, String>> options = own.stream()
                .map(project -> Map.of("value", String.valueOf(project.id()), "text", project.calledName()))
                .toList();
        List<Map<String, Object>> fields = List.of(
                field(
                        "project",
                        "SELECT",
                        true,
                        Map.of(
                                "options",
                                options,
                                "defaultValue",
                                options.get(0).get("value"))),
                field("trouble", "TEXT_AREA", true, Map.of("placeholder", words.phrase("issue.form.trouble.hint"))),
                field("help", "TEXT", false, Map.of("placeholder", words.phrase("issue.form.help.hint"))));
        Map<String, String> values = Map.of(
                "heading", text.title(),
                "body", text.body(),
                "open", "true",
                "form", json.writeValueAsString(Map.of("fields", fields)));
        return Optional.of(Answer.card(text, new CardContent(CARD, values), CARD));
    }

    private Map<String, Object> field(String name, String type, boolean required, Map<String, Object> more) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("label", words.phrase("issue.form." + name));
        field.put("type", type);
        field.put("required", required);
        field.putAll(more);
        return field;
    }

    @Override
    public String card() {
        return CARD;
    }

    @Override
    public CardReply press(Press press) {
        Caller caller = press.caller();
        Optional<Project> project = listening.own(caller.official(), caller.at()).stream()
                .filter(own -> String.valueOf(own.id()).equals(press.form().get("project")))
                .findFirst();
        String trouble = press.form().getOrDefault("trouble", "").strip();
        if (project.isEmpty() || trouble.isEmpty()) {
            return CardReply.says(List.of(Answer.text(templates.render("form-incomplete", Map.of()))));
        }
        String help = press.form().getOrDefault("help", "").strip();
        Told told = new Told(
                List.of(project.get().id()), trouble, categories.of(trouble).orElse(""), help, false, null, false);
        return CardReply.says(
                List.of(drafting.begin(caller, DraftedIssues.troubles(List.of(told), IssueOrigin.CHAT, false))));
    }
}
