package cn.dingban.conversation.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody sent to the robot.
 *
 * @param messageId the platform's id, the same in a redelivery
 * @param chat where it was said
 * @param senderUserId the sender's userId; null where the platform names none (people from outside)
 * @param senderName a display name, never an identity
 * @param kind what it is
 * @param text its words, without the mention; empty for other kinds than text
 * @param file the attached file or picture, if any
 * @param sentAt when the platform says it was sent
 * @param quoted the message that this one replies to; null where it replies to none, or the platform does not say
 */
public record IncomingMessage(
        String messageId,
        Chat chat,
        @Nullable String senderUserId,
        String senderName,
        Kind kind,
        String text,
        @Nullable Attachment file,
        Instant sentAt,
        @Nullable Quoted quoted) {

    /** A message that replies to none. */
    public IncomingMessage(
            String messageId,
            Chat chat,
            @Nullable String senderUserId,
            String senderName,
            Kind kind,
            String text,
            @Nullable Attachment file,
            Instant sentAt) {
        this(messageId, chat, senderUserId, senderName, kind, text, file, sentAt, null);
    }

    /**
     * A message that another one replies to.
     *
     * @param messageId the platform's id, as it names it there
     * @param text the beginning of its words; empty where the platform does not repeat them
     */
    public record Quoted(String messageId, String text) {}

    /** A private chat (with {@code id} = the conversation's id) or a group. */
    public record Chat(boolean group, String id, String title) {}

    /** A file that can be had from the platform by its code. */
    public record Attachment(String downloadCode, String fileName) {}

    /** The kinds of message that the platform hands on. */
    public enum Kind {
        TEXT,
        PICTURE,
        FILE,
        AUDIO,
        VIDEO,
        OTHER,

        /** It had a sensitive word, and nothing of it was kept. */
        WITHHELD
    }

    /** Who sent it, where and when, without anything of what was said. */
    public IncomingMessage withheld() {
        return new IncomingMessage(messageId, chat, senderUserId, senderName, Kind.WITHHELD, "", null, sentAt, null);
    }
}
