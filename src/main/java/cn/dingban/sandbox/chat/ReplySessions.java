package cn.dingban.sandbox.chat;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxTimer;
import cn.dingban.sandbox.WireIds;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The webhooks by which the robot may answer for a while after somebody has written: one for every message, worth its chat. */
@SandboxBean
public final class ReplySessions {

    public static final Duration LIFE = Duration.ofMinutes(90);
    public static final String PATH = "/robot/sendBySession";

    private static final int MOST = 5_000;

    private record Session(Chat chat, long endsAt) {}

    private final SandboxTimer timer;
    private final Map<String, Session> sessions = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    };
    private String base = "";

    ReplySessions(SandboxTimer timer) {
        this.timer = timer;
    }

    /** Under which address the application called us last: there it will find us again. */
    public synchronized void reachedAt(String scheme, String host) {
        base = scheme + "://" + host;
    }

    /** A new webhook; empty text before the application has ever called. */
    public synchronized String open(Chat chat) {
        if (base.isEmpty()) {
            return "";
        }
        String session = WireIds.uuid().replace("-", "");
        sessions.put(session, new Session(chat, timer.ticks() + LIFE.toMillis()));
        return base + PATH + "?session=" + session;
    }

    /** Where an answer goes; empty when there is no such session any more. */
    public synchronized Optional<Chat> chatOf(String session) {
        return Optional.ofNullable(sessions.get(session))
                .filter(open -> open.endsAt() > timer.ticks())
                .map(Session::chat);
    }

    /** All are over before their time, as has been seen. */
    public synchronized void end() {
        sessions.clear();
    }
}
