package cn.dingban.conversation;

import cn.dingban.conversation.spi.FileSource;
import cn.dingban.conversation.spi.IncomingMessage;
import cn.dingban.conversation.spi.IncomingMessage.Attachment;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches what was sent with a message and hands it to the feature that takes it. */
@Component
class Attachments {

    private static final Logger log = LoggerFactory.getLogger(Attachments.class);
    private static final int MAX_FILE_BYTES = 10 * 1024 * 1024;
    private static final Pattern PICTURE = Pattern.compile(".*\\.(jpe?g|png|webp|gif|bmp|heic)");

    private final List<FileCommand> fileCommands;
    private final List<PictureCommand> pictureCommands;
    private final FileSource files;
    private final Replies replies;

    Attachments(
            List<FileCommand> fileCommands, List<PictureCommand> pictureCommands, FileSource files, Replies replies) {
        this.fileCommands = fileCommands;
        this.pictureCommands = pictureCommands;
        this.files = files;
        this.replies = replies;
    }

    /** What is said to the attachment; nothing to a picture in a group, where the words beside it have been answered. */
    List<Answer> take(Caller caller, IncomingMessage message) {
        Attachment file = message.file();
        if (file == null) {
            return List.of();
        }
        boolean words = !message.text().isBlank();
        if (message.kind() == IncomingMessage.Kind.FILE && !isPicture(file)) {
            return takeFile(caller, file);
        }
        if (caller.inGroup()) {
            return List.of();
        }
        Optional<PictureCommand> command =
                pictureCommands.stream().filter(each -> each.accepts(caller)).findFirst();
        return command.isEmpty()
                ? List.of()
                : fetched(caller, file, content -> command.get().handle(caller, content, words));
    }

    /** What it is told by; whether it truly is one is seen from its content. */
    private static boolean isPicture(Attachment file) {
        return PICTURE.matcher(file.fileName().toLowerCase(Locale.ROOT)).matches();
    }

    private List<Answer> takeFile(Caller caller, Attachment file) {
        for (FileCommand command : fileCommands) {
            if (command.accepts(caller, file.fileName())) {
                return fetched(caller, file, content -> command.handle(caller, file.fileName(), content));
            }
        }
        return List.of(replies.say("file-refused"));
    }

    private interface Taking {
        List<Answer> take(byte[] content);
    }

    private List<Answer> fetched(Caller caller, Attachment file, Taking taking) {
        byte[] content;
        try {
            content = files.download(file.downloadCode(), MAX_FILE_BYTES);
        } catch (IOException e) {
            log.warn("File of inbox {} could not be fetched: {}", caller.source(), e.getMessage());
            return List.of(replies.say("file-not-fetched"));
        }
        return taking.take(content);
    }
}
