package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.conversation.DialogueTopic;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hears whether a filled form that was read back is to be reported, by button or by word. */
@Component
class SheetAnswers implements DialogueTopic, CardActionHandler {

    private final ReportingBySheet sheets;
    private final ConfirmingSheets confirming;
    private final Deliveries deliveries;
    private final MessageTemplates templates;
    private final Wording wording;

    SheetAnswers(
            ReportingBySheet sheets,
            ConfirmingSheets confirming,
            Deliveries deliveries,
            MessageTemplates templates,
            Wording wording) {
        this.sheets = sheets;
        this.confirming = confirming;
        this.deliveries = deliveries;
        this.templates = templates;
        this.wording = wording;
    }

    @Override
    public String topic() {
        return ReportingBySheet.TOPIC;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String subject, String said) {
        String text = said.strip().replaceFirst("[。.!！~]+$", "");
        boolean yes = means("reporting.word.confirm", text);
        if (!yes && !means("reporting.word.cancel", text)) {
            return Optional.empty();
        }
        return sheets.open(caller, subject).map(sheet -> {
            deliveries
                    .latestCard(ReportingBySheet.CARD, caller.userId())
                    .filter(card -> subject.equals(card.values().get("sheet")))
                    .ifPresent(card -> deliveries.updateCard(card.key(), Map.of("open", "false")));
            return yes ? confirming.confirm(caller, sheet) : List.of(sheets.drop(caller, sheet));
        });
    }

    private boolean means(String key, String text) {
        return List.of(wording.phrase(key).split(",")).contains(text);
    }

    @Override
    public String card() {
        return ReportingBySheet.CARD;
    }

    @Override
    public CardReply press(Press press) {
        List<Answer> answers = sheets.open(press.caller(), press.card().values().getOrDefault("sheet", ""))
                .map(sheet -> press.action().equals("confirm")
                        ? confirming.confirm(press.caller(), sheet)
                        : List.of(sheets.drop(press.caller(), sheet)))
                .orElseGet(() -> List.of(Answer.text(templates.render("question-gone", Map.of()))));
        return new CardReply(Map.of("open", "false"), answers);
    }
}
