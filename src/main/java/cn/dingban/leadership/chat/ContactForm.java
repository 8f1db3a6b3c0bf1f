package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.conversation.language.PastDays;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.leadership.CalledLeaders;
import cn.dingban.leadership.CalledLeaders.Called;
import cn.dingban.leadership.ContactWay;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.chat.DraftedContact.Line;
import cn.dingban.leadership.chat.DraftedContact.Who;
import cn.dingban.organisation.Official;
import cn.dingban.project.Project;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The form card for a contact: six fields, four of them required. What is handed in is read back like anything typed. */
@Component
class ContactForm implements CardActionHandler {

    static final String CARD = "contact-form";

    private final HearingContacts hearing;
    private final CalledLeaders called;
    private final ContactDrafting drafting;
    private final MessageTemplates templates;
    private final ContactWords words;
    private final OfficeClock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ContactForm(
            HearingContacts hearing,
            CalledLeaders called,
            ContactDrafting drafting,
            MessageTemplates templates,
            ContactWords words,
            OfficeClock clock) {
        this.hearing = hearing;
        this.called = called;
        this.drafting = drafting;
        this.templates = templates;
        this.words = words;
        this.clock = clock;
    }

    /** For those with projects of their own; others have too many to choose from, and write a sentence. */
    Optional<Answer> of(Caller caller) {
        List<Project> own = hearing.own(caller);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var text = templates.render(
                CARD,
                Map.of("example", words.phrase("leadership.example", own.get(0).calledName())));
        List<Map<String, String>> projects = own.stream()
                .map(project -> option(String.valueOf(project.id()), project.calledName()))
                .toList();
        List<Map<String, String>> ways = Arrays.stream(ContactWay.values())
                .map(way -> option(way.name(), words.way(way)))
                .toList();
        List<Map<String, Object>> fields = List.of(
                field(
                        "project",
                        "SELECT",
                        true,
                        projects,
                        own.size() == 1 ? projects.get(0).get("value") : ""),
                field("day", "TEXT", true, null, words.shortDay(clock.today())),
                field("way", "SELECT", true, ways, ""),
                field("content", "TEXT_AREA", true, null, ""),
                field("leader", "TEXT", false, null, ""),
                field("participants", "TEXT", false, null, ""));
        Map<String, String> values = Map.of(
                "heading", text.title(),
                "body", text.body(),
                "open", "true",
                "form", json.writeValueAsString(Map.of("fields", fields)));
        return Optional.of(Answer.card(text, new CardContent(CARD, values), CARD));
    }

    private static Map<String, String> option(String value, String text) {
        return Map.of("value", value, "text", text);
    }

    private Map<String, Object> field(
            String name,
            String type,
            boolean required,
            @Nullable List<Map<String, String>> options,
            String defaultValue) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("label", words.phrase("leadership.form." + name));
        field.put("type", type);
        field.put("required", required);
        if (options == null) {
            field.put("placeholder", words.phrase("leadership.form." + name + ".hint"));
        } else {
            field.put("options", options);
        }
        if (!defaultValue.isEmpty()) {
            field.put("defaultValue", defaultValue);
        }
        return field;
    }

    @Override
    public String card() {
        return CARD;
    }

    @Override
    public CardReply press(Press press) {
        Optional<Project> project = hearing.own(press.caller()).stream()
                .filter(own -> String.valueOf(own.id()).equals(press.form().get("project")))
                .findFirst();
        String content = given(press, "content");
        if (project.isEmpty() || content.isEmpty()) {
            return CardReply.says(List.of(Answer.text(templates.render("form-incomplete", Map.of()))));
        }
        Called leader = called.in(given(press, "leader"));
        List<LocalDate> days = PastDays.in(given(press, "day"), clock.today());
        DraftedContact told = new DraftedContact(
                new Who(
                        null,
                        false,
                        leader.leaders().stream().map(Official::id).toList(),
                        leader.words().isEmpty() ? given(press, "leader") : leader.words()),
                days.size() == 1 ? days.get(0) : null,
                way(given(press, "way")),
                given(press, "participants"),
                List.of(new Line(
                        List.of(project.get().id()), new ContactSentence(clock.today()).matter(content, List.of()))));
        return CardReply.says(List.of(drafting.begin(press.caller(), told)));
    }

    private static String given(Press press, String field) {
        return press.form().getOrDefault(field, "").strip();
    }

    private static @Nullable ContactWay way(String given) {
        return Arrays.stream(ContactWay.values())
                .filter(way -> way.name().equals(given))
                .findFirst()
                .orElse(null);
    }
}
