package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.SentCard;
import cn.dingban.delivery.Wording;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.project.talk.SaidItem;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.chat.DraftAmounts.OpenAmount;
import cn.dingban.reporting.chat.DraftState.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Words the one question that a draft needs answered, or reads it back. */
@Component
class ReportQuestions {

    static final String CHOICE_CARD = "choice";

    /** A card has room for so many buttons; more choices are typed. */
    private static final int BUTTONS = 4;

    private final MessageTemplates templates;
    private final ProjectRegister register;
    private final ReadBack readBack;
    private final CrossCheck crossCheck;
    private final SettlingDrafts settling;
    private final Wording wording;

    ReportQuestions(
            MessageTemplates templates,
            ProjectRegister register,
            ReadBack readBack,
            CrossCheck crossCheck,
            SettlingDrafts settling,
            Wording wording) {
        this.templates = templates;
        this.register = register;
        this.readBack = readBack;
        this.crossCheck = crossCheck;
        this.settling = settling;
        this.wording = wording;
    }

    /** Whether the words say that the figures were given elsewhere, which is an accepted answer. */
    boolean saysReportedElsewhere(DraftState state) {
        return state.words().progress().contains(wording.phrase("reporting.elsewhere"));
    }

    Question questionOf(DraftState state) {
        return state.question(
                saysReportedElsewhere(state),
                settling.isMonthInDoubt(state),
                crossCheck.first(state).isPresent());
    }

    Answer next(long draftId, DraftState state) {
        return switch (questionOf(state)) {
            case PROJECT -> choice(draftId, "ask-project", Map.of(), projectNames(state));
            case MONTH ->
                choice(
                        draftId,
                        "ask-month",
                        Map.of("project", projectNames(state).get(0)),
                        monthChoices(state));
            case AMOUNT ->
                Answer.text(templates.render(
                        "ask-amount",
                        Map.of("amount", plain(state.amounts().open().get(0)))));
            case PLAUSIBILITY ->
                choice(
                        draftId,
                        "ask-doubt",
                        Map.of(
                                "project", projectNames(state).get(0),
                                "month", wording.month(state.period()),
                                "doubt", doubt(state).words()),
                        doubtChoices(state));
            case UNIT ->
                choice(
                        draftId,
                        "ask-unit",
                        Map.of("amount", plain(state.amounts().open().get(0))),
                        unitChoices());
            case SCOPE ->
                choice(
                        draftId,
                        "ask-scope",
                        Map.of("amount", withUnit(state.amounts().open().get(0))),
                        scopeChoices());
            case CONTENT -> content(state);
            case CONFIRMATION -> readBack.of(draftId, state);
        };
    }

    /** Whether the card still asks what the draft needs, in the words that it shows under these names. */
    boolean isCurrent(SentCard card, ReportDraft draft, List<String> names) {
        CardContent now = next(draft.id(), draft.state()).card();
        return now != null
                && names.stream()
                        .allMatch(name -> Objects.equals(
                                now.values().get(name), card.values().get(name)));
    }

    /** The current month, and the one that was named. */
    List<String> monthChoices(DraftState state) {
        return List.of(wording.month(settling.current()), wording.month(state.period()));
    }

    CrossCheck.Found doubt(DraftState state) {
        return crossCheck.first(state).orElseThrow();
    }

    /** It is right all the same, or it was written wrong. */
    List<String> doubtChoices(DraftState state) {
        boolean before = doubt(state).doubt() == CrossCheck.Doubt.LESS_THAN_BEFORE;
        return List.of(
                wording.phrase(before ? "reporting.doubt.choice.before-was-wrong" : "reporting.doubt.choice.right"),
                wording.phrase("reporting.doubt.choice.wrong"));
    }

    List<String> unitChoices() {
        return List.of(wording.phrase("reporting.unit.wan"), wording.phrase("reporting.unit.yi"));
    }

