package cn.dingban.delivery.spi;

import java.util.List;
import java.util.Map;

/**
 * A platform that carries messages to people and groups. Called outside any transaction; never throws for anything that the platform or the
 * network may do, but returns a {@link SendOutcome}.
 */
public interface DeliveryChannel {

    /** The most recipients one {@link #sendToPeople} call may have. */
    int MAX_RECIPIENTS = 20;

    /** What DingTalk allows a robot's message, less the JSON around title and text. */
    int ROBOT_TEXT_BYTES = 15_000 - "{'title':'','text':''}".length();

    /** The most bytes that title and text of a message may have together, as UTF-8 escaped for JSON. What is longer is split before it is sent. */
    default int mostTextBytes() {
        return ROBOT_TEXT_BYTES;
    }

    /** Whether an interactive card of this name can be created here (a template is configured for it). */
    boolean offersCard(String card);

    /** Sends one markdown message to each of up to {@value #MAX_RECIPIENTS} people, privately. */
    SendOutcome sendToPeople(List<String> userIds, Markdown message);

    /** Sends a markdown message to a group. */
    SendOutcome sendToGroup(String openConversationId, Markdown message);

    /** Sends a file to each of up to {@value #MAX_RECIPIENTS} people, privately. */
    SendOutcome sendFile(List<String> userIds, FileMessage file);

    /**
     * Sends a markdown message to somebody who, or to a group in which somebody, has just written and waits: by whatever is cheapest and quickest
     * here.
     */
    default SendOutcome answer(Space space, Markdown message) {
        return space.kind() == Space.Kind.GROUP
                ? sendToGroup(space.id(), message)
                : sendToPeople(List.of(space.id()), message);
    }

    /** Creates a card and delivers it to a person or a group. Repeating it with the same {@code outTrackId} never makes a second card. */
    SendOutcome deliverCard(CardMessage card);

    /** Replaces the given values on an existing card, keeping the others. */
    SendOutcome updateCard(String outTrackId, Map<String, String> values);

    /**
     * Whether a message to this space would arrive, as far as the platform tells: asked before a schedule fires, never before a send. May answer
     * from what was learned some minutes ago; never throws.
     */
    default Reach reaches(Space space) {
        return Reach.UNKNOWN;
    }

    /** What is known about a space. */
    enum Reach {
        YES,
        /** The robot is not in that group, or there is no such group. */
        NO,
        /** The platform could not be asked, or has no way to tell. */
        UNKNOWN
    }

    /** A markdown message; the title is what chat lists show. */
    record Markdown(String title, String text) {}

    /** A file; its name's ending says what it is. */
    record FileMessage(String name, byte[] bytes) {}

    /** Where a card goes. */
    record Space(Kind kind, String id) {

        public static Space person(String userId) {
            return new Space(Kind.PERSON, userId);
        }

        public static Space group(String openConversationId) {
            return new Space(Kind.GROUP, openConversationId);
        }

        /** A private chat with the robot, or a group. */
        public enum Kind {
            PERSON,
            GROUP
        }
    }

    /**
     * A card to create.
     *
     * @param outTrackId our own id of the card, derived from the delivery's key; at most 64 characters
     * @param card the card's name, as in {@code report-reminder}
     * @param summary what chat lists show
     * @param values the card's variables; values are always strings, objects as JSON text
     * @param repeated whether an earlier attempt may already have created the card: the channel then asks before it creates
     */
    record CardMessage(
            String outTrackId,
            String card,
            Space space,
            String summary,
            Map<String, String> values,
            boolean repeated) {}
}
