package cn.dingban.leadership.chat;

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

/** A sentence that tells of a leader's contact is one for the register, with or without 联系 before it. Asked before reports are. */
@Component
@Order(1)
class ContactFreeText implements FreeText {

    private final HearingContacts hearing;
    private final ContactRights rights;

    ContactFreeText(HearingContacts hearing, ContactRights rights) {
        this.hearing = hearing;
        this.rights = rights;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String text) {
        if (text.length() > Reading.LONGEST || !rights.mayRegisterAny(caller.official())) {
            return Optional.empty();
        }
        Heard heard = hearing.listen(caller, text);
        return heard.kind() == MessageKind.CONTACT
                ? Optional.of(List.of(hearing.hear(caller, text, heard)))
                : Optional.empty();
    }
}