    List<String> scopeChoices() {
        return List.of(
                wording.phrase("reporting.scope.month"),
                wording.phrase("reporting.scope.ytd"),
                wording.phrase("reporting.scope.start"),
                wording.phrase("reporting.scope.none"));
    }

    List<String> projectNames(DraftState state) {
        return state.candidates().stream()
                .map(id -> register.project(id).map(Project::calledName).orElse(""))
                .toList();
    }

    /** The names of a choice card's variables for its buttons. */
    static List<String> choiceNames(String prefix) {
        return IntStream.rangeClosed(1, BUTTONS).mapToObj(i -> prefix + i).toList();
    }

    Answer cancelled() {
        return Answer.text(templates.render("report-cancelled", Map.of()));
    }

    Answer howToChange() {
        return Answer.text(templates.render("report-how-to-change", Map.of()));
    }

    /** Whether the text begins with the word of a command that a person may well want instead of answering. */
    boolean beginsLikeCommand(String text) {
        return List.of(wording.phrase("reporting.command-words").split(",")).stream()
                .anyMatch(word -> text.equals(word) || text.startsWith(word + " "));
    }

    Answer nothingToReport() {
        return Answer.text(templates.render("report-nothing", Map.of()));
    }

    /** The name that was said is none of the person's projects. */
    Answer notYours(SaidItem item, List<Project> own) {
        return Answer.text(templates.render(
                item.candidates().isEmpty() ? "report-unknown-project" : "report-not-yours",
                Map.of(
                        "project",
                                item.candidates().stream()
                                        .map(Project::calledName)
                                        .limit(1)
                                        .findFirst()
                                        .orElse(""),
                        "projects",
                                own.stream()
                                        .map(Project::calledName)
                                        .limit(BUTTONS * 2L)
                                        .toList())));
    }

    Answer alreadyAccepted(ReportView report) {
        String project =
                register.project(report.projectId()).map(Project::calledName).orElse("");
        return Answer.text(templates.render(
                "report-already-accepted", Map.of("project", project, "month", wording.month(report.period()))));
    }

    private Answer content(DraftState state) {
        List<String> missing = new ArrayList<>();
        if (state.amounts().month().amount() == null) {
            missing.add(wording.phrase("reporting.missing.month"));
        }
        if (state.words().progress().isEmpty()) {
            missing.add(wording.phrase("reporting.missing.progress"));
        }
        Project project = register.project(state.projectId()).orElseThrow();
        return Answer.text(templates.render(
                "ask-content",
                Map.of(
                        "project", project.calledName(),
                        "month", wording.month(state.period()),
                        "problem", state.words().problems(),
                        "count", missing.size(),
                        "missing", String.join(wording.phrase("reporting.and"), missing))));
    }

    private Answer choice(long draftId, String template, Map<String, ?> model, List<String> choices) {
        Map<String, Object> full = new HashMap<>(model);
        List<Map<String, Object>> numbered = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            numbered.add(Map.of("number", i + 1, "choice", choices.get(i)));
        }
        full.put("choices", numbered);
        Rendered rendered = templates.render(template, full);
        if (choices.size() > BUTTONS) {
            return Answer.text(rendered);
        }
        Map<String, String> values = new HashMap<>();
        values.put("heading", rendered.title());
        values.put("body", "");
        values.put("draft", String.valueOf(draftId));
        for (int i = 1; i <= BUTTONS; i++) {
            boolean offered = i <= choices.size();
            values.put("choice" + i, offered ? choices.get(i - 1) : "");
            values.put("offered" + i, String.valueOf(offered));
        }
        return Answer.card(rendered, new CardContent(CHOICE_CARD, values), "question");
    }

    private static String plain(OpenAmount amount) {
        return amount.count().toPlainString();
    }

    private String withUnit(OpenAmount amount) {
        return amount.unit() == null
                ? plain(amount)
                : wording.money(amount.unit().of(amount.count()));
    }
}
