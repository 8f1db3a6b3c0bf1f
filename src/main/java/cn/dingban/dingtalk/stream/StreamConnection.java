package cn.dingban.dingtalk.stream;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One websocket: puts frames together, sends one text at a time, and notes when it last heard anything. */
class StreamConnection implements WebSocket.Listener {

    private static final Logger log = LoggerFactory.getLogger(StreamConnection.class);
    private static final int LARGEST_FRAME = 1024 * 1024;
    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

    private final Owner owner;
    private final StringBuilder frame = new StringBuilder();
    private boolean oversized;
    private @Nullable WebSocket socket;
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);
    private volatile long openedAt = System.nanoTime();
    private volatile long heardAt = openedAt;
    private volatile long frameAt = openedAt;
    private volatile long pingedAt;
    private volatile long leftAt;

    /** Who is told. Called on the websocket's thread: must return at once. */
    interface Owner {
        void frame(StreamConnection connection, String text);

        void closed(StreamConnection connection, String why);
    }

    StreamConnection(Owner owner) {
        this.owner = owner;
    }

    @Override
    public void onOpen(WebSocket opened) {
        synchronized (this) {
            socket = opened;
        }
        openedAt = System.nanoTime();
        heardAt = openedAt;
        frameAt = openedAt;
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        heardAt = System.nanoTime();
        frameAt = heardAt;
        if (frame.length() + part.length() > LARGEST_FRAME) {
            oversized = true;
            frame.setLength(0);
        }
        if (!oversized) {
            frame.append(part);
        }
        if (last) {
            finishFrame();
        }
        from.request(1);
        return null;
    }

    private void finishFrame() {
        String text = frame.toString();
        boolean dropped = oversized;
        frame.setLength(0);
        oversized = false;
        if (dropped) {
            log.warn("A frame of more than {} characters was dropped", LARGEST_FRAME);
        } else {
            owner.frame(this, text);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        return heard(from);
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        return heard(from); // the pong is sent by the platform's websocket
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        return heard(from);
    }

    private @Nullable CompletionStage<?> heard(WebSocket from) {
        heardAt = System.nanoTime();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        owner.closed(this, status + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        owner.closed(this, String.valueOf(failure));
    }

    /** Sends after whatever is still being sent; a text that cannot be sent is lost with its connection. */
    synchronized void send(String text) {
        WebSocket to = socket;
        if (to != null) {
            lastSend =
                    lastSend.handle((sent, failure) -> to.sendText(text, true)).thenCompose(sent -> sent);
        }
    }

    /** Asks whether the other end is still there. */
    synchronized void ping() {
        WebSocket to = socket;
        if (to != null) {
            pingedAt = System.nanoTime();
            lastSend = lastSend.handle((sent, failure) -> to.sendPing(EMPTY.duplicate()))
                    .thenCompose(sent -> sent);
        }
    }

    /** Says goodbye after what is still being sent, and waits a second at most for that to leave. */
    void close() {
        try {
            goodbye().get(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.debug("The connection did not close in order", e);
        }
        abort();
    }

    private synchronized CompletableFuture<?> goodbye() {
        WebSocket to = socket;
        return to == null
                ? CompletableFuture.completedFuture(null)
                : lastSend.handle((sent, failure) -> to.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                        .thenCompose(sent -> sent);
    }

    /** Drops the connection without a word. */
    synchronized void abort() {
        if (socket != null) {
            socket.abort();
        }
    }

    /** The server announced that it will close this connection, or it delivers nothing: it serves on, but a successor is needed. */
    void leave() {
        leftAt = System.nanoTime();
    }

    boolean leaving() {
        return leftAt != 0;
    }

    /** For how many nanoseconds a successor has been needed; 0 while none is. */
    long leftFor() {
        return leftAt == 0 ? 0 : System.nanoTime() - leftAt;
    }

    long openedAt() {
        return openedAt;
    }

    long heardAt() {
        return heardAt;
    }

    /** When the last frame came; pongs are none. */
    long frameAt() {
        return frameAt;
    }

    /** When our last ping went out, if nothing has been heard since; otherwise 0. */
    long unansweredPing() {
        return pingedAt != 0 && pingedAt - heardAt > 0 ? pingedAt : 0;
    }
}
