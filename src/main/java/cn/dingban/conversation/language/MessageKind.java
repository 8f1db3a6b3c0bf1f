package cn.dingban.conversation.language;

/** What a message wants. */
public enum MessageKind {
    /** It says how a project goes. */
    PROGRESS,
    /** It tells of trouble or asks for help. */
    ISSUE,
    /** A leader visited, called or held a meeting about a project. */
    CONTACT,
    /** Something reported before was wrong. */
    CORRECTION,
    /** A question to the bot. */
    QUERY,
    /** A command of the bot. */
    COMMAND,
    /** Nothing that could be stored: thanks, chatter, requests to others. */
    OTHER
}
