package cn.dingban.organisation;

/**
 * A DingTalk group that the office registered (群), with its purpose and owner as the rules on work groups ask.
 *
 * @param belongsTo the unit or area it serves; empty or 全市 for the whole city
 */
public record ChatGroup(
        long id, String name, String openConversationId, String purpose, String belongsTo, String owner) {}
