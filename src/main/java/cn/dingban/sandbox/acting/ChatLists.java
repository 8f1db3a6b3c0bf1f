package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.chat.Chat;
import cn.dingban.sandbox.chat.Conversations;
import cn.dingban.sandbox.chat.Message;
import cn.dingban.sandbox.chat.SandboxDirectory;
import cn.dingban.sandbox.stream.StreamServer;
import cn.dingban.shared.DirectoryPublished.Group;
import cn.dingban.shared.DirectoryPublished.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists at the left of the page: everybody one may be, and a person's chats. */
@SandboxBean
final class ChatLists {

    private final SandboxDirectory directory;
    private final Conversations conversations;
    private final MessageViews views;
    private final StreamServer stream;
    private final Places places;

    ChatLists(
            SandboxDirectory directory,
            Conversations conversations,
            MessageViews views,
            StreamServer stream,
            Places places) {
        this.directory = directory;
        this.conversations = conversations;
        this.views = views;
        this.stream = stream;
        this.places = places;
    }

    Map<String, Object> people() {
        List<Map<String, Object>> people =
                directory.people().stream().map(this::person).toList();
        return Map.of(
                "people",
                people,
                "robot",
                Map.of("name", places.robotName(), "connected", stream.isConnected()),
                "groups",
                directory.groups());
    }

    List<Map<String, Object>> chatsOf(String userId) {
        if (directory.person(userId).isEmpty()) {
            throw NotPossible.unknown("personUnknown");
        }
        var chats = new ArrayList<Map<String, Object>>();
        chats.add(chat(Chat.privateWith(userId), null, userId));
        directory.groupsOf(userId).forEach(group -> chats.add(chat(groupChat(group), group, userId)));
        return chats;
    }

    private Map<String, Object> person(Person person) {
        String userId = person.userId();
        long unread = conversations.unread(Chat.privateWith(userId), userId);
        for (Group group : directory.groupsOf(userId)) {
            unread += conversations.unread(groupChat(group), userId);
        }
        return Map.of(
                "userId", userId,
                "name", person.name(),
                "unit", person.unit(),
                "title", person.title(),
                "roles", person.roles(),
                "unread", unread);
    }

    private Map<String, Object> chat(Chat chat, @Nullable Group group, String userId) {
        List<Message> messages = conversations.in(chat, userId);
        var view = new LinkedHashMap<String, Object>();
        view.put("openConversationId", group == null ? null : group.openConversationId());
        view.put("title", group == null ? places.robotName() : group.title());
        view.put("members", group == null ? 2 : group.memberUserIds().size());
        view.put("unread", conversations.unread(chat, userId));
        if (!messages.isEmpty()) {
            Message last = messages.get(messages.size() - 1);
            view.put("preview", views.preview(last));
            view.put("at", last.at());
        }
        return view;
    }

    private static Chat groupChat(Group group) {
        return Chat.group(group.openConversationId());
    }
}
