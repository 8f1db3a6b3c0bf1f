package cn.dingban.conversation;

import cn.dingban.conversation.spi.IncomingMessage;
import cn.dingban.delivery.Recipient;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds out who speaks and what kind of message it is, has it answered, and queues the answer. */
@Component
class MessageHandling {

    private static final Logger log = LoggerFactory.getLogger(MessageHandling.class);

    private final Organisation organisation;
    private final CommandRouter router;
    private final Attachments attachments;
    private final Replies replies;

    MessageHandling(Organisation organisation, CommandRouter router, Attachments attachments, Replies replies) {
        this.organisation = organisation;
        this.router = router;
        this.attachments = attachments;
        this.replies = replies;
    }

    Map<String, String> handle(long inboxId, IncomingMessage message) {
        Optional<Official> sender = Optional.ofNullable(message.senderUserId()).flatMap(organisation::byUserId);
        if (sender.isEmpty()) {
            reply(inboxId, message, List.of(replies.say("unknown-person")));
            return Map.of();
        }
        Caller caller = caller(inboxId, message, sender.get());
        replies.send(inboxId, privately(message, sender.get().name()), answers(caller, message));
        if (message.chat().group() && message.kind() != IncomingMessage.Kind.WITHHELD) {
            replies.send(inboxId, group(message), List.of(replies.say("answered-privately")));
        }
        return Map.of();
    }

    private static Caller caller(long inboxId, IncomingMessage message, Official sender) {
        boolean group = message.chat().group();
        String chatId = group ? message.chat().id() : String.valueOf(sender.userId());
        return new Caller(sender, group, "inbox:" + inboxId, message.sentAt(), chatId, message.quoted());
    }

    void reportFailure(long inboxId, IncomingMessage message, String reason, String reference) {
        reply(inboxId, message, List.of(replies.failure(reason, reference)));
    }

    private List<Answer> answers(Caller caller, IncomingMessage message) {
        if (message.kind() == IncomingMessage.Kind.WITHHELD) {
            return List.of(replies.say("sensitive"));
        }
        if (message.kind() == IncomingMessage.Kind.AUDIO || message.kind() == IncomingMessage.Kind.VIDEO) {
            return List.of(replies.textPlease(message.kind(), message.text()));
        }
        List<Answer> answers = new ArrayList<>();
        if (message.kind() == IncomingMessage.Kind.TEXT || !message.text().isBlank()) {
            answers.addAll(router.answer(caller, message.text()));
        }
        if (message.file() != null) {
            answers.addAll(attachments.take(caller, message));
        }
        return answers.isEmpty() ? List.of(replies.textPlease(message.kind(), "")) : answers;
    }

    private void reply(long inboxId, IncomingMessage message, List<Answer> answers) {
        if (message.chat().group()) {
            replies.send(inboxId, group(message), answers);
        } else if (message.senderUserId() != null) {
            replies.send(inboxId, privately(message, message.senderName()), answers);
        } else {
            log.warn("Inbox {} came from somebody without a userId; there is no way to answer", inboxId);
        }
    }

    private static Recipient privately(IncomingMessage message, String name) {
        return Recipient.person(String.valueOf(message.senderUserId()), name);
    }

    private static Recipient group(IncomingMessage message) {
        return Recipient.group(message.chat().id(), message.chat().title());
    }
}
