package cn.dingban.shared;

import java.util.List;

/**
 * The office's people and chat groups as they stand now. Published after start-up and after each import of the organisation, for those who may
 * not depend on the organisation itself, such as the local DingTalk.
 */
public record DirectoryPublished(List<Person> people, List<Group> groups) {

    /** Somebody with a DingTalk account. */
    public record Person(String userId, String name, String title, String unit) {}

    /** A chat group and who is in it. */
    public record Group(String openConversationId, String title, List<String> memberUserIds) {}
}
