package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.chat.Changes;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages what changed; on a thread of its own, so that a slow browser does not hold up DingTalk. */
@RestController
@ConditionalOnSandbox
class LiveApi implements DisposableBean {

    private static final int BACKLOG = 5_000;

    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(BACKLOG),
            LiveApi::daemon,
            new ThreadPoolExecutor.DiscardOldestPolicy());

    LiveApi(Changes changes) {
        changes.listen(this::forward);
    }

    @GetMapping(path = "/sandbox/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        var page = new SseEmitter(0L);
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        page.onError(gone -> pages.remove(page));
        pages.add(page);
        sender.execute(() -> send(page, new Changes.Change("hello", Map.of())));
        return page;
    }

    private void forward(Changes.Change change) {
        if (!pages.isEmpty()) {
            sender.execute(() -> pages.forEach(page -> send(page, change)));
        }
    }

    private void send(SseEmitter page, Changes.Change change) {
        try {
            page.send(SseEmitter.event().name(change.type()).data(change.detail(), MediaType.APPLICATION_JSON));
        } catch (IOException | IllegalStateException gone) {
            pages.remove(page);
        }
    }

    /** Before the web server waits for open requests to end. */
    @EventListener(ContextClosedEvent.class)
    void sayGoodbye() {
        pages.forEach(SseEmitter::complete);
        pages.clear();
    }

    @Override
    public void destroy() {
        sender.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "sandbox-live");
        thread.setDaemon(true);
        return thread;
    }
}
