package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.conversation.language.ChineseText;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Role;
import cn.dingban.project.Project;
import cn.dingban.reporting.ReportContent;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The form card for a report: seven fields, three of them required. What is handed in is read back like anything typed. */
@Component
class ReportForm implements CardActionHandler {

    static final String CARD = "report-form";

    private final Drafting drafting;
    private final OwedProjects owed;
    private final ReportableProjects projects;
    private final ReportPeriods periods;
    private final MessageTemplates templates;
    private final Wording wording;
    private final JsonMapper json = JsonMapper.builder().build();

    ReportForm(
            Drafting drafting,
            OwedProjects owed,
            ReportableProjects projects,
            ReportPeriods periods,
            MessageTemplates templates,
            Wording wording) {
        this.drafting = drafting;
        this.owed = owed;
        this.projects = projects;
        this.periods = periods;
        this.templates = templates;
        this.wording = wording;
    }

    /** The form for this reporter's projects, those that are still owed first. */
    Answer forReporter(Caller caller) {
        List<Project> owedFirst = owed.first(caller);
        if (owedFirst.isEmpty()) {
            return Answer.text(templates.render("report-nothing", Map.of()));
        }
        ReportingPeriod period = periods.current();
        Rendered text = templates.render(
                "report-form",
                Map.of(
                        "month",
                        wording.month(period),
                        "example",
                        owedFirst.get(0).calledName()));
        Map<String, String> values = Map.of(
                "heading", text.title(),
                "body", text.body(),
                "open", "true",
                "period", period.toString(),
                "form", json.writeValueAsString(Map.of("fields", fields(owedFirst))));
        return Answer.card(text, new CardContent(CARD, values), CARD);
    }

    private List<Map<String, Object>> fields(List<Project> projects) {
        List<Map<String, String>> options = projects.stream()
                .map(p -> Map.of("value", String.valueOf(p.id()), "text", p.calledName()))
                .toList();
        return List.of(
                field(
                        "project",
                        "SELECT",
                        true,
                        Map.of(
                                "options",
                                options,
                                "defaultValue",
                                options.get(0).get("value"))),
                field("month", "NUMBER", true, Map.of("placeholder", wording.phrase("reporting.form.month.hint"))),
                field("ytd", "NUMBER", false, Map.of("placeholder", wording.phrase("reporting.form.ytd.hint"))),
                field(
                        "progress",
                        "TEXT_AREA",
                        true,
                        Map.of("placeholder", wording.phrase("reporting.form.progress.hint"))),
                field("met", "SELECT", false, Map.of("options", yesOrNo())),
                field("problems", "TEXT", false, Map.of("placeholder", wording.phrase("reporting.form.problems.hint"))),
                field("next", "TEXT", false, Map.of()));
    }

    private List<Map<String, String>> yesOrNo() {
        return List.of(
                Map.of("value", "yes", "text", wording.phrase("reporting.milestone.met")),
                Map.of("value", "no", "text", wording.phrase("reporting.milestone.not-met")));
    }

    private static @Nullable Boolean met(Map<String, String> form) {
        String said = form.getOrDefault("met", "");
        return said.isEmpty() ? null : said.equals("yes");
    }

    private Map<String, Object> field(String name, String type, boolean required, Map<String, Object> more) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("label", wording.phrase("reporting.form." + name));
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
        if (!caller.official().holds(Role.REPORTER)) {
            return CardReply.says(List.of(Answer.text(templates.render("not-allowed", Map.of()))));
        }
        Map<String, String> form = press.form();
        Optional<Project> project = projects.of(caller).stream()
                .filter(p -> String.valueOf(p.id()).equals(form.get("project")))
                .findFirst();
        Optional<Wan> month = amount(form.get("month"));
        String progress = said(form, "progress");
        if (project.isEmpty() || month.isEmpty() || progress.isEmpty()) {
            return CardReply.says(List.of(Answer.text(templates.render("form-incomplete", Map.of()))));
        }
        ReportContent content = new ReportContent(
                month.get(),
                amount(form.get("ytd")).orElse(null),
                progress,
                said(form, "problems"),
                said(form, "next"),
                met(form));
        ReportingPeriod period = periods.of(project.get().id(), null, false);
        List<Answer> answers = drafting.begin(caller, project.get().id(), period, content);
        return CardReply.says(answers);
    }

    private static String said(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    /** An amount in 万元, as the form's label says; nothing when it is no number or negative. */
    private static Optional<Wan> amount(@Nullable String written) {
        String number = written == null ? "" : ChineseText.normalise(written);
        return number.matches("\\d{1,12}(\\.\\d+)?") ? Optional.of(Wan.of(number)) : Optional.empty();
    }
}
