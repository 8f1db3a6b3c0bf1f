package cn.dingban.sandbox.stream;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxSettings;
import cn.dingban.sandbox.SandboxTimer;
import org.springframework.web.socket.CloseStatus;

/** The ways a Stream connection is known to end or to fall silent. */
@SandboxBean
public final class StreamFaults {

    private final StreamConnections connections;
    private final StreamServer server;
    private final SandboxTimer timer;
    private final SandboxSettings settings;

    StreamFaults(StreamConnections connections, StreamServer server, SandboxTimer timer, SandboxSettings settings) {
        this.connections = connections;
        this.server = server;
        this.timer = timer;
        this.settings = settings;
    }

    /** Planned: a farewell, silence, then the end. */
    public void disconnect() {
        for (StreamConnection connection : connections.all()) {
            server.farewell(connection);
            timer.after(settings.timing().disconnectGrace(), () -> connection.close(CloseStatus.GOING_AWAY));
        }
    }

    /** Without a word. */
    public void drop() {
        connections.all().forEach(connection -> connection.close(CloseStatus.SERVER_ERROR));
    }

    /** Open, but nothing comes any more on the connections of this moment. */
    public void mute() {
        connections.all().forEach(connection -> connection.mute(true));
    }

    public void unmute() {
        connections.all().forEach(connection -> connection.mute(false));
    }

    /** The next message or action comes twice, for no reason. */
    public void duplicateNext() {
        server.duplicateNext();
    }

    public int connectionCount() {
        return connections.all().size();
    }
}
