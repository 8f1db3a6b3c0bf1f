package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.delivery.MessageTemplates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A question about a draft of issues with choices: the press says what could have been typed, as long as that is what is being asked. */
@Component
class ChoiceActions implements CardActionHandler {

    private final IssueDrafting drafting;
    private final IssueDialogue dialogue;
    private final MessageTemplates templates;

    ChoiceActions(IssueDrafting drafting, IssueDialogue dialogue, MessageTemplates templates) {
        this.drafting = drafting;
        this.dialogue = dialogue;
        this.templates = templates;
    }

    @Override
    public String card() {
        return IssueQuestions.CHOICE_CARD;
    }

    @Override
    public CardReply press(Press press) {
        String picked =
                press.card().values().getOrDefault("choice" + press.action().replace("pick", ""), "");
        Answer answer = answer(press, picked).orElseGet(() -> Answer.text(templates.render("question-gone", Map.of())));
        Map<String, String> closed = new HashMap<>(Map.of("body", picked));
        for (int i = 1; i <= IssueQuestions.BUTTONS; i++) {
            closed.put("offered" + i, "false");
        }
        return new CardReply(closed, List.of(answer));
    }

    private Optional<Answer> answer(Press press, String picked) {
        return drafting.open(press.caller(), press.card().values().getOrDefault("draft", ""))
                .filter(draft -> IssueDrafting.open(draft.drafted()) >= 0)
                .flatMap(draft -> dialogue.chosen(
                        press.caller(),
                        draft,
                        draft.drafted().troubles().get(IssueDrafting.open(draft.drafted())),
                        picked));
    }
}
