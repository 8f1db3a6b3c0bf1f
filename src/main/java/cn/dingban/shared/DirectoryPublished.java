package cn.dingban.shared;

import java.util.List;

/**
 * The office's people and chat groups as DingTalk would know them, published at start-up and whenever they changed.
 *
 * <p>It lives here so that the sandbox can learn who exists without importing the organisation.
 */
public record DirectoryPublished(List<Person> people, List<Group> groups) {

    public DirectoryPublished {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
    }

    /** A person bound to DingTalk; {@code roles} is free text for display. */
    public record Person(String userId, String name, String unit, String title, String roles) {}

    /** A chat group that the robot has been added to. */
    public record Group(String openConversationId, String title, List<String> memberUserIds) {}
}
