package cn.dingban.conversation;

import cn.dingban.conversation.spi.FileSource;
import cn.dingban.conversation.spi.IncomingMessage;
import cn.dingban.conversation.spi.IncomingMessage.Attachment;
import cn.dingban.delivery.Recipient;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import java.io.IOException;
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
    private static final int MAX_FILE_BYTES = 10 * 1024 * 1024;

    private final Organisation organisation;
    private final CommandRouter router;
    private final List<FileCommand> fileCommands;
    private final FileSource files;
    private final Replies replies;

    MessageHandling(
            Organisation organisation,
            CommandRouter router,
            List<FileCommand> fileCommands,
            FileSource files,
            Replies replies) {
        this.organisation = organisation;
        this.router = router;
        this.fileCommands = fileCommands;
        this.files = files;
        this.replies = replies;
    }

    Map<String, String> handle(long inboxId, IncomingMessage message) {
        Optional<Official> sender = Optional.ofNullable(message.senderUserId()).flatMap(organisation::byUserId);
        if (sender.isEmpty()) {
            reply(inboxId, message, List.of(replies.say("unknown-person")));
            return Map.of();
        }
        Caller caller = new Caller(sender.get(), message.chat().group(), "inbox:" + inboxId, message.sentAt());
        replies.send(inboxId, privately(message, sender.get().name()), answers(caller, message));
        if (message.chat().group() && message.kind() != IncomingMessage.Kind.WITHHELD) {
            replies.send(inboxId, group(message), List.of(replies.say("answered-privately")));
        }
        return Map.of();
    }

    void reportFailure(long inboxId, IncomingMessage message, String reason, String reference) {
        reply(inboxId, message, List.of(replies.failure(reason, reference)));
    }

    private List<Answer> answers(Caller caller, IncomingMessage message) {
        if (message.kind() == IncomingMessage.Kind.WITHHELD) {
            return List.of(replies.say("sensitive"));
        }
        Attachment file = message.file();
        if (message.kind() == IncomingMessage.Kind.TEXT || !message.text().isBlank()) {
            return router.answer(caller, message.text());
        }
        if (message.kind() == IncomingMessage.Kind.FILE && file != null) {
            return take(caller, file);
        }
        return List.of(replies.say("text-please"));
    }

    private List<Answer> take(Caller caller, Attachment file) {
        for (FileCommand command : fileCommands) {
            if (command.accepts(caller, file.fileName())) {
                try {
                    return command.handle(caller, file.fileName(), files.download(file.downloadCode(), MAX_FILE_BYTES));
                } catch (IOException e) {
                    log.warn("File of inbox {} could not be fetched: {}", caller.source(), e.getMessage());
                    return List.of(replies.say("file-not-fetched"));
                }
            }
        }
        return List.of(replies.say("file-refused"));
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
