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
 * Whether the platform can be reached, which nobody knows at first. While it cannot, nothing is claimed, so that nothing is used up against a shut
 * door; after a pause one delivery tries, and when it has gone through the others follow.
 */
@Component
class PlatformDoor {

    private static final Logger log = LoggerFactory.getLogger(PlatformDoor.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** After so many all may follow; until then they come in small lots, because first calls are slow and would arrive in a heap. */
    private static final int TRUSTED = 32;

    private final Clock clock;
    private Instant shutUntil = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;
    private int passed;
    private String why = "";

    PlatformDoor(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isShut() {
        return clock.instant().isBefore(shutUntil);
    }

    /** Whether too few have gone through yet to let all follow. */
    synchronized boolean isUnproven() {
        return passed < TRUSTED;
    }

    /** How many may try now. */
    synchronized int mayPass() {
        if (isShut()) {
            return 0;
        }
        return isUnproven() ? 1 + passed : Integer.MAX_VALUE;
    }

    /** Until when it is shut, and why in words; empty while it is open. */
    synchronized Optional<Shut> shut() {
        return isShut() ? Optional.of(new Shut(shutUntil, why)) : Optional.empty();
    }

    record Shut(Instant until, String why) {}

    synchronized void passed() {
        passed = Math.min(TRUSTED, passed + 1);
        pause = FIRST_PAUSE;
    }

    /** Several that were under way together find it shut together: that is one sign. */
    synchronized void found(Unavailable unavailable) {
        if (isShut()) {
            return;
        }
        passed = 0;
        why = unavailable.code() + " " + unavailable.message();
        shutUntil = clock.instant().plus(pause);
        log.warn("DingTalk is out of reach ({}); next try at {}", why, shutUntil);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }
}
