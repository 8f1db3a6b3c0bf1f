package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.leadership.chat.DraftedContact.Missing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A question about a told contact with choices: the press says what could have been typed, as long as that is what is being asked. */
@Component
class ContactChoiceActions implements CardActionHandler {

    private final ContactDrafting drafting;
    private final ContactDialogue dialogue;
    private final ContactQuestions questions;
    private final MessageTemplates templates;

    ContactChoiceActions(
            ContactDrafting drafting,
            ContactDialogue dialogue,
            ContactQuestions questions,
            MessageTemplates templates) {
        this.drafting = drafting;
        this.dialogue = dialogue;
        this.questions = questions;
        this.templates = templates;
    }

    @Override
    public String card() {
        return ContactQuestions.CHOICE_CARD;
    }

    @Override
    public CardReply press(Press press) {
        String picked =
                press.card().values().getOrDefault("choice" + press.action().replace("pick", ""), "");
        Answer answer = drafting.open(press.caller(), press.card().values().getOrDefault("draft", ""))
                .filter(draft -> isAsked(draft.drafted(), picked))
                .flatMap(draft -> dialogue.chosen(press.caller(), draft, picked))
                .orElseGet(() -> Answer.text(templates.render("question-gone", Map.of())));
        Map<String, String> closed = new HashMap<>(Map.of("body", picked));
        for (int i = 1; i <= ContactQuestions.BUTTONS; i++) {
            closed.put("offered" + i, "false");
        }
        return new CardReply(closed, List.of(answer));
    }

    private boolean isAsked(DraftedContact told, String picked) {
        return told.missing() != Missing.NOTHING && questions.choices(told).contains(picked);
    }
}
