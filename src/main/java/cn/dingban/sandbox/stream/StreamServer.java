package cn.dingban.sandbox.stream;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxSettings;
import cn.dingban.sandbox.SandboxTimer;
import cn.dingban.sandbox.WireIds;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.InitializingBean;

/** Pushes frames to the application, hears its acknowledgements and repeats what was not acknowledged. */
@SandboxBean
public final class StreamServer implements InitializingBean {

    public static final String BOT_MESSAGES = "/v1.0/im/bot/messages/get";
    public static final String CARD_ACTIONS = "/v1.0/card/instances/callback";

    private static final String PING = "ping";
    private static final String ALL_EVENTS = "*";

    /**
     * A frame on its way.
     *
     * @param delivered whether a connection was there to take it at the first attempt
     */
    public record Pushed(boolean delivered, CompletableFuture<Acknowledgement> acknowledged) {}

    private record Pending(String topic, long since, CompletableFuture<Acknowledgement> acknowledged) {}

    private final StreamConnections connections;
    private final StreamFrames frames;
    private final StreamJournal journal;
    private final SandboxTimer timer;
    private final SandboxSettings.Timing timing;
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final AtomicBoolean duplicateNext = new AtomicBoolean();

    StreamServer(
            StreamConnections connections,
            StreamFrames frames,
            StreamJournal journal,
            SandboxTimer timer,
            SandboxSettings settings) {
        this.connections = connections;
        this.frames = frames;
        this.journal = journal;
        this.timer = timer;
        this.timing = settings.timing();
    }

    @Override
    public void afterPropertiesSet() {
        timer.every(timing.pingEvery(), this::ping);
    }

    public boolean isConnected() {
        return connections.pick(BOT_MESSAGES).isPresent();
    }

    /** A bot message: comes again when it is not acknowledged, under the same ids. */
    public Pushed pushMessage(String data) {
        var frame = callback(BOT_MESSAGES, data);
        Pushed pushed = push(frame);
        timing.redeliveries().forEach(delay -> timer.after(delay, () -> repeat(frame)));
        Duration last = timing.redeliveries().stream().max(Duration::compareTo).orElse(Duration.ZERO);
        timer.after(last.plusMinutes(1), () -> pending.remove(frame.messageId()));
        return pushed;
    }

    /** A card action: nobody knows of a repetition, so there is none. */
    public Pushed pushAction(String data) {
        var frame = callback(CARD_ACTIONS, data);
        Pushed pushed = push(frame);
        timer.after(timing.cardAck().plusMinutes(1), () -> pending.remove(frame.messageId()));
        return pushed;
    }

    /** An event, such as that a message was read. */
    public Pushed pushEvent(String eventType, Map<String, Object> data) {
        String id = WireIds.uuid();
        var headers = Map.of("eventType", eventType, "eventId", id, "eventCorpId", "dingsandbox");
        Pushed pushed = push(
                new StreamFrames.Frame(StreamFrames.EVENT, ALL_EVENTS, WireIds.uuid(), frames.data(data), headers));
        timer.after(
                timing.cardAck().plusMinutes(1),
                () -> pending.values().removeIf(frame -> frame.acknowledged() == pushed.acknowledged()));
        return pushed;
    }

    void duplicateNext() {
        duplicateNext.set(true);
    }

    void hear(StreamConnection connection, String text) {
        frames.read(text)
                .ifPresentOrElse(
                        answer -> {
                            Pending known = pending.remove(answer.messageId());
                            journal.in(
                                    connection,
                                    answer,
                                    known == null ? "" : known.topic(),
                                    known == null ? -1 : timer.ticks() - known.since());
                            if (known != null) {
                                known.acknowledged().complete(answer);
                            }
                        },
                        () -> journal.note(connection, text));
    }

    private StreamFrames.Frame callback(String topic, String data) {
        return new StreamFrames.Frame(StreamFrames.CALLBACK, topic, WireIds.uuid(), data);
    }

    private Pushed push(StreamFrames.Frame frame) {
        var acknowledged = new CompletableFuture<Acknowledgement>();
        pending.put(frame.messageId(), new Pending(frame.topic(), timer.ticks(), acknowledged));
        boolean delivered = send(frame, 1);
        if (duplicateNext.getAndSet(false)) {
            send(frame, 2);
        }
        return new Pushed(delivered, acknowledged);
    }

    private void repeat(StreamFrames.Frame frame) {
        if (pending.containsKey(frame.messageId())) {
            send(frame, 2);
        }
    }

    private boolean send(StreamFrames.Frame frame, int attempt) {
        var connection = connections.pick(frame.topic());
        if (connection.isEmpty()) {
            journal.undeliverable(frame);
            return false;
        }
        send(connection.get(), frame, attempt);
        return true;
    }

    private void send(StreamConnection connection, StreamFrames.Frame frame, int attempt) {
        String text = frames.write(frame, connection.id());
        journal.out(connection, frame, text, attempt);
        connection.send(text);
    }

    private void ping() {
        pending.values().removeIf(frame -> frame.topic().equals(PING));
        for (StreamConnection connection : connections.all()) {
            if (!connection.isDraining() && !connection.isMute()) {
                String data = frames.data(Map.of("opaque", WireIds.uuid()));
                var frame = new StreamFrames.Frame(StreamFrames.SYSTEM, PING, WireIds.uuid(), data);
                pending.put(frame.messageId(), new Pending(PING, timer.ticks(), new CompletableFuture<>()));
                send(connection, frame, 1);
            }
        }
    }

    void farewell(StreamConnection connection) {
        String data = frames.data(Map.of("reason", "persistent connection is timeout"));
        send(connection, new StreamFrames.Frame(StreamFrames.SYSTEM, "disconnect", WireIds.uuid(), data), 1);
        connection.drain();
    }
}
