package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.leadership.ContactWay;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.LeaderMet;
import cn.dingban.leadership.Matter;
import cn.dingban.leadership.chat.DraftedContact.Line;
import cn.dingban.leadership.chat.DraftedContact.Missing;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words the one question that a told contact needs answered, or reads it back. */
@Component
class ContactQuestions {

    static final String CHOICE_CARD = "contact-choice";
    static final String READ_BACK = "contact-draft";
    static final int BUTTONS = 4;

    private final MessageTemplates templates;
    private final Organisation organisation;
    private final ContactWords words;
    private final OfficeClock clock;

    ContactQuestions(MessageTemplates templates, Organisation organisation, ContactWords words, OfficeClock clock) {
        this.templates = templates;
        this.organisation = organisation;
        this.words = words;
        this.clock = clock;
    }

    /** What there is to choose from, in words. */
    List<String> choices(DraftedContact told) {
        return switch (told.missing()) {
            case PROJECT ->
                told.lines().get(told.unsettled()).candidates().stream()
                        .map(words::project)
                        .toList();
            case LEADER ->
                Stream.concat(
                                offered(told).stream().map(words::met).map(words::leader),
                                Stream.of(words.phrase("leadership.choice.other-leader")))
                        .toList();
            case DAY -> List.of(words.phrase("leadership.choice.today"), words.phrase("leadership.choice.yesterday"));
            case WAY -> Stream.of(ContactWay.values()).map(words::way).toList();
            case NOTHING -> List.of();
        };
    }

    /** The leaders that are offered: at most as many as there are buttons beside the last. */
    List<Official> offered(DraftedContact told) {
        return told.who().meant().stream()
                .flatMap(id -> organisation.official(id).stream())
                .limit(told.who().meant().size() < BUTTONS ? BUTTONS - 1 : BUTTONS * 4L)
                .toList();
    }

    Answer ask(long draftId, DraftedContact told) {
        Missing missing = told.missing();
        String template = switch (missing) {
            case PROJECT -> "contact-ask-project";
            case LEADER -> "contact-ask-leader";
            case DAY -> "contact-ask-day";
            default -> "contact-ask-way";
        };
        List<String> choices = choices(told);
        List<Map<String, Object>> numbered = new ArrayList<>();
        for (String choice : choices) {
            numbered.add(Map.of("number", numbered.size() + 1, "choice", choice));
        }
        Rendered text = templates.render(
                template,
                Map.of(
                        "project", words.projects(told.projectIds()),
                        "called", told.who().called(),
                        "choices", numbered));
        return choices.size() > BUTTONS
                ? Answer.text(text)
                : Answer.card(text, new CardContent(CHOICE_CARD, choiceValues(draftId, text, choices)), CHOICE_CARD);
    }

    private static Map<String, String> choiceValues(long draftId, Rendered text, List<String> choices) {
        Map<String, String> values = new HashMap<>();
        values.put("heading", text.title());
        values.put("body", "");
        values.put("draft", String.valueOf(draftId));
        for (int i = 1; i <= BUTTONS; i++) {
            boolean offered = i <= choices.size();
            values.put("choice" + i, offered ? choices.get(i - 1) : "");
            values.put("offered" + i, String.valueOf(offered));
        }
        return values;
    }

    Answer readBack(long draftId, DraftedContact told) {
        Rendered text = text(told);
        Map<String, String> values = new HashMap<>();
        values.put("heading", text.title());
        values.put("body", text.body());
        values.put("draft", String.valueOf(draftId));
        values.put("open", "true");
        values.put("state", "");
        return Answer.card(text, new CardContent(READ_BACK, values), READ_BACK);
    }

    LeaderMet leader(DraftedContact told) {
        Long chosen = told.who().chosen();
        if (chosen != null) {
            return organisation.official(chosen).map(words::met).orElseGet(() -> stranger(told));
        }
        return stranger(told);
    }

    private LeaderMet stranger(DraftedContact told) {
        String called = told.who().called();
        return new LeaderMet(null, called.isEmpty() ? words.phrase("leadership.other-leader") : called, "");
    }

    Rendered text(DraftedContact told) {
        LocalDate day = Objects.requireNonNull(told.day());
        ContactWay way = Objects.requireNonNull(told.way());
        LeaderMet leader = leader(told);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Line line : told.lines()) {
            Map<String, Object> shown = new HashMap<>(shown(line.matter()));
            shown.put("number", told.lines().size() > 1 ? (lines.size() + 1) + ". " : "");
            shown.put("project", words.project(line.projectId()));
            shown.put("standing", words.standing(leader, way, line.projectId(), day));
            lines.add(shown);
        }
        return templates.render(
                "contact-readback",
                Map.of(
                        "leader", words.leader(leader),
                        "day", words.day(day),
                        "way", words.way(way),
                        "participants", told.participants(),
                        "several", lines.size() > 1,
                        "count", lines.size(),
                        "lines", lines));
    }

    /** The parts of a matter as templates want them. */
    Map<String, Object> shown(Matter matter) {
        LocalDate due = matter.dueOn();
        return Map.of(
                "learned", matter.learned(),
                "troubles", matter.troubles(),
                "advice", matter.advice(),
                "responsible", matter.responsible(),
                "due", due == null ? "" : words.day(due),
                "outcome", matter.outcome());
    }

    Answer says(String template) {
        return says(template, Map.of());
    }

    Answer says(String template, Map<String, ?> model) {
        return Answer.text(templates.render(template, model));
    }

    LocalDate today() {
        return clock.today();
    }
}
