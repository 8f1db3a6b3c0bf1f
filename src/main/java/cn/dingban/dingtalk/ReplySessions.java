package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.DeliveryChannel.Space;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where those who have just written can be answered: the newest session webhook of each private chat and each group. Whoever has such an address
 * can speak as the robot, so that it stays in the memory of the node which received it: never stored, never logged. A restart, or another node
 * that does the sending, answers by the API.
 */
@Component
public class ReplySessions {

    private static final Logger log = LoggerFactory.getLogger(ReplySessions.class);
    private static final int REMEMBERED = 2_000;

    /** An answer that is on its way when the session ends would be lost time. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    /** DingTalk's own promise; whatever a message says beyond that is not believed. */
    private static final Duration LONGEST = Duration.ofMinutes(90);

    private final DingTalkEndpoint endpoint;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Map<Space, Open> newest = new LinkedHashMap<>();
    private long closedUntil;

    @Autowired
    ReplySessions(DingTalkEndpoint endpoint, Clock clock) {
        this(endpoint, clock, System::nanoTime);
    }

    ReplySessions(DingTalkEndpoint endpoint, Clock clock, LongSupplier nanos) {
        this.endpoint = endpoint;
        this.clock = clock;
        this.nanos = nanos;
        this.closedUntil = nanos.getAsLong();
    }

    /**
     * What a message says about answering it.
     *
     * @param address a secret
     * @param writtenAt when the message was, by DingTalk's clock
     * @param expiresAt by the same clock
     */
    public record Session(Space space, String address, Instant writtenAt, Instant expiresAt) {

        @Override
        public String toString() {
            return "Session[space=%s, expiresAt=%s]".formatted(space, expiresAt);
        }
    }

    private record Open(URI address, long until) {}

    /** Remembers a session, unless its address is not DingTalk's or a newer one is known. */
    public synchronized void opened(Session session) {
        Optional<URI> address = dingTalks(session.address());
        long until = nanos.getAsLong() + life(session).toNanos();
        if (address.isEmpty() || until - nanos.getAsLong() <= 0) {
            return;
        }
        Open known = newest.remove(session.space());
        boolean newer = known == null || until - known.until >= 0;
        newest.put(session.space(), newer ? new Open(address.get(), until) : known);
        if (newest.size() > REMEMBERED) {
            newest.remove(newest.keySet().iterator().next());
        }
    }

    /** Anybody could write an address into a forged message: we speak to DingTalk only. */
    private Optional<URI> dingTalks(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && uri.getUserInfo() == null && endpoint.owns(uri)) {
                return Optional.of(uri);
            }
            log.warn("A session webhook at {} is not used: not DingTalk's host as configured", uri.getHost());
        } catch (IllegalArgumentException e) {
            log.warn("A session webhook is not used: it is no address");
        }
        return Optional.empty();
    }

    /** By our clock where it runs with DingTalk's; where it was set elsewhere (time travel), as if the message had come at once. */
    private Duration life(Session session) {
        Instant now = clock.instant();
        boolean together = Duration.between(session.writtenAt(), now).abs().compareTo(Duration.ofDays(1)) < 0;
        Duration told = Duration.between(together ? now : session.writtenAt(), session.expiresAt());
        return (told.compareTo(LONGEST) > 0 ? LONGEST : told).minus(MARGIN);
    }

    /** The address for an answer to be sent now. */
    synchronized Optional<URI> of(Space space) {
        long now = nanos.getAsLong();
        Open open = newest.get(space);
        if (open == null || closedUntil - now > 0) {
            return Optional.empty();
        }
        if (open.until - now <= 0) {
            newest.remove(space);
            return Optional.empty();
        }
        return Optional.of(open.address);
    }

    /** DingTalk no longer takes this one. */
    synchronized void forget(Space space, URI address) {
        newest.computeIfPresent(space, (unused, open) -> open.address.equals(address) ? null : open);
    }

    /** DingTalk takes none for so long. */
    synchronized void close(Duration time) {
        closedUntil = nanos.getAsLong() + time.toNanos();
    }
}
