package cn.dingban.delivery;

import cn.dingban.delivery.spi.SendOutcome.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether the platform can be reached, which nobody knows at first. While it cannot, nothing is claimed, so that nothing is used up against a shut door; after a pause one
 * delivery tries, and only when it has gone through the others follow.
 */
@Component
class PlatformDoor {

    private static final Logger log = LoggerFactory.getLogger(PlatformDoor.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Clock clock;
    private Instant shutUntil = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;
    private boolean proven;
    private String why = "";

    PlatformDoor(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isShut() {
        return clock.instant().isBefore(shutUntil);
    }

    /** Whether the latest that is known is that it was shut. */
    synchronized boolean isUnproven() {
        return !proven;
    }

    /** How many may try now. */
    synchronized int mayPass() {
        if (proven) {
            return Integer.MAX_VALUE;
        }
        return isShut() ? 0 : 1;
    }

    /** Until when it is shut, and why in words; empty while it is open. */
    synchronized Optional<Shut> shut() {
        return isShut() ? Optional.of(new Shut(shutUntil, why)) : Optional.empty();
    }

    record Shut(Instant until, String why) {}

    synchronized void passed() {
        proven = true;
        pause = FIRST_PAUSE;
    }

    /** Several that were under way together find it shut together: that is one sign. */
    synchronized void found(Unavailable unavailable) {
        if (isShut()) {
            return;
        }
        proven = false;
        why = unavailable.code() + " " + unavailable.message();
        shutUntil = clock.instant().plus(pause);
        log.warn("DingTalk is out of reach ({}); next try at {}", why, shutUntil);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }
}
