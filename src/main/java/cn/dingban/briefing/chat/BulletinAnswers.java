package cn.dingban.briefing.chat;

import cn.dingban.briefing.BulletinKey;
import cn.dingban.briefing.BulletinStage;
import cn.dingban.briefing.BulletinView;
import cn.dingban.briefing.FindingBulletins;
import cn.dingban.briefing.WritingBulletins;
import cn.dingban.briefing.WritingBulletins.Outcome;
import cn.dingban.briefing.WritingBulletins.Refusal;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Organisation;
import cn.dingban.shared.OfficeClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Does what the office says of a bulletin, by sentence or by card, and answers with how it then stands. */
@Component
class BulletinAnswers {

    static final String CARD = "bulletin";

    private static final Pattern PARAGRAPH = Pattern.compile("^第?(\\d{1,3})段?[\\s:：]*(.*)$", Pattern.DOTALL);

    private final WritingBulletins writing;
    private final FindingBulletins finding;
    private final Organisation organisation;
    private final MessageTemplates templates;
    private final Wording wording;
    private final OfficeClock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    BulletinAnswers(
            WritingBulletins writing,
            FindingBulletins finding,
            Organisation organisation,
            MessageTemplates templates,
            Wording wording,
            OfficeClock clock) {
        this.writing = writing;
        this.finding = finding;
        this.organisation = organisation;
        this.templates = templates;
        this.wording = wording;
        this.clock = clock;
    }

    SaidBulletin said(String arguments) {
        List<String> areas = organisation.units().stream()
                .map(unit -> unit.area())
                .filter(area -> !area.isBlank())
                .distinct()
                .toList();
        return SaidBulletin.of(arguments, clock.today(), areas);
    }

    /** How it stands; drafted now where it was not. */
    List<Answer> show(Caller caller, String arguments) {
        BulletinKey key = said(arguments).key();
        if (!key.period().month().atEndOfMonth().isBefore(clock.today())) {
            return List.of(refusal(Refusal.NO_DRAFT));
        }
        BulletinView view = finding.find(key).orElseGet(() -> writing.draft(key, caller.userId()));
        return List.of(card(view));
    }

    /** Worked out anew: where figures came in, or after a signature as a new revision. */
    List<Answer> redraft(Caller caller, String arguments) {
        return List.of(card(writing.draft(said(arguments).key(), caller.userId())));
    }

    List<Answer> edit(Caller caller, String arguments) {
        SaidBulletin said = said(arguments);
        Matcher paragraph = PARAGRAPH.matcher(said.rest());
        return paragraph.matches()
                ? answer(writing.edit(
                        caller.official(), said.key(), Integer.parseInt(paragraph.group(1)), paragraph.group(2)))
                : List.of(refusal(Refusal.NO_PARAGRAPH));
    }

    List<Answer> submit(Caller caller, String arguments) {
        return answer(writing.submit(caller.official(), said(arguments).key()));
    }

    List<Answer> sendBack(Caller caller, String arguments) {
        SaidBulletin said = said(arguments);
        return answer(writing.sendBack(caller.official(), said.key(), said.rest()));
    }

    List<Answer> sign(Caller caller, String arguments) {
        return answer(writing.sign(caller.official(), said(arguments).key()));
    }

    List<Answer> publish(Caller caller, String arguments) {
        return answer(writing.publish(caller.official(), said(arguments).key()));
    }

    /** Its files, in private. */
    List<Answer> files(String arguments) {
        List<Answer> answers = new ArrayList<>();
        for (FileContent file : finding.files(said(arguments).key())) {
            Rendered named = templates.render("bulletin-file", Map.of("file", file.name()));
            answers.add(Answer.file(named, file));
        }
        return answers.isEmpty() ? List.of(refusal(Refusal.NO_DRAFT)) : answers;
    }

    private List<Answer> answer(Outcome outcome) {
        return List.of(Optional.ofNullable(outcome.refusal())
                .map(this::refusal)
                .orElseGet(() -> card(Objects.requireNonNull(outcome.bulletin()))));
    }

    private Answer refusal(Refusal refusal) {
        Map<String, Object> model = new HashMap<>();
        for (Refusal each : Refusal.values()) {
            model.put(each.code(), each == refusal);
        }
        return Answer.text(templates.render("bulletin-refused", model));
    }

    private Answer card(BulletinView view) {
        Rendered text = text(view);
        return Answer.card(text, new CardContent(CARD, values(view, text)), CARD);
    }

    private String form() {
        Map<String, Object> why = Map.of(
                "name",
                "why",
                "label",
                wording.phrase("briefing.bulletin.form.why"),
                "type",
                "TEXT",
                "required",
                false);
        return json.writeValueAsString(Map.of("fields", List.of(why)));
    }

    Map<String, String> values(BulletinKey key) {
        return finding.find(key).map(view -> values(view, text(view))).orElse(Map.of());
    }

    private Map<String, String> values(BulletinView view, Rendered text) {
        BulletinStage stage = view.stage();
        return Map.of(
                "heading", text.title(),
                "body", text.body(),
                "kind", view.key().kind().name(),
                "period", view.key().period().toString(),
                "area", view.key().area(),
                "canEdit", String.valueOf(stage == BulletinStage.DRAFT),
                "canSign", String.valueOf(stage == BulletinStage.SUBMITTED),
                "canPublish", String.valueOf(stage == BulletinStage.SIGNED),
                "form", form());
    }

    private Rendered text(BulletinView view) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String paragraph : view.paragraphs()) {
            lines.add(Map.of("number", lines.size() + 1, "text", paragraph));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("name", name(view.key()));
        model.put(
                "stage",
                wording.phrase(
                        "briefing.bulletin.stage." + view.stage().name().toLowerCase(Locale.ROOT),
                        person(view.maker()),
                        person(view.checker())));
        model.put("revision", view.revision() > 1 ? String.valueOf(view.revision()) : "");
        model.put("returned", view.returnedWhy());
        model.put("lines", lines);
        model.put("draft", view.stage() == BulletinStage.DRAFT);
        model.put("submitted", view.stage() == BulletinStage.SUBMITTED);
        model.put("signed", view.stage() == BulletinStage.SIGNED);
        model.put("which", which(view.key()));
        return templates.render("bulletin", model);
    }

    private String name(BulletinKey key) {
        return wording.phrase(
                "briefing.bulletin.name." + key.kind().name().toLowerCase(Locale.ROOT),
                wording.month(key.period()),
                key.area());
    }

    /** How people would name it in a command. */
    String which(BulletinKey key) {
        String first =
                wording.phrase("briefing.bulletin.which." + key.kind().name().toLowerCase(Locale.ROOT), key.area());
        return (first + " " + wording.month(key.period())).strip();
    }

    private String person(@Nullable String userId) {
        return userId == null
                ? ""
                : organisation.byUserId(userId).map(official -> official.name()).orElse(userId);
    }
}
