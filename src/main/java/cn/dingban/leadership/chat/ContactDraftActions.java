package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.chat.DraftedContact.Missing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 联系登记: 确认, 修改, 取消. A card that shows something else than the draft now says must not register it. */
@Component
class ContactDraftActions implements CardActionHandler {

    private final ContactDrafting drafting;
    private final ContactQuestions questions;
    private final ContactWords words;

    ContactDraftActions(ContactDrafting drafting, ContactQuestions questions, ContactWords words) {
        this.drafting = drafting;
        this.questions = questions;
        this.words = words;
    }

    @Override
    public String card() {
        return ContactQuestions.READ_BACK;
    }

    @Override
    public CardReply press(Press press) {
        Optional<ContactDraft> draft =
                drafting.open(press.caller(), press.card().values().getOrDefault("draft", ""));
        if (draft.isEmpty() || !isCurrent(press, draft.get())) {
            return closed("leadership.card.stale", List.of());
        }
        return switch (press.action()) {
            case "confirm" ->
                closed("leadership.card.registered", List.of(drafting.confirm(press.caller(), draft.get())));
            case "cancel" -> closed("leadership.card.cancelled", List.of(drafting.drop(press.caller(), draft.get())));
            default -> CardReply.says(List.of(questions.says("contact-how-to-change")));
        };
    }

    private boolean isCurrent(Press press, ContactDraft draft) {
        DraftedContact told = draft.drafted();
        return told.missing() == Missing.NOTHING
                && questions.text(told).body().equals(press.card().values().get("body"));
    }

    private CardReply closed(String stateKey, List<Answer> answers) {
        return new CardReply(Map.of("open", "false", "state", words.phrase(stateKey)), answers);
    }
}
