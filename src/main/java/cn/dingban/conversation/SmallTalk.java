package cn.dingban.conversation;

import cn.dingban.delivery.MessageTemplates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers greetings and thanks in a line, and says that nothing is passed on to leaders. Nothing of it is stored. A 好的 to a question that has
 * expired is left to be told so.
 */
@Component
@Order(SmallTalk.FIRST)
class SmallTalk implements FreeText {

    static final int FIRST = -20;

    private final Dialogues dialogues;
    private final MessageTemplates templates;

    SmallTalk(Dialogues dialogues, MessageTemplates templates) {
        this.dialogues = dialogues;
        this.templates = templates;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String text) {
        return SmallTalkWords.of(text)
                .filter(talk -> talk != SmallTalkWords.RECEIPT || !dialogues.expired(caller.userId()))
                .map(talk -> List.of(Answer.text(templates.render(
                        talk.template(), Map.of("name", caller.official().name())))));
    }
}
