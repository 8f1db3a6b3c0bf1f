package cn.dingban.sandbox.stream;

import cn.dingban.sandbox.SandboxBean;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** The websocket under {@code /connect}. */
@SandboxBean
public final class StreamSocket extends TextWebSocketHandler {

    private static final int LONGEST_FRAME = 256 * 1024;

    private final StreamConnections connections;
    private final StreamServer server;
    private final StreamJournal journal;

    StreamSocket(StreamConnections connections, StreamServer server, StreamJournal journal) {
        this.connections = connections;
        this.server = server;
        this.journal = journal;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST_FRAME);
        var grant = (StreamTickets.Grant) session.getAttributes().get(StreamGate.GRANT);
        var connection = new StreamConnection(session, grant);
        connections.add(session.getId(), connection);
        journal.opened(connection);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        connections.ofSession(session.getId()).ifPresent(connection -> server.hear(connection, message.getPayload()));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        connections.ofSession(session.getId()).ifPresent(connection -> journal.closed(connection, status.toString()));
        connections.remove(session.getId());
    }
}
