package cn.dingban.conversation;

import cn.dingban.delivery.MessageTemplates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers greetings and thanks in a line, and says that nothing is passed on to leaders. Nothing of it is stored. */
@Component
@Order(SmallTalk.FIRST)
class SmallTalk implements FreeText {

    static final int FIRST = -20;

    private final MessageTemplates templates;

    SmallTalk(MessageTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String text) {
        return SmallTalkWords.of(text)
                .map(talk -> List.of(Answer.text(templates.render(
                        talk.template(), Map.of("name", caller.official().name())))));
    }
}
