package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxSettings;
import cn.dingban.sandbox.SandboxTimer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** So many calls a second per API, as DingTalk's editions have it. */
@SandboxBean
final class CallRate {

    private static final long SECOND = 1_000;

    private final SandboxTimer timer;
    private final int perSecond;
    private final Map<String, Deque<Long>> recent = new HashMap<>();

    CallRate(SandboxTimer timer, SandboxSettings settings) {
        this.timer = timer;
        this.perSecond = settings.apiCallsPerSecond();
    }

    synchronized boolean allows(String api) {
        if (perSecond <= 0) {
            return true;
        }
        long now = timer.ticks();
        Deque<Long> calls = recent.computeIfAbsent(api, unused -> new ArrayDeque<>());
        while (!calls.isEmpty() && now - calls.peekFirst() >= SECOND) {
            calls.removeFirst();
        }
        if (calls.size() >= perSecond) {
            return false;
        }
        calls.addLast(now);
        return true;
    }
}
