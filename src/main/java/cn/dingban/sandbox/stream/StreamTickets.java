package cn.dingban.sandbox.stream;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxSettings;
import cn.dingban.sandbox.SandboxTimer;
import cn.dingban.sandbox.WireIds;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tickets to the websocket: good once, for a short time. */
@SandboxBean
final class StreamTickets {

    /** What the holder may open. */
    record Grant(String clientId, Set<String> topics, long expiresAt) {}

    private final SandboxTimer timer;
    private final long life;
    private final Map<String, Grant> grants = new HashMap<>();

    StreamTickets(SandboxTimer timer, SandboxSettings settings) {
        this.timer = timer;
        this.life = settings.timing().ticketLife().toMillis();
    }

    synchronized String issue(String clientId, Set<String> topics) {
        grants.values().removeIf(grant -> grant.expiresAt() <= timer.ticks());
        String ticket = WireIds.uuid();
        grants.put(ticket, new Grant(clientId, topics, timer.ticks() + life));
        return ticket;
    }

    synchronized Optional<Grant> redeem(String ticket) {
        return Optional.ofNullable(grants.remove(ticket)).filter(grant -> grant.expiresAt() > timer.ticks());
    }
}
