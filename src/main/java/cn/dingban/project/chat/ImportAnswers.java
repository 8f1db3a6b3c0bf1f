package cn.dingban.project.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.conversation.DialogueTopic;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hears whether a file that was tried out is to be imported, by button or by word. */
@Component
class ImportAnswers implements DialogueTopic, CardActionHandler {

    private final ImportingByChat importing;
    private final MessageTemplates templates;
    private final Wording wording;

    ImportAnswers(ImportingByChat importing, MessageTemplates templates, Wording wording) {
        this.importing = importing;
        this.templates = templates;
        this.wording = wording;
    }

    @Override
    public String topic() {
        return ImportingByChat.TOPIC;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String subject, String text) {
        return importing.open(caller, subject).flatMap(file -> {
            if (means("conversation.word.confirm", text)) {
                return Optional.of(List.of(importing.confirm(caller, file)));
            }
            return means("conversation.word.cancel", text)
                    ? Optional.of(List.of(importing.drop(caller, file)))
                    : Optional.empty();
        });
    }

    private boolean means(String key, String text) {
        return List.of(wording.phrase(key).split(",")).contains(text);
    }

    @Override
    public String card() {
        return ImportingByChat.CARD;
    }

    @Override
    public CardReply press(Press press) {
        Answer answer = importing
                .open(press.caller(), press.card().values().getOrDefault("import", ""))
                .map(file -> press.action().equals("confirm")
                        ? importing.confirm(press.caller(), file)
                        : importing.drop(press.caller(), file))
                .orElseGet(() -> Answer.text(templates.render("question-gone", Map.of())));
        return new CardReply(Map.of("open", "false"), List.of(answer));
    }
}
