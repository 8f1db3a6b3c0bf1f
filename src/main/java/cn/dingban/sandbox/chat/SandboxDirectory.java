package cn.dingban.sandbox.chat;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.shared.DirectoryPublished;
import cn.dingban.shared.DirectoryPublished.Group;
import cn.dingban.shared.DirectoryPublished.Person;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;

/** Who exists in the sandbox; put into it from outside, because DingTalk has its own directory too. */
@SandboxBean
public final class SandboxDirectory {

    private final Changes changes;
    private final Set<String> withoutRobot = ConcurrentHashMap.newKeySet();
    private volatile Map<String, Person> people = Map.of();
    private volatile Map<String, Group> groups = Map.of();
    private volatile Map<String, String> phones = Map.of();

    SandboxDirectory(Changes changes) {
        this.changes = changes;
    }

    @EventListener
    void follow(DirectoryPublished directory) {
        phones = Objects.requireNonNullElse(directory.phones(), Map.of());
        replace(directory.people(), directory.groups());
    }

    /** The userId of whoever has that mobile number. */
    public Optional<String> byMobile(String mobile) {
        return Optional.ofNullable(phones.get(mobile));
    }

    public void replace(List<Person> newPeople, List<Group> newGroups) {
        var peopleById = new LinkedHashMap<String, Person>();
        newPeople.forEach(person -> peopleById.put(person.userId(), person));
        var groupsById = new LinkedHashMap<String, Group>();
        newGroups.forEach(group -> groupsById.put(group.openConversationId(), group));
        people = peopleById;
        groups = groupsById;
        changes.announce("directory", Map.of());
    }

    public Optional<Person> person(String userId) {
        return Optional.ofNullable(people.get(userId));
    }

    public Optional<Group> group(String openConversationId) {
        return Optional.ofNullable(groups.get(openConversationId));
    }

    public Collection<Person> people() {
        return people.values();
    }

    public List<Group> groupsOf(String userId) {
        return groups.values().stream()
                .filter(group -> group.memberUserIds().contains(userId))
                .toList();
    }

    public Collection<Group> groups() {
        return groups.values();
    }

    public boolean isMember(Chat chat, String userId) {
        return chat.isGroup()
                ? group(chat.id())
                        .filter(group -> group.memberUserIds().contains(userId))
                        .isPresent()
                : chat.id().equals(userId);
    }

    /** The person's name, or the id of somebody who has left the directory. */
    public String nameOf(String userId) {
        return person(userId).map(Person::name).orElse(userId);
    }

    public boolean hasRobot(Group group) {
        return !withoutRobot.contains(group.openConversationId());
    }

    public void setRobot(String openConversationId, boolean present) {
        if (present) {
            withoutRobot.remove(openConversationId);
        } else {
            withoutRobot.add(openConversationId);
        }
    }

    public void letRobotIntoAllGroups() {
        withoutRobot.clear();
    }
}
