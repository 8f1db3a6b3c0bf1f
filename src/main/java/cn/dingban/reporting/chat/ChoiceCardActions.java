package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.delivery.MessageTemplates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A question with choices: the press says what the person could have typed, as long as that is what is being asked. */
@Component
class ChoiceCardActions implements CardActionHandler {

    private final Drafting drafting;
    private final ReportDialogue dialogue;
    private final ReportQuestions questions;
    private final MessageTemplates templates;

    ChoiceCardActions(
            Drafting drafting, ReportDialogue dialogue, ReportQuestions questions, MessageTemplates templates) {
        this.drafting = drafting;
        this.dialogue = dialogue;
        this.questions = questions;
        this.templates = templates;
    }

    @Override
    public String card() {
        return ReportQuestions.CHOICE_CARD;
    }

    @Override
    public CardReply press(Press press) {
        String picked =
                press.card().values().getOrDefault("choice" + press.action().replace("pick", ""), "");
        List<Answer> answers = answers(press, picked)
                .orElseGet(() -> List.of(Answer.text(templates.render("question-gone", Map.of()))));
        Map<String, String> closed = new HashMap<>(Map.of("body", picked));
        ReportQuestions.choiceNames("offered").forEach(name -> closed.put(name, "false"));
        return new CardReply(closed, answers);
    }

    private Optional<List<Answer>> answers(Press press, String picked) {
        String draftId = press.card().values().getOrDefault("draft", "");
        return drafting.open(press.caller(), draftId)
                .filter(draft -> questions.isCurrent(press.card(), draft, ReportQuestions.choiceNames("choice")))
                .flatMap(draft -> dialogue.answer(press.caller(), draftId, picked));
    }
}
