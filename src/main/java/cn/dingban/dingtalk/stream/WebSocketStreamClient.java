package cn.dingban.dingtalk.stream;

import cn.dingban.dingtalk.Wording;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The Stream client. Everything about connections happens on one thread ({@code keeper}), so that there is never a race between a loss, a planned
 * change and the watchdog. Pings are answered on the websocket's own thread, never behind messages that are being stored.
 *
 * <p>It is the last to start and the first to stop: the web server (and with it the sandbox) is up by then.
 */
@Component
class WebSocketStreamClient implements StreamClient, SmartLifecycle, StreamConnection.Owner {

    private static final Logger log = LoggerFactory.getLogger(WebSocketStreamClient.class);

    private final StreamGateway gateway;
    private final StreamFrames frames;
    private final Wording wording;
    private final StreamPace pace;
    private final StreamWatch watch;
    private final StreamLog state = new StreamLog();
    private final Set<StreamConnection> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService keeper;
    private volatile @Nullable FrameWorkers workers;
    private volatile @Nullable StreamConnection current;
    private @Nullable ScheduledFuture<?> nextAttempt; // keeper only
    private int failures; // keeper only

    @Autowired
    WebSocketStreamClient(StreamGateway gateway, StreamFrames frames, Wording wording) {
        this(gateway, frames, wording, StreamPace.standard());
    }

    WebSocketStreamClient(StreamGateway gateway, StreamFrames frames, Wording wording, StreamPace pace) {
        this.gateway = gateway;
        this.frames = frames;
        this.wording = wording;
        this.pace = pace;
        this.watch = new StreamWatch(pace);
    }

    @Override
    public synchronized void start() {
        if (keeper != null) {
            return;
        }
        var thread = Executors.newSingleThreadScheduledExecutor(FrameWorkers.daemon("dingtalk-stream"));
        workers = new FrameWorkers(frames);
        nextAttempt = null;
        watch.started();
        keeper = thread;
        thread.execute(() -> connectAfter(Duration.ZERO));
        long look = pace.look().toMillis();
        thread.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService thread = keeper;
        keeper = null;
        if (thread == null) {
            return;
        }
        thread.shutdownNow();
        Optional.ofNullable(workers).ifPresent(FrameWorkers::finish);
        open.forEach(StreamConnection::close);
        open.clear();
        current = null;
        state.lost("stopped");
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    @Override
    public StreamStatus status() {
        return state.status(watch.sinceLastFrame());
    }

    @Override
    public void frame(StreamConnection connection, String text) {
        watch.heardFrame();
        state.heard();
        try {
            Frame frame = Frame.parse(text);
            if (!"SYSTEM".equals(frame.type())) {
                Optional.ofNullable(workers).ifPresent(crew -> crew.take(connection, frame));
            } else if ("ping".equals(frame.topic())) {
                connection.send(frames.pong(frame));
            } else if ("disconnect".equals(frame.topic())) {
                onKeeper(() -> replace(connection));
            }
        } catch (RuntimeException e) {
            log.warn("A frame was ignored: {}", e.toString());
        }
    }

    @Override
    public void closed(StreamConnection connection, String why) {
        onKeeper(() -> drop(connection, wording.say("stream-closed", why)));
    }

    private void onKeeper(Runnable step) {
        try {
            Optional.ofNullable(keeper).ifPresent(thread -> thread.execute(step));
        } catch (RejectedExecutionException e) {
            log.debug("Stopping", e);
        }
    }

    private void replace(StreamConnection connection) {
        connection.leave();
        if (connection == current) {
            connectAfter(waitFor(connection));
        }
    }

    private void drop(StreamConnection connection, String why) {
        open.remove(connection);
        connection.abort();
        if (connection == current) {
            current = null;
            state.lost(why);
            connectAfter(waitFor(connection));
        }
    }

    /** A steady connection is replaced at once; one that ended as soon as it was open makes us wait, lest we hammer the gateway. */
    private Duration waitFor(StreamConnection connection) {
        if (System.nanoTime() - connection.openedAt() >= pace.steady().toNanos()) {
            failures = 0;
            return Duration.ZERO;
        }
        return pace.backOff().apply(failures++);
    }

    private void connectAfter(Duration wait) {
        ScheduledExecutorService thread = keeper;
        if (thread != null && (nextAttempt == null || nextAttempt.isDone())) {
            nextAttempt = thread.schedule(this::connect, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void connect() {
        nextAttempt = null;
        StreamConnection before = current;
        if (before != null && !before.leaving()) {
            return;
        }
        var connection = new StreamConnection(this);
        open.add(connection);
        try {
            gateway.connect(connection);
            current = connection;
            state.up();
        } catch (StreamUnavailable | RuntimeException e) {
            open.remove(connection);
            Duration wait = pace.backOff().apply(failures++);
            state.failed(String.valueOf(e.getMessage()), wait);
            connectAfter(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        open.forEach(this::look);
        if (watch.isAlarming()) {
            state.alarm(pace.silence());
        }
    }

    private void look(StreamConnection connection) {
        StreamWatch.Verdict verdict = watch.judge(connection, connection != current);
        if (verdict == StreamWatch.Verdict.DROP) {
            drop(connection, wording.say("stream-silent", StreamWatch.secondsSilent(connection)));
        } else if (verdict == StreamWatch.Verdict.REPLACE) {
            replace(connection);
        } else if (verdict == StreamWatch.Verdict.PING) {
            connection.ping();
        }
    }
}
