package cn.dingban.conversation;

import cn.dingban.conversation.spi.IncomingMessage;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Queues what is said back. Answers are private; a group only learns that there is one. */
@Component
class Replies {

    private final Deliveries deliveries;
    private final MessageTemplates templates;
    private final Wording wording;

    Replies(Deliveries deliveries, MessageTemplates templates, Wording wording) {
        this.deliveries = deliveries;
        this.templates = templates;
        this.wording = wording;
    }

    void send(long inboxId, Recipient recipient, List<Answer> answers) {
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            String key = "inbox:%d:%d:%s".formatted(inboxId, i, recipient.id());
            Notice notice =
                    new Notice(key, answer.kind(), recipient, Priority.REPLY, answer.text(), Reason.inbox(inboxId));
            var card = answer.card();
            var file = answer.file();
            Notice words = card == null ? notice : notice.withCard(card);
            deliveries.enqueue(file == null ? words : words.withFile(file));
        }
    }

    /** One of the bot's standing phrases. */
    Answer say(String template) {
        return Answer.text(templates.render(template, Map.of()));
    }

    /** That words are wanted, and what was sent instead; what DingTalk made of somebody's speech is only a suggestion. */
    Answer textPlease(IncomingMessage.Kind kind, String heard) {
        String what = wording.phrase("conversation.sent." + kind.name().toLowerCase(Locale.ROOT));
        return Answer.text(templates.render("text-please", Map.of("what", what, "heard", heard.strip())));
    }

    /** That nothing was stored, why, and what to quote. */
    Answer failure(String reason, String reference) {
        return Answer.text(templates.render(
                "failed", Map.of("reason", wording.phrase("conversation.failure." + reason), "reference", reference)));
    }
}
