package cn.dingban.sandbox.stream;

import cn.dingban.sandbox.WireIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;

/** One open websocket of the application. */
final class StreamConnection {

    private static final int SEND_LIMIT_MILLIS = 5_000;
    private static final int BUFFER = 4 * 1024 * 1024;

    private final String id = WireIds.uuid();
    private final StreamTickets.Grant grant;
    private final WebSocketSession session;
    private volatile boolean draining;
    private volatile boolean mute;

    StreamConnection(WebSocketSession session, StreamTickets.Grant grant) {
        this.session = new ConcurrentWebSocketSessionDecorator(session, SEND_LIMIT_MILLIS, BUFFER);
        this.grant = grant;
    }

    String id() {
        return id;
    }

    /** A muted connection still counts: from outside it cannot be told from a live one. */
    boolean takes(String topic) {
        return session.isOpen() && !draining && grant.topics().contains(topic);
    }

    boolean isDraining() {
        return draining;
    }

    /** After the farewell nothing more is sent here. */
    void drain() {
        draining = true;
    }

    void mute(boolean silent) {
        mute = silent;
    }

    boolean isMute() {
        return mute;
    }

    /** Returns whether it really went out. */
    boolean send(String frame) {
        if (mute || !session.isOpen()) {
            return false;
        }
        try {
            session.sendMessage(new TextMessage(frame));
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
