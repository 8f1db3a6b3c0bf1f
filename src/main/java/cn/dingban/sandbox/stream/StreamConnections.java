package cn.dingban.sandbox.stream;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.chat.Changes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The live connections; one of them is picked at random for every message, as DingTalk does. */
@SandboxBean
final class StreamConnections {

    private final Map<String, StreamConnection> bySession = new ConcurrentHashMap<>();
    private final Changes changes;

    StreamConnections(Changes changes) {
        this.changes = changes;
    }

    void add(String sessionId, StreamConnection connection) {
        bySession.put(sessionId, connection);
        changes.announce("stream", Map.of("connections", bySession.size()));
    }

    void remove(String sessionId) {
        bySession.remove(sessionId);
        changes.announce("stream", Map.of("connections", bySession.size()));
    }

    Optional<StreamConnection> ofSession(String sessionId) {
        return Optional.ofNullable(bySession.get(sessionId));
    }

    Collection<StreamConnection> all() {
        return List.copyOf(bySession.values());
    }

    Optional<StreamConnection> pick(String topic) {
        List<StreamConnection> able =
                all().stream().filter(connection -> connection.takes(topic)).toList();
        return able.isEmpty()
                ? Optional.empty()
                : Optional.of(able.get(ThreadLocalRandom.current().nextInt(able.size())));
    }
}
