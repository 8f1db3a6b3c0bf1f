package cn.dingban.conversation;

import cn.dingban.conversation.spi.IncomingCardAction;
import cn.dingban.conversation.spi.IncomingMessage;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes everything that was said out of a message with a sensitive word, before it is stored; who sent it and when remains. */
@Component
class Screening {

    private final SensitiveWords words;

    Screening(SensitiveWords words) {
        this.words = words;
    }

    /** The message as it may be stored. */
    IncomingMessage fit(IncomingMessage message) {
        var file = message.file();
        var quoted = message.quoted();
        List<String> said = List.of(
                message.text(),
                file == null ? "" : Objects.toString(file.fileName(), ""),
                quoted == null ? "" : Objects.toString(quoted.text(), ""));
        return words.inAny(said) ? message.withheld() : message;
    }

    /** The press as it may be stored. */
    IncomingCardAction fit(IncomingCardAction action) {
        return words.inAny(action.form().values()) ? action.withheld() : action;
    }
}
