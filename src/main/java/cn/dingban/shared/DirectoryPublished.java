package cn.dingban.shared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The office's people and chat groups as DingTalk would know them, published at start-up and whenever they changed.
 *
 * <p>It lives here so that the sandbox can learn who exists without importing the organisation.
 *
 * @param phones the userId of whoever has a mobile number, people who are not bound among them
 */
public record DirectoryPublished(
        List<Person> people, List<Group> groups, @Nullable Map<String, String> phones) {

    public DirectoryPublished {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
        phones = phones == null ? Map.of() : Map.copyOf(phones);
    }

    /** With nobody's mobile number. */
    public DirectoryPublished(List<Person> people, List<Group> groups) {
        this(people, groups, Map.of());
    }

    /** A person bound to DingTalk; {@code roles} is free text for display. */
    public record Person(String userId, String name, String unit, String title, String roles) {}

    /** A chat group that the robot has been added to. */
    public record Group(String openConversationId, String title, List<String> memberUserIds) {}
}
