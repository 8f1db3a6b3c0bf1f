package cn.dingban.conversation;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a person can ask of the bot by typing. One class a command; help is generated from all of them.
 *
 * <p>{@link #handle} runs inside the one transaction of the message, after the role check. What the person did wrong is an answer, not an
 * exception; an exception rolls everything back and is reported to the person with a reference.
 */
public interface BotCommand {

    /** The command's name in {@code messages/conversation.properties}, where its words are. */
    String name();

    /** Who may use it; empty for everybody. */
    default Set<Role> roles() {
        return Set.of();
    }

    /** Whether somebody without the role may use it all the same, because they stand in for one who has it. */
    default boolean alsoFor(Official official) {
        return false;
    }

    /** What this person could type right now, with a project of their own; empty where the usage says it all. */
    default Optional<String> example(Caller caller) {
        return Optional.empty();
    }

    /** Whether help offers it only in a private chat. */
    default boolean privateOnly() {
        return false;
    }

    /** Whether help offers it to this person now: what needs something to be done with is not offered while there is nothing. */
    default boolean isOfferedTo(Caller caller) {
        return true;
    }

    /**
     * @param caller who asks
     * @param arguments what follows the command's word, stripped; empty when nothing does
     * @return the answers, never none: the person is always answered
     */
    List<Answer> handle(Caller caller, String arguments);
}
