package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.FreeText;
import cn.dingban.conversation.language.MessageKind;
import cn.dingban.conversation.language.Reading;
import cn.dingban.project.talk.Heard;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A sentence that is told for the sake of its trouble is an issue, with or without 问题 before it. Asked before reports are. */
@Component
@Order(0)
class IssueFreeText implements FreeText {

    private final HearingTroubles hearing;

    IssueFreeText(HearingTroubles hearing) {
        this.hearing = hearing;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String text) {
        if (text.length() > Reading.LONGEST) {
            return Optional.empty();
        }
        Heard heard = hearing.listen(caller, text);
        return heard.kind() == MessageKind.ISSUE
                ? hearing.hear(caller, text, heard).map(List::of)
                : Optional.empty();
    }
}
