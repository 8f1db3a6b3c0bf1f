package cn.dingban.sandbox.chat;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.WireIds;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every chat's newest messages and who has read how far. */
@SandboxBean
public final class Conversations {

    private static final int PER_CHAT = 1_000;
    private static final int QUERY_KEYS = 20_000;

    private final Clock clock;
    private final Changes changes;
    private final Map<Chat, Deque<Message>> chats = new HashMap<>();
    private final Map<String, List<Message>> byQueryKey = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Message>> eldest) {
            return size() > QUERY_KEYS;
        }
    };
    private final Map<Chat, Map<String, Long>> readUpTo = new HashMap<>();
    private long last;

    Conversations(Clock clock, Changes changes) {
        this.clock = clock;
        this.changes = changes;
    }

    public Message fromRobot(Chat chat, Content content, String queryKey) {
        return fromRobot(chat, content, queryKey, Set.of());
    }

    public Message fromRobot(Chat chat, Content content, String queryKey, Set<String> visibleTo) {
        return post(chat, null, content, new Message.Handle(WireIds.message(), queryKey, visibleTo));
    }

    public Message fromPerson(Chat chat, String userId, Content content) {
        return post(chat, userId, content, new Message.Handle(WireIds.message(), "", Set.of()));
    }

    private Message post(Chat chat, @Nullable String sender, Content content, Message.Handle handle) {
        Message message;
        synchronized (this) {
            message = new Message(++last, OffsetDateTime.now(clock), chat, sender, content, handle);
            Deque<Message> messages = chats.computeIfAbsent(chat, unused -> new ArrayDeque<>());
            messages.addLast(message);
            if (messages.size() > PER_CHAT) {
                messages.removeFirst();
            }
            if (!handle.processQueryKey().isEmpty()) {
                byQueryKey
                        .computeIfAbsent(handle.processQueryKey(), unused -> new ArrayList<>())
                        .add(message);
            }
            if (sender != null) {
                readUpTo.computeIfAbsent(chat, unused -> new HashMap<>()).put(sender, message.seq());
            }
        }
        announce("message", chat);
        return message;
    }

    /** What a viewer sees in a chat, oldest first; everything when nobody in particular looks. */
    public synchronized List<Message> in(Chat chat, @Nullable String viewer) {
        return chats.getOrDefault(chat, new ArrayDeque<>()).stream()
                .filter(message -> message.isVisibleTo(viewer))
                .toList();
    }

    /** The messages of one send; empty when there was none. */
    public synchronized List<Message> ofQueryKey(String queryKey) {
        return List.copyOf(byQueryKey.getOrDefault(queryKey, List.of()));
    }

    public synchronized boolean isRecalled(Message message) {
        return !chats.getOrDefault(message.chat(), new ArrayDeque<>()).contains(message);
    }

    /** Takes the messages of one send out of every chat, without a trace, as DingTalk does. */
    public void recall(String queryKey) {
        for (Message message : ofQueryKey(queryKey)) {
            synchronized (this) {
                chats.getOrDefault(message.chat(), new ArrayDeque<>()).remove(message);
            }
            announce("message", message.chat());
        }
    }

    public void markRead(Chat chat, String userId) {
        synchronized (this) {
            readUpTo.computeIfAbsent(chat, unused -> new HashMap<>()).put(userId, last);
        }
        announce("read", chat);
    }

    /** The robot's messages that this person has not read yet. */
    public synchronized List<Message> unreadFromRobot(Chat chat, String userId) {
        return chats.getOrDefault(chat, new ArrayDeque<>()).stream()
                .filter(message -> message.isFromRobot() && message.isVisibleTo(userId) && !hasRead(message, userId))
                .toList();
    }

    public synchronized boolean hasRead(Message message, String userId) {
        return readUpTo.getOrDefault(message.chat(), Map.of()).getOrDefault(userId, 0L) >= message.seq();
    }

    public synchronized long unread(Chat chat, String userId) {
        long upTo = readUpTo.getOrDefault(chat, Map.of()).getOrDefault(userId, 0L);
        return chats.getOrDefault(chat, new ArrayDeque<>()).stream()
                .filter(message -> message.seq() > upTo && message.isVisibleTo(userId))
                .filter(message -> !userId.equals(message.sender()))
                .count();
    }

    public void clear() {
        synchronized (this) {
            chats.clear();
            byQueryKey.clear();
            readUpTo.clear();
        }
        changes.announce("reset", Map.of());
    }

    private void announce(String type, Chat chat) {
        changes.announce(type, Map.of("kind", chat.kind().name(), "id", chat.id()));
    }
}
