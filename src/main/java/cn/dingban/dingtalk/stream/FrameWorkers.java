package cn.dingban.dingtalk.stream;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that store what arrives. Few and with a short queue: what does not fit is not acknowledged, and DingTalk brings it again. */
class FrameWorkers {

    private static final Logger log = LoggerFactory.getLogger(FrameWorkers.class);
    private static final int THREADS = 8;
    private static final int WAITING = 512;
    private static final int SECONDS_TO_FINISH = 5;

    private final StreamFrames frames;
    private final ThreadPoolExecutor pool;

    FrameWorkers(StreamFrames frames) {
        this.frames = frames;
        this.pool = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), daemon("dingtalk-frame"));
        pool.allowCoreThreadTimeOut(true);
    }

    static ThreadFactory daemon(String name) {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    void take(StreamConnection connection, Frame frame) {
        try {
            pool.execute(() -> connection.send(frames.answer(frame)));
        } catch (RejectedExecutionException e) {
            log.warn("Frame {} was not taken: {} others wait", frame.messageId(), WAITING);
        }
    }

    /** Lets the frames in hand be stored and acknowledged. */
    void finish() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
