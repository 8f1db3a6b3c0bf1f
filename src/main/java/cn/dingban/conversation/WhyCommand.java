package cn.dingban.conversation;

import cn.dingban.conversation.spi.IncomingMessage.Quoted;
import cn.dingban.delivery.ExplainingDeliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 为什么收到: the article, the schedule or event and the role behind a message: the one that is replied to, or else the latest that came by itself
 * in this chat. Nobody learns of what others got.
 */
@Component
public class WhyCommand implements BotCommand {

    private final ExplainingDeliveries explaining;
    private final MessageTemplates templates;

    WhyCommand(ExplainingDeliveries explaining, MessageTemplates templates) {
        this.explaining = explaining;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "why";
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        return List.of(answer(quoted(caller).or(() -> explaining.latestIn(caller.chatId()))));
    }

    private Optional<Why> quoted(Caller caller) {
        Quoted quoted = caller.quoted();
        return quoted == null
                ? Optional.empty()
                : explaining.quotedIn(caller.chatId(), quoted.messageId(), quoted.text());
    }

    /** Why a card was sent; for its button. */
    public Answer explainCard(String key) {
        return answer(explaining.ofCard(key));
    }

    private Answer answer(Optional<Why> found) {
        if (found.isEmpty()) {
            return Answer.text(templates.render("why-nothing", Map.of()));
        }
        Why why = found.get();
        if (why.answer()) {
            return Answer.text(templates.render("why-answer", Map.of("title", why.title())));
        }
        String next = why.next();
        return Answer.text(templates.render(
                "why",
                Map.of(
                        "title", why.title(),
                        "basis", why.basis(),
                        "because", why.because(),
                        "next", next == null ? "" : next)));
    }
}
